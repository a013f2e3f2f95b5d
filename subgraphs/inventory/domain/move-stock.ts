import type { Movement, StockItem } from './stock.ts';

/**
 * The items that movements touch, as they are afterwards: levels changed, version one higher. Throws a RangeError when there is no
 * such level, or it would end with less than nothing on hand or with more reserved than on hand: callers decide before they move.
 */
export function moveStock(items: readonly StockItem[], movements: readonly Movement[]): StockItem[] {
  const read = new Map(items.map((item) => [item.variantId, item]));
  return [...Map.groupBy(movements, ({ variantId }) => variantId)].map(([variantId, ofVariant]) => {
    const item = read.get(variantId);
    if (!item) throw new RangeError(`the stock of variant ${variantId} was not read`);
    return moveItem(item, ofVariant);
  });
}

function moveItem({ variantId, version, levels, ...item }: StockItem, movements: readonly Movement[]): StockItem {
  const moved = new Map(levels.map((level) => [level.warehouseId, level]));
  for (const { warehouseId, onHandDelta, reservedDelta } of movements) {
    const level = moved.get(warehouseId);
    if (!level) throw new RangeError(`${variantId} has no level in ${warehouseId}`);
    const onHand = level.onHand + onHandDelta;
    const reserved = level.reserved + reservedDelta;
    if (reserved < 0 || onHand < reserved) {
      throw new RangeError(`${variantId} in ${warehouseId} would have ${onHand} on hand, ${reserved} reserved`);
    }
    moved.set(warehouseId, { ...level, onHand, reserved });
  }
  return { ...item, variantId, version: version + 1, levels: [...moved.values()] };
}
