import type { BalancedMovement, StockItem } from './stock.ts';

/** A level beside what the ledger and the reservations say it should be. Zero is also what is not there at all. */
export interface StockDrift {
  variantId: string;
  warehouseId: string;
  onHand: number;
  reserved: number;
  /** Sums of the ledger. */
  ledgerOnHand: number;
  ledgerReserved: number;
  /** Sum of the live reservations. */
  promised: number;
}

/**
 * What puts a drifted level right. The units on hand are those that were shown and sold from, so the ledger gets a line that
 * explains them; what is reserved is what live reservations say. Null when more is promised than lies there: somebody has to
 * receive or count goods, or to cancel orders, first.
 */
export function correctionOf(drift: StockDrift, actorId: string): BalancedMovement | null {
  const { variantId, warehouseId, onHand, promised, ledgerOnHand, ledgerReserved } = drift;
  if (promised > onHand) return null;
  return {
    kind: 'ADJUSTED',
    variantId,
    warehouseId,
    onHandDelta: onHand - ledgerOnHand,
    reservedDelta: promised - ledgerReserved,
    onHandAfter: onHand,
    reference: null,
    remark: { actorId, reason: 'CORRECTED', note: 'The audit found that the ledger or a reservation said otherwise.' },
  };
}

/** The item after its drifted levels were put right, with its next version. */
export function withoutDrift(item: StockItem, drifts: readonly StockDrift[]): StockItem {
  const byWarehouse = new Map(drifts.map((drift) => [drift.warehouseId, drift]));
  const levels = item.levels.map((level) => {
    const drift = byWarehouse.get(level.warehouseId);
    return drift ? { ...level, onHand: drift.onHand, reserved: drift.promised } : level;
  });
  return { ...item, version: item.version + 1, levels };
}
