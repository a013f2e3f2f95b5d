import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, optionalText, orNull, quantity, text } from '#packages/user-errors/input-fields.ts';
import { adjustmentReasons } from '../../domain/stock.ts';
import { mostUnitsOfLine } from '../../domain/stock-lines.ts';
import { adjustStock as adjust } from '../../use-cases/adjust-stock.ts';
import type { MutationResolvers } from '../generated.ts';
import { faultOfOnlyLine, insufficientStock } from '../line-faults.ts';
import { onlyLevel } from '../only-level.ts';
import { unknownWarehouse } from '../user-errors.ts';

const input = z.object({
  idempotencyKey,
  variantId: id,
  warehouseId: id,
  delta: quantity(-mostUnitsOfLine, mostUnitsOfLine).refine((delta) => delta !== 0, 'expected a number other than 0'),
  reason: text(1, 255),
  reasonCode: orNull(z.enum(adjustmentReasons)),
  reference: optionalText(255),
});

export const adjustStock = mutation<MutationResolvers['adjustStock']>()({
  input,
  perform: async (adjustment, context) =>
    onlyLevel(await adjust(context.dependencies, adjustment, causeOfRequest(context))),
  type: 'StockLevel',
  refusals: {
    'unknown-warehouse': unknownWarehouse,
    'faulty-lines'(refusal, adjustment) {
      const [fault] = refusal.faults;
      if (fault?.fault === 'insufficient-stock') return insufficientStock(fault, adjustment.variantId);
      return faultOfOnlyLine(refusal, adjustment, 'delta');
    },
  },
});
