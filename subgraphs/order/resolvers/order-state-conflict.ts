import type { OrderStateConflict } from './generated.ts';

/** The order of the input is in a state in which this cannot be done. */
export function orderStateConflict(message: string) {
  const path = ['input', 'orderId'];
  return { __typename: 'OrderStateConflict', code: 'ORDER_STATE_CONFLICT', message, path } satisfies OrderStateConflict;
}
