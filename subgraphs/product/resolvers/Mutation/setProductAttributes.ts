import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { setProductAttributes as set } from '../../use-cases/attributes/set-product-attributes.ts';
import type { MutationResolvers } from '../generated.ts';
import { attributeValues } from '../inputs/attribute-values.ts';
import { changeRefusals, productOf, productTarget } from '../product-changes.ts';

const at = (index: number, ...field: (string | number)[]) => ['input', 'values', index, ...field];

export const setProductAttributes = mutation<MutationResolvers['setProductAttributes']>()({
  input: z.object({ ...productTarget, values: attributeValues }),
  perform: async ({ productId: id, expectedVersion, values }, context) =>
    productOf(await set(context.dependencies, { id, expectedVersion }, values, causeOfRequest(context))),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-attribute': ({ index, productType }, { values }) =>
      notFound(
        at(index, 'attribute'),
        `attribute ${values[index]?.attribute} of products of the type ${productType ?? '(none)'}`,
      ),
    'other-owner': ({ index, ofVariants }) =>
      invalidInput(
        at(index, 'variantId'),
        `variantId: expected ${ofVariants ? 'a variant' : 'none'} for this attribute`,
      ),
    'unknown-variant': ({ index }, { values }) =>
      notFound(at(index, 'variantId'), `variant ${values[index]?.variantId} of the product`),
    'other-field': ({ index, expected }) => invalidInput(at(index), `expected a value in ${expected} and no other`),
    'unknown-option': ({ index, option, expected }) =>
      invalidInput(at(index, 'options'), `options: ${option} is none of ${expected.slice(0, 20).join(', ')}`),
    'unknown-reference': ({ index, reference }, { values }) => {
      const id = values[index]?.references?.[reference];
      return notFound(at(index, 'references', reference), `product or category ${id}`);
    },
  },
});
