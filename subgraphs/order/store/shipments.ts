import type { ShipmentLine } from '../domain/fulfill-order.ts';
import type { Tx } from './database.ts';

export interface Shipment {
  id: string;
  orderId: string;
  carrier: string | null;
  trackingNumber: string | null;
  status: 'SHIPPED' | 'DELIVERED';
  shippedAt: Date;
  lines: ShipmentLine[];
}

/** The shipments of orders, oldest first. */
export async function findShipments(tx: Tx, orderIds: readonly string[]): Promise<Shipment[]> {
  const rows = await tx.shipment.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: { id: 'asc' },
    include: { lines: { select: { orderLineId: true, quantity: true } } },
  });
  return rows as Shipment[];
}

/** Writes a new shipment with its lines. */
export async function insertShipment(tx: Tx, { lines, ...shipment }: Shipment): Promise<void> {
  await tx.shipment.create({ data: { ...shipment, lines: { createMany: { data: lines } } } });
}
