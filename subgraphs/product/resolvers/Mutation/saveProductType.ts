import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { saveProductType as save } from '../../use-cases/attributes/save-product-type.ts';
import type { MutationResolvers } from '../generated.ts';
import { boundedList } from '../inputs/lists.ts';

const input = z.object({
  name: text(1, 255),
  attributes: boundedList(z.object({ attribute: text(1, 100), required: z.boolean() }), 0, 100).refine(
    (given) => new Set(given.map(({ attribute }) => attribute)).size === given.length,
    'expected each attribute once',
  ),
});

export const saveProductType = mutation<MutationResolvers['saveProductType']>()({
  input,
  perform: (type, context) => save(context.dependencies, type, causeOfRequest(context)),
  type: 'ProductType',
  refusals: {
    'unknown-attribute': ({ index }, { attributes }) =>
      notFound(['input', 'attributes', index, 'attribute'], `attribute ${attributes[index]?.attribute}`),
    'attribute-used': ({ code }) =>
      invalidInput(['input', 'attributes'], `attributes: a product of the type has a value of ${code}`),
  },
});
