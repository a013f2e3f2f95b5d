import type { Level } from '../../domain/stock.ts';

/** Names the type of a use case's result: errors carry theirs already. */
export function toStockLevelResult<UserError extends { __typename: string }>(
  result: Level | UserError,
): UserError | (Level & { __typename: 'StockLevel' }) {
  return '__typename' in result ? result : { __typename: 'StockLevel', ...result };
}
