import type { Tx } from './database.ts';
import type { Shipment } from './read-order-parts.ts';

/** Writes a new shipment with its lines. */
export async function insertShipment(tx: Tx, { lines, ...shipment }: Shipment): Promise<void> {
  await tx.shipment.create({ data: { ...shipment, lines: { createMany: { data: lines } } } });
}
