import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { type Allocation, availableIn, availableOf, type Shortage, type StockItem } from './stock.ts';

/**
 * Finds units for every line, or refuses all with the variants that fall short. Lines of the same variant count together. A variant comes from one warehouse
 * where one has enough, otherwise from the fullest first.
 */
export function allocateStock(
  lines: readonly { variantId: string; quantity: number }[],
  items: readonly StockItem[],
): Allocation[] | Refusal<'insufficient-stock', { shortages: Shortage[] }> {
  const requested = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    requested.set(variantId, (requested.get(variantId) ?? 0) + quantity);
  }
  const shortages: Shortage[] = [];
  const allocations: Allocation[] = [];
  for (const [variantId, quantity] of requested) {
    const item = items.find((candidate) => candidate.variantId === variantId);
    const available = item ? availableOf(item) : 0;
    if (!item || available < quantity) shortages.push({ variantId, requested: quantity, available });
    else allocations.push(...allocateVariant(item, quantity));
  }
  return shortages.length > 0 ? refuse('insufficient-stock', { shortages }) : allocations;
}

function allocateVariant(item: StockItem, quantity: number): Allocation[] {
  const fullestFirst = [...item.levels].sort(
    (a, b) => availableIn(b) - availableIn(a) || (a.warehouseId < b.warehouseId ? -1 : 1),
  );
  const allocations: Allocation[] = [];
  let missing = quantity;
  for (const level of fullestFirst) {
    const taken = Math.min(missing, availableIn(level));
    if (taken === 0) break;
    allocations.push({ variantId: item.variantId, warehouseId: level.warehouseId, quantity: taken });
    missing -= taken;
  }
  return allocations;
}
