import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { mostRequests } from '../../domain/back-in-stock-request.ts';
import { requestBackInStock as request } from '../../use-cases/back-in-stock/request-back-in-stock.ts';
import type { MutationResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

const input = z.object({ variantId: id });

export const requestBackInStock = mutation<MutationResolvers['requestBackInStock']>()({
  input,
  perform: ({ variantId }, { dependencies, identity }) =>
    request(dependencies, { recipientId: personOf(identity), variantId }, dependencies.clock()),
  type: 'BackInStockRequest',
  refusals: {
    'unknown-variant': (_, { variantId }) => notFound(['input', 'variantId'], `variant ${variantId}`),
    'variant-is-available': () => ({
      __typename: 'VariantIsAvailable',
      code: 'VARIANT_IS_AVAILABLE',
      message: 'It can be bought now: there is nothing to wait for.',
      path: ['input', 'variantId'],
    }),
    'too-many-requests': () => ({
      __typename: 'TooManyBackInStockRequests',
      code: 'TOO_MANY_BACK_IN_STOCK_REQUESTS',
      message: `At most ${mostRequests} requests may wait at a time. Cancel one of them first.`,
      path: ['input', 'variantId'],
      limit: mostRequests,
    }),
  },
});
