import { type InvalidInput, invalidInput, type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Fulfillment } from '../domain/fulfill-order.ts';
import { type OrderStateConflict, orderStateConflict } from './order-state-conflict.ts';

/** Why a shipment cannot be recorded, as a value of the schema. */
export function refuseFulfillment(
  decision: Exclude<Fulfillment, { kind: 'shipped' }>,
): OrderStateConflict | NotFound | InvalidInput {
  switch (decision.kind) {
    case 'conflict':
      return orderStateConflict(decision.message);
    case 'unknown-line': {
      const path = ['input', 'lines', String(decision.index), 'orderLineId'];
      return notFound(path, `line ${decision.orderLineId} in the order`);
    }
    case 'too-many': {
      const path = ['input', 'lines', String(decision.index), 'quantity'];
      return invalidInput(path, `expected at most the ${decision.left} units of the line that have not left`);
    }
    default:
      return decision satisfies never;
  }
}
