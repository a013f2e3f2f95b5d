import type { TimelineType } from '../domain/order.ts';
import type { Tx } from './database.ts';

export interface TimelineEntry {
  orderId: string;
  type: TimelineType;
  at: Date;
}

/** The timelines of orders, oldest entry first. */
export async function findTimeline(tx: Tx, orderIds: readonly string[]): Promise<TimelineEntry[]> {
  const rows = await tx.timelineEntry.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows as TimelineEntry[];
}
