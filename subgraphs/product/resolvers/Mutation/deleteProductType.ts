import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { deleteProductType as remove } from '../../use-cases/attributes/save-product-type.ts';
import type { MutationResolvers } from '../generated.ts';

export const deleteProductType = mutation<MutationResolvers['deleteProductType']>()({
  input: z.object({ name: text(1, 255) }),
  perform: ({ name }, context) => remove(context.dependencies, name, causeOfRequest(context)),
  type: 'ProductType',
  refusals: {
    'unknown-type': (_, { name }) => notFound(['input', 'name'], `type of product ${name} with attributes`),
    'attribute-used': ({ code }) =>
      invalidInput(['input', 'name'], `name: a product of the type has a value of ${code}`),
  },
});
