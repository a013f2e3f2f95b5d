import { isUuid } from '#packages/ids/uuidv7.ts';
import type { Database } from './database.ts';

/**
 * All that is kept of a person's orders, oldest first, as JSON. What to leave out is named rather than what to take, so
 * that a column that is added later is not forgotten.
 */
export async function readPersonalOrders({ prisma }: Database, customerId: string): Promise<unknown> {
  if (!isUuid(customerId)) return [];
  const rows = await prisma.order.findMany({
    where: { customerId },
    omit: { version: true },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    include: {
      lines: { omit: { orderId: true }, orderBy: { position: 'asc' } },
      payment: { omit: { orderId: true, token: true } },
      shipments: {
        omit: { orderId: true },
        orderBy: { id: 'asc' },
        include: { lines: { omit: { shipmentId: true } } },
      },
      timeline: { omit: { orderId: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  });
  return JSON.parse(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)));
}
