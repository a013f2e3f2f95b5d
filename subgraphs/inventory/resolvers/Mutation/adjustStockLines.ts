import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { adjustmentReasons } from '../../domain/stock.ts';
import { adjustStockLines as adjust } from '../../use-cases/adjust-stock-lines.ts';
import type { MutationResolvers } from '../generated.ts';
import { manyLines, variantOfLine } from '../inputs/stock-lines.ts';
import { faultyLines } from '../line-faults.ts';
import { unknownWarehouse } from '../user-errors.ts';

const input = z.object({
  ...manyLines(z.object({ variantId: variantOfLine, delta: z.int() })),
  reason: z.enum(adjustmentReasons),
});

export const adjustStockLines = mutation<MutationResolvers['adjustStockLines']>()({
  input,
  perform: (count, context) => adjust(context.dependencies, count, causeOfRequest(context)),
  type: 'StockLevels',
  refusals: { 'unknown-warehouse': unknownWarehouse, 'faulty-lines': faultyLines },
});
