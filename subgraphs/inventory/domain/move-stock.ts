import type { Movement, StockItem } from './stock.ts';

/**
 * The items that movements touch, as they are afterwards: levels changed, version one higher. Throws a RangeError when a
 * level would end with less than nothing on hand or with more reserved than on hand: callers decide before they move.
 */
export function moveStock(items: readonly StockItem[], movements: readonly Movement[]): StockItem[] {
  const touched = new Map<string, StockItem>();
  for (const movement of movements) {
    const before = touched.get(movement.variantId) ?? nextVersion(items, movement.variantId);
    touched.set(movement.variantId, moveOne(before, movement));
  }
  return [...touched.values()];
}

function nextVersion(items: readonly StockItem[], variantId: string): StockItem {
  const item = items.find((candidate) => candidate.variantId === variantId);
  if (!item) throw new RangeError(`the stock of variant ${variantId} was not read`);
  return { ...item, version: item.version + 1 };
}

function moveOne(item: StockItem, { variantId, warehouseId, onHandDelta, reservedDelta }: Movement): StockItem {
  const level = item.levels.find((candidate) => candidate.warehouseId === warehouseId);
  const moved = {
    variantId,
    warehouseId,
    onHand: (level?.onHand ?? 0) + onHandDelta,
    reserved: (level?.reserved ?? 0) + reservedDelta,
  };
  if (moved.reserved < 0 || moved.onHand < moved.reserved) {
    throw new RangeError(
      `${variantId} in ${warehouseId} would have ${moved.onHand} on hand, ${moved.reserved} reserved`,
    );
  }
  return { ...item, levels: [...item.levels.filter((candidate) => candidate !== level), moved] };
}
