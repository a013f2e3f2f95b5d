import type { Order } from '../domain/order.ts';

/** Names the type of a use case's result: errors carry theirs already. */
export function toOrderResult<UserError extends { __typename: string }>(
  result: Order | UserError,
): UserError | (Order & { __typename: 'Order' }) {
  return '__typename' in result ? result : { __typename: 'Order', ...result };
}
