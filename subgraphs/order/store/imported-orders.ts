import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

export interface ImportedOrder {
  externalId: string;
  order: Omit<Order, 'sequence'>;
  lines: OrderLine[];
}

/** Which of these orders of another system are here already. Waits for imports that are under way. SQL: a lock. */
export async function lockImported(tx: Tx, externalIds: readonly string[]): Promise<Set<string>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import-orders'))`;
  const rows = await tx.order.findMany({
    where: { externalId: { in: [...externalIds] } },
    select: { externalId: true },
  });
  return new Set(rows.flatMap(({ externalId }) => externalId ?? []));
}

/** Writes orders of another system with their lines and timelines. */
export async function insertImported(tx: Tx, imported: readonly ImportedOrder[], at: Date): Promise<void> {
  await tx.order.createMany({
    data: imported.map(({ externalId, order: { shippingAddress: _none, rejection: _neither, price, ...head } }) => {
      const { linesMinor: _derived, ...amounts } = price;
      return { ...head, ...amounts, externalId, shippingAddress: Prisma.DbNull, rejection: Prisma.DbNull };
    }),
  });
  await tx.orderLine.createMany({
    data: imported.flatMap(({ lines }) => lines.map((line, position) => ({ ...line, position }))),
  });
  await tx.timelineEntry.createMany({
    data: imported.flatMap(({ order }) => [
      { id: uuidv7(), orderId: order.id, type: 'PLACED', at: order.placedAt },
      { id: uuidv7(), orderId: order.id, type: 'IMPORTED', at },
    ]),
  });
}
