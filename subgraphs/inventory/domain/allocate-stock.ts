import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { type Candidate, chooseWarehouses } from './choose-warehouses.ts';
import { type Allocation, availableIn, type Shortage, type StockItem } from './stock.ts';
import { type Destination, serves, type WarehouseService } from './warehouse.ts';

/** What an order asks for of a variant. */
export interface Line {
  variantId: string;
  quantity: number;
}

/** What an order asks for, and where it goes. */
interface Demand {
  lines: readonly Line[];
  destination: Destination;
}

/** What can be promised now: units by warehouse, by variant. */
interface Remainders {
  services: ReadonlyMap<string, WarehouseService>;
  units: ReadonlyMap<string, Map<string, number>>;
}

/** Units for every line, or why none. */
type Answer = Allocation[] | Refusal<'insufficient-stock', { shortages: Shortage[] }>;

/**
 * Finds units for orders, one after another: what one gets is not there for the next, and one that is refused leaves
 * everything. An order gets units for every line, or is refused with the variants that fall short. Its lines of the same
 * variant count together. Which warehouses it is shipped from says `chooseWarehouses`; of these, a variant comes from the best one that
 * has enough of it, otherwise from the fullest first.
 */
export function allocateStock<Order extends Demand>(
  orders: readonly Order[],
  items: readonly StockItem[],
): { order: Order; answer: Answer }[] {
  const levels = items.flatMap((item) => item.levels);
  const remainders: Remainders = {
    services: new Map(levels.map(({ warehouseId, service }) => [warehouseId, service])),
    units: new Map(
      items.map(({ variantId, levels }) => {
        return [variantId, new Map(levels.map((level) => [level.warehouseId, availableIn(level)]))] as const;
      }),
    ),
  };
  return orders.map((order) => ({ order, answer: allocateOrder(order, remainders) }));
}

/** Takes what it finds out of the remainders. */
function allocateOrder({ lines, destination }: Demand, remainders: Remainders): Answer {
  const requested = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    requested.set(variantId, (requested.get(variantId) ?? 0) + quantity);
  }
  const candidates = candidatesFor(requested, destination, remainders);
  const chosen = chooseWarehouses(requested, candidates);
  if (!chosen) return refuse('insufficient-stock', { shortages: shortagesOf(requested, candidates) });
  const allocations = [...requested].flatMap(([variantId, quantity]) => takeVariant(variantId, quantity, chosen));
  for (const { variantId, warehouseId, quantity } of allocations) {
    const units = remainders.units.get(variantId);
    units?.set(warehouseId, (units.get(warehouseId) ?? 0) - quantity);
  }
  return allocations;
}

/** The warehouses that may serve an order and have something of it. */
function candidatesFor(
  requested: ReadonlyMap<string, number>,
  destination: Destination,
  { services, units }: Remainders,
): Candidate[] {
  const found = new Map<string, Map<string, number>>();
  for (const variantId of requested.keys()) {
    for (const [warehouseId, available] of units.get(variantId) ?? []) {
      if (available <= 0) continue;
      const ofWarehouse = found.get(warehouseId) ?? new Map<string, number>();
      found.set(warehouseId, ofWarehouse.set(variantId, available));
    }
  }
  return [...found].flatMap(([warehouseId, units]) => {
    const service = services.get(warehouseId);
    if (!service || !serves(service, destination)) return [];
    const isNear = service.country !== null && service.country === destination.country;
    return [{ warehouseId, isNear, priority: service.priority, units }];
  });
}

function shortagesOf(requested: ReadonlyMap<string, number>, candidates: readonly Candidate[]): Shortage[] {
  return [...requested].flatMap(([variantId, quantity]) => {
    const available = candidates.reduce((sum, { units }) => sum + (units.get(variantId) ?? 0), 0);
    return available < quantity ? [{ variantId, requested: quantity, available }] : [];
  });
}

/** @param chosen the best first */
function takeVariant(variantId: string, quantity: number, chosen: readonly Candidate[]): Allocation[] {
  const unitsIn = ({ units }: Candidate) => units.get(variantId) ?? 0;
  const whole = chosen.find((candidate) => unitsIn(candidate) >= quantity);
  if (whole) return [{ variantId, warehouseId: whole.warehouseId, quantity }];
  const allocations: Allocation[] = [];
  let missing = quantity;
  for (const candidate of chosen.toSorted((a, b) => unitsIn(b) - unitsIn(a))) {
    const taken = Math.min(missing, unitsIn(candidate));
    if (taken === 0) break;
    allocations.push({ variantId, warehouseId: candidate.warehouseId, quantity: taken });
    missing -= taken;
  }
  return allocations;
}
