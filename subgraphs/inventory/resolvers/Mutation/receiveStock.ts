import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, quantity } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { receiveStock as receive } from '../../use-cases/receive-stock.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({
  idempotencyKey,
  variantId: id,
  warehouseId: id,
  quantity: quantity(1, 1_000_000),
  reference: optionalText(255),
});

export const receiveStock = mutation<MutationResolvers['receiveStock']>()({
  input,
  perform: (receipt, context) => receive(context.dependencies, receipt, causeOfRequest(context)),
  type: 'StockLevel',
  refusals: {
    'unknown-warehouse': (_, { warehouseId }) => notFound(['input', 'warehouseId'], `warehouse ${warehouseId}`),
    'unknown-variant': (_, { variantId }) => notFound(['input', 'variantId'], `variant ${variantId}`),
    'too-many-units': ({ most }) => invalidInput(['input', 'quantity'], `quantity: expected at most ${most}`),
  },
});
