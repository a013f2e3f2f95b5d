import type { ShipmentLine } from '../domain/fulfill-order.ts';
import type { OrderLine, TimelineType } from '../domain/order.ts';
import type { Database, Tx } from './database.ts';

export interface Shipment {
  id: string;
  orderId: string;
  carrier: string | null;
  trackingNumber: string | null;
  status: 'SHIPPED' | 'DELIVERED';
  shippedAt: Date;
  lines: ShipmentLine[];
}

export interface TimelineEntry {
  orderId: string;
  type: TimelineType;
  at: Date;
}

type Reader = Tx | Database['prisma'];

/** Lines of orders, as they were ordered. */
export async function readLines(sql: Reader, orderIds: readonly string[]): Promise<OrderLine[]> {
  const rows = await sql.orderLine.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ orderId: 'asc' }, { position: 'asc' }],
  });
  return rows.map((row) => ({ ...row, unitPriceMinor: Number(row.unitPriceMinor) }));
}

/** Shipments of orders, oldest first. */
export async function readShipments(sql: Reader, orderIds: readonly string[]): Promise<Shipment[]> {
  const rows = await sql.shipment.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: { id: 'asc' },
    include: { lines: { select: { orderLineId: true, quantity: true } } },
  });
  return rows as Shipment[];
}

/** Timelines of orders, oldest entry first. */
export async function readTimeline(sql: Reader, orderIds: readonly string[]): Promise<TimelineEntry[]> {
  const rows = await sql.timelineEntry.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows as TimelineEntry[];
}
