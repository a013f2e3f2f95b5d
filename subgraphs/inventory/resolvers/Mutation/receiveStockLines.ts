import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { receiveStockLines as receive } from '../../use-cases/receive-stock-lines.ts';
import type { MutationResolvers } from '../generated.ts';
import { manyLines, variantOfLine } from '../inputs/stock-lines.ts';
import { faultyLines } from '../line-faults.ts';
import { unknownWarehouse } from '../user-errors.ts';

const input = z.object(manyLines(z.object({ variantId: variantOfLine, quantity: z.int() })));

export const receiveStockLines = mutation<MutationResolvers['receiveStockLines']>()({
  input,
  perform: (delivery, context) => receive(context.dependencies, delivery, causeOfRequest(context)),
  type: 'StockLevels',
  refusals: { 'unknown-warehouse': unknownWarehouse, 'faulty-lines': faultyLines },
});
