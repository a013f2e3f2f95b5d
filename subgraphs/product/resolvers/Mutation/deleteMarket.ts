import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { deleteMarket as remove } from '../../use-cases/markets/delete-market.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { marketChanged, marketInUse, unknownMarket } from '../market-errors.ts';

export const deleteMarket = mutation<MutationResolvers['deleteMarket']>()({
  input: z.object({ id, expectedVersion }),
  perform: (deletion, context) => remove(context.dependencies, deletion, causeOfRequest(context)),
  type: 'MarketDeleted',
  refusals: {
    'unknown-market': unknownMarket,
    'market-changed': marketChanged,
    'market-in-use': marketInUse('id'),
    'default-needed': () => invalidInput(['input', 'id'], 'id: make another market the default before'),
  },
});
