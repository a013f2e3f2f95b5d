import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, quantity, text } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { adjustStock as adjust } from '../../use-cases/adjust-stock.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({
  idempotencyKey,
  variantId: id,
  warehouseId: id,
  delta: quantity(-1_000_000, 1_000_000).refine((delta) => delta !== 0, 'expected a number other than 0'),
  reason: text(1, 255),
});

export const adjustStock = mutation<MutationResolvers['adjustStock']>()({
  input,
  perform: (adjustment, context) => adjust(context.dependencies, adjustment, causeOfRequest(context)),
  type: 'StockLevel',
  refusals: {
    'never-stocked': (_, { variantId, warehouseId }) =>
      notFound(['input'], `stock of variant ${variantId} in warehouse ${warehouseId}`),
    'insufficient-stock': ({ requested, available }, { variantId }) => ({
      __typename: 'InsufficientStock',
      code: 'INSUFFICIENT_STOCK',
      message: `${requested} units should go, but only ${available} are on hand and not reserved.`,
      path: ['input', 'delta'],
      lines: [{ variantId, requested, available }],
    }),
    'too-many-units': ({ most }) => invalidInput(['input', 'delta'], `delta: expected at most ${most}`),
  },
});
