import { availableOf, type StockItem } from './stock.ts';

/** What a change of stock means to people. */
export type StockCrossing = 'low' | 'out' | 'back';

/** A variant of which there is none is low, whatever its threshold. */
const isLow = (item: StockItem): boolean => availableOf(item) <= item.lowStockThreshold;

/** What the stock of a variant has become by a change that it was not before. */
export function crossingsOf(before: StockItem, after: StockItem): StockCrossing[] {
  const [had, has] = [availableOf(before) > 0, availableOf(after) > 0];
  return [
    ...(isLow(after) && !isLow(before) ? (['low'] as const) : []),
    ...(had && !has ? (['out'] as const) : []),
    ...(has && !had ? (['back'] as const) : []),
  ];
}
