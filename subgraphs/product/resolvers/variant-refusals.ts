import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { alreadyExists } from './already-exists.ts';

/** The fault of one of the variants of an input that do not go with those before it. */
function unfit(index: number, field: string, message: string) {
  const path = ['variants', index, ...field.split('.')];
  return invalidInput(['input', ...path], `${path.join('.')}: ${message}`);
}

/** What new variants may be refused for, by their index in the input. */
export const variantRefusals = {
  'sku-repeated': ({ index, sku }: { index: number; sku: string }) => unfit(index, 'sku', `${sku} occurs twice`),
  'currencies-differ': ({ index, expected }: { index: number; expected: string }) =>
    unfit(index, 'price.currency', `expected ${expected}, as for the first variant`),
  'option-repeated': ({ index }: { index: number }) => unfit(index, 'selectedOptions', 'expected each option once'),
  'options-differ': ({ index, expected }: { index: number; expected: readonly string[] }) => {
    const options = expected.length === 0 ? 'no options' : `a value for each of ${expected.join(', ')}`;
    return unfit(index, 'selectedOptions', `expected ${options}, as for the first variant`);
  },
  'values-repeated': ({ index }: { index: number }) =>
    unfit(index, 'selectedOptions', 'another variant has the same values'),
  'sku-taken': ({ index, sku }: { index: number; sku: string }) =>
    alreadyExists(['input', 'variants', index, 'sku'], `variant with the SKU ${sku}`),
};
