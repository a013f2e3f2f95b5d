import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { moveProducts } from '../../use-cases/collections/move-products.ts';
import { productNotInIt, productsRefusals } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { productIds } from '../inputs/collection-fields.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { checkPlace, placeFields, readPlace } from '../inputs/place-in-order.ts';

const input = z
  .object({ collectionId: id, productIds, expectedVersion, ...placeFields })
  .check(checkPlace)
  .transform(({ collectionId, after, place, ...given }) => {
    return { id: collectionId, ...given, place: readPlace({ after, place }) };
  });

export const moveProductsInCollection = mutation<MutationResolvers['moveProductsInCollection']>()({
  input,
  perform: (given, context) => moveProducts(context.dependencies, given, causeOfRequest(context)),
  type: 'Collection',
  refusals: {
    ...productsRefusals,
    'unknown-product': productNotInIt,
    'no-such-neighbour': ({ after }) => notFound(['input', 'after'], `other product ${after} in the collection`),
  },
});
