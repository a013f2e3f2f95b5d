import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { type Allocation, availableIn, type Shortage, type StockItem } from './stock.ts';

/** What an order asks for of a variant. */
export interface Line {
  variantId: string;
  quantity: number;
}

/** Units that can be promised, by warehouse. */
type Remainder = Map<string, number>;

/** Units for every line, or why none. */
type Answer = Allocation[] | Refusal<'insufficient-stock', { shortages: Shortage[] }>;

/**
 * Finds units for orders, one after another: what one gets is not there for the next, and one that is refused leaves
 * everything. An order gets units for every line, or is refused with the variants that fall short. Its lines of the same
 * variant count together. A variant comes from one warehouse where one has enough, otherwise from the fullest first.
 */
export function allocateStock<Order extends { lines: readonly Line[] }>(
  orders: readonly Order[],
  items: readonly StockItem[],
): { order: Order; answer: Answer }[] {
  const remainders = new Map(
    items.map(({ variantId, levels }) => {
      return [variantId, new Map(levels.map((level) => [level.warehouseId, availableIn(level)]))] as const;
    }),
  );
  return orders.map((order) => ({ order, answer: allocateOrder(order.lines, remainders) }));
}

/** Takes what it finds out of the remainders. */
function allocateOrder(lines: readonly Line[], remainders: ReadonlyMap<string, Remainder>): Answer {
  const requested = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    requested.set(variantId, (requested.get(variantId) ?? 0) + quantity);
  }
  const shortages: Shortage[] = [];
  const allocations: Allocation[] = [];
  for (const [variantId, quantity] of requested) {
    const remainder: Remainder = remainders.get(variantId) ?? new Map();
    const available = remainder.values().reduce((sum, units) => sum + units, 0);
    if (available < quantity) shortages.push({ variantId, requested: quantity, available });
    else allocations.push(...allocateVariant(variantId, quantity, remainder));
  }
  if (shortages.length > 0) return refuse('insufficient-stock', { shortages });
  for (const { variantId, warehouseId, quantity } of allocations) {
    const remainder = remainders.get(variantId);
    remainder?.set(warehouseId, (remainder.get(warehouseId) ?? 0) - quantity);
  }
  return allocations;
}

function allocateVariant(variantId: string, quantity: number, remainder: Remainder): Allocation[] {
  const fullestFirst = [...remainder].sort(([a, unitsOfA], [b, unitsOfB]) => unitsOfB - unitsOfA || (a < b ? -1 : 1));
  const allocations: Allocation[] = [];
  let missing = quantity;
  for (const [warehouseId, units] of fullestFirst) {
    const taken = Math.min(missing, units);
    if (taken === 0) break;
    allocations.push({ variantId, warehouseId, quantity: taken });
    missing -= taken;
  }
  return allocations;
}
