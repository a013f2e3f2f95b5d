import type { Tx } from './database.ts';

/** Variants of which something lies in a warehouse, in the order of their ids, at most `limit`. */
export async function listHeldVariants(tx: Tx, warehouseId: string, limit: number): Promise<string[]> {
  const levels = await tx.stockLevel.findMany({
    where: { warehouseId, onHand: { gt: 0 } },
    orderBy: { variantId: 'asc' },
    take: limit,
    select: { variantId: true },
  });
  return levels.map(({ variantId }) => variantId);
}

/** Of how many variants something lies in a warehouse, and to how many orders units of it are promised. */
export async function countHeld(tx: Tx, warehouseId: string): Promise<{ variants: number; reservations: number }> {
  const variants = await tx.stockLevel.count({ where: { warehouseId, onHand: { gt: 0 } } });
  const reservations = await tx.reservation.count({ where: { status: 'HELD', lines: { some: { warehouseId } } } });
  return { variants, reservations };
}

/** The orders to which units of a warehouse are promised, in the order in which they came, at most `limit`. */
export async function listOrdersServedBy(tx: Tx, warehouseId: string, limit: number): Promise<string[]> {
  const reservations = await tx.reservation.findMany({
    where: { status: 'HELD', lines: { some: { warehouseId } } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { orderId: true },
  });
  return reservations.map(({ orderId }) => orderId);
}
