/** The value of the schema's `OrderStateConflict`. */
export interface OrderStateConflict {
  __typename: 'OrderStateConflict';
  code: 'ORDER_STATE_CONFLICT';
  message: string;
  path: string[];
}

export function orderStateConflict(message: string): OrderStateConflict {
  return { __typename: 'OrderStateConflict', code: 'ORDER_STATE_CONFLICT', message, path: ['input', 'orderId'] };
}
