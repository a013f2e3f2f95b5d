import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, quantity } from '#packages/user-errors/input-fields.ts';
import { mostUnitsOfLine } from '../../domain/stock-lines.ts';
import { receiveStock as receive } from '../../use-cases/receive-stock.ts';
import type { MutationResolvers } from '../generated.ts';
import { faultOfOnlyLine } from '../line-faults.ts';
import { onlyLevel } from '../only-level.ts';
import { unknownWarehouse } from '../user-errors.ts';

const input = z.object({
  idempotencyKey,
  variantId: id,
  warehouseId: id,
  quantity: quantity(1, mostUnitsOfLine),
  reference: optionalText(255),
  note: optionalText(255),
});

export const receiveStock = mutation<MutationResolvers['receiveStock']>()({
  input,
  perform: async (receipt, context) => onlyLevel(await receive(context.dependencies, receipt, causeOfRequest(context))),
  type: 'StockLevel',
  refusals: {
    'unknown-warehouse': unknownWarehouse,
    'faulty-lines': (refusal, receipt) => faultOfOnlyLine(refusal, receipt, 'quantity'),
  },
});
