import { ships, type WarehouseService } from './warehouse.ts';

/** What one warehouse holds of one variant. */
export interface Level {
  variantId: string;
  warehouseId: string;
  onHand: number;
  reserved: number;
}

/** A level, with what decides which orders are served from there. */
export interface ItemLevel extends Level {
  service: WarehouseService;
}

/** The stock of one variant over all warehouses. */
export interface StockItem {
  variantId: string;
  /** Number of the last event about it; 0 before the first. */
  version: number;
  /** From how many available units on it counts as low. */
  lowStockThreshold: number;
  levels: ItemLevel[];
}

export type MovementKind = 'RECEIVED' | 'ADJUSTED' | 'RESERVED' | 'RELEASED' | 'SHIPPED';

/** Why staff adjusted a level. */
export const adjustmentReasons = [
  'COUNTED',
  'DAMAGED',
  'EXPIRED',
  'FOUND',
  'LOST',
  'STOLEN',
  'RETURNED',
  'CORRECTED',
  'OTHER',
] as const;
export type AdjustmentReason = (typeof adjustmentReasons)[number];

/** What staff say of a movement, and who they are. */
export interface Remark {
  actorId: string;
  reason: AdjustmentReason | null;
  note: string | null;
}

/** A change of one level: a line of the ledger. */
export interface Movement {
  kind: MovementKind;
  variantId: string;
  warehouseId: string;
  onHandDelta: number;
  reservedDelta: number;
  /** The id of an order, or the number of a document. */
  reference: string | null;
  /** Absent where an order caused it: the order tells whose it is. */
  remark?: Remark;
}

/** A movement with its running balance: the units on hand after it. */
export type BalancedMovement = Movement & { onHandAfter: number };

/** Units of a variant in one warehouse. */
export interface Allocation {
  variantId: string;
  warehouseId: string;
  quantity: number;
}

export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
}

/** Units that can be promised. */
export const availableIn = (level: Pick<Level, 'onHand' | 'reserved'>): number => level.onHand - level.reserved;

/** Units of the variant that can be promised, over all warehouses from which something is shipped. */
export const availableOf = (item: StockItem): number =>
  item.levels.reduce((sum, level) => sum + (ships(level.service) ? availableIn(level) : 0), 0);

/** An item with a level in a warehouse, empty where it had none. */
export function withLevel(item: StockItem, warehouseId: string, service: WarehouseService): StockItem {
  if (item.levels.some((level) => level.warehouseId === warehouseId)) return item;
  const level = { variantId: item.variantId, warehouseId, onHand: 0, reserved: 0, service };
  return { ...item, levels: [...item.levels, level] };
}

/** Most units of one variant over all warehouses: the largest `Int` of GraphQL, in which their sums are shown. */
const mostUnits = 2 ** 31 - 1;

/** How many more units of the variant can be on hand. */
export const receivableUnits = (item: StockItem): number =>
  item.levels.reduce((left, level) => left - level.onHand, mostUnits);
