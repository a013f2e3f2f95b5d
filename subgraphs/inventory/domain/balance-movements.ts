import type { BalancedMovement, Movement, StockItem } from './stock.ts';

/** Movements with their running balances, when they are booked one after another on items as they were read. */
export function balanceMovements(items: readonly StockItem[], movements: readonly Movement[]): BalancedMovement[] {
  const keyOf = ({ variantId, warehouseId }: Pick<Movement, 'variantId' | 'warehouseId'>) =>
    `${variantId} ${warehouseId}`;
  const balances = new Map(items.flatMap(({ levels }) => levels.map((level) => [keyOf(level), level.onHand] as const)));
  return movements.map((movement) => {
    const onHandAfter = (balances.get(keyOf(movement)) ?? 0) + movement.onHandDelta;
    balances.set(keyOf(movement), onHandAfter);
    return { ...movement, onHandAfter };
  });
}
