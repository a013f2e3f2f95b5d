import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { removeProducts } from '../../use-cases/collections/remove-products.ts';
import { productNotInIt, productsRefusals } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { productIds } from '../inputs/collection-fields.ts';
import { expectedVersion } from '../inputs/expected-version.ts';

const input = z
  .object({ collectionId: id, productIds, expectedVersion })
  .transform(({ collectionId, ...given }) => ({ id: collectionId, ...given }));

export const removeProductsFromCollection = mutation<MutationResolvers['removeProductsFromCollection']>()({
  input,
  perform: (given, context) => removeProducts(context.dependencies, given, causeOfRequest(context)),
  type: 'Collection',
  refusals: { ...productsRefusals, 'unknown-product': productNotInIt },
});
