import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import type { Context } from '../context.ts';
import type { Product, WholeProduct } from '../domain/product.ts';
import { changeProduct, type Decide } from '../use-cases/products/change-product.ts';
import { changedSince } from './changed-since.ts';
import { expectedVersion } from './inputs/expected-version.ts';

/** Which product a mutation changes. */
export const productTarget = { productId: id, expectedVersion };

/** Of which variant a mutation changes the product. */
export const variantTarget = { variantId: id, expectedVersion };

interface Target {
  productId: string;
  expectedVersion: number | null;
}

/** Changes a product by a decision that needs to know nothing else. The product as it is then. */
export async function change<Decided extends WholeProduct | Refusal>(
  context: Context,
  { productId, expectedVersion }: Target,
  decide: Decide<Decided>,
) {
  const target = { id: productId, expectedVersion };
  return productOf(await changeProduct(context.dependencies, target, causeOfRequest(context), decide));
}

/** The product alone, as results of mutations have it. */
export function productOf<Outcome extends WholeProduct | Refusal>(
  outcome: Outcome,
): Product | Extract<Outcome, Refusal> {
  return isRefusal(outcome) ? outcome : (outcome as WholeProduct).product;
}

/** What a change may be refused for because of attributes. */
export const attributeRefusals = {
  'stray-attribute': ({ code, productType }: { code: string; productType: string | null }) =>
    invalidInput(
      ['input'],
      `Products of the type ${productType ?? '(none)'} have no attribute ${code}: remove its value first.`,
    ),
  'attribute-missing': ({ code, ofVariants }: { code: string; ofVariants: boolean }) =>
    invalidInput(
      ['input'],
      `To be for sale, ${ofVariants ? 'every variant' : 'the product'} needs a value of the attribute ${code}.`,
    ),
};

/** What every change of a product may be refused for. */
export const changeRefusals = {
  ...attributeRefusals,
  'unknown-product': (_: object, { productId }: { productId: string }) =>
    notFound(['input', 'productId'], `product ${productId}`),
  'product-changed': ({ product }: { product: Product }) => ({
    __typename: 'ProductConflict' as const,
    code: 'PRODUCT_CONFLICT',
    ...changedSince('product', product),
    product,
  }),
};

/** The same where the input names a variant. */
export const variantChangeRefusals = {
  ...changeRefusals,
  'unknown-product': (_: object, { variantId }: { variantId: string }) => unknownVariant(variantId),
  'unknown-variant': (_: object, { variantId }: { variantId: string }) => unknownVariant(variantId),
};

const unknownVariant = (variantId: string) => notFound(['input', 'variantId'], `variant ${variantId}`);

export const tooMany =
  (field: string, what: string) =>
  ({ most }: { most: number }) =>
    invalidInput(['input', field], `${field}: a product has at most ${most} ${what}`);
