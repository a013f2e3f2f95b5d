import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { addProducts } from '../../use-cases/collections/add-products.ts';
import { collectionFull, productsRefusals } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { productIds } from '../inputs/collection-fields.ts';
import { expectedVersion } from '../inputs/expected-version.ts';

const input = z
  .object({ collectionId: id, productIds, expectedVersion })
  .transform(({ collectionId, ...given }) => ({ id: collectionId, ...given }));

export const addProductsToCollection = mutation<MutationResolvers['addProductsToCollection']>()({
  input,
  perform: (given, context) => addProducts(context.dependencies, given, causeOfRequest(context)),
  type: 'Collection',
  refusals: { ...productsRefusals, 'collection-full': collectionFull },
});
