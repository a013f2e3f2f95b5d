import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { awaitReplica } from '#packages/replica/await-replica.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { orderImported } from '../publishes/order-events.ts';
import { readAccounts } from '../store/accounts.ts';
import { readCatalogue } from '../store/catalogue.ts';
import type { Tx } from '../store/database.ts';
import { type ImportedOrder, insertImported, lockImported } from '../store/import-orders.ts';

export interface ImportOrder {
  externalId: string;
  customerId: string;
  placedAt: Date;
  currency: string;
  lines: { variantId: string; quantity: number; unitPrice: number }[];
}

/** Takes over past orders of another system; those that are here already are left as they are. */
export async function importOrders(
  { database, clock }: Dependencies,
  orders: readonly ImportOrder[],
  cause: Cause,
): Promise<{ imported: number; skipped: number } | NotFound> {
  const { accounts, products } = await readNamed(database.prisma, orders);
  for (const [index, { customerId, lines }] of orders.entries()) {
    const path = ['input', 'orders', String(index)];
    if (!accounts.has(customerId)) return notFound([...path, 'customerId'], `account ${customerId}`);
    const line = lines.findIndex(({ variantId }) => !products.has(variantId));
    if (line >= 0) return notFound([...path, 'lines', String(line), 'variantId'], `variant ${lines[line]?.variantId}`);
  }

  return withRetries(() =>
    database.transact(async (tx) => {
      const known = await lockImported(
        tx,
        orders.map(({ externalId }) => externalId),
      );
      const fresh = orders.filter(({ externalId }) => !known.has(externalId));
      const imported = fresh.map((order) => toImported(order, products));
      const at = clock();
      await insertImported(tx, imported, at);
      const events = imported.map(({ order, lines }) => {
        return { aggregateId: order.id, aggregateVersion: 1, occurredAt: at, cause, ...orderImported(order, lines) };
      });
      await appendEvents(tx, events);
      return { imported: fresh.length, skipped: orders.length - fresh.length };
    }),
  );
}

/** What these orders name, as far as it is known: the accounts, and the product of each variant. */
async function readNamed(tx: Tx, orders: readonly ImportOrder[]) {
  const customerIds = [...new Set(orders.map(({ customerId }) => customerId))];
  const variantIds = [...new Set(orders.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)))];
  const read = async () => {
    const [accounts, variants] = await Promise.all([readAccounts(tx, customerIds), readCatalogue(tx, variantIds)]);
    return { accounts, products: new Map(variants.map(({ variantId, productId }) => [variantId, productId])) };
  };
  await awaitReplica(async () => {
    const { accounts, products } = await read();
    return accounts.size === customerIds.length && products.size === variantIds.length;
  });
  return read();
}

function toImported(imported: ImportOrder, products: ReadonlyMap<string, string>): ImportedOrder {
  const { externalId, customerId, placedAt, currency } = imported;
  const id = uuidv7();
  return {
    externalId,
    order: {
      id,
      version: 1,
      customerId,
      status: 'CONFIRMED',
      paymentStatus: 'CAPTURED',
      fulfillmentStatus: 'FULFILLED',
      currency,
      totalMinor: imported.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
      placedAt,
      shippingAddress: null,
      rejection: null,
      cancellationReason: null,
      anonymisedAt: null,
    },
    lines: imported.lines.map(({ variantId, quantity, unitPrice: unitPriceMinor }) => {
      return {
        id: uuidv7(),
        orderId: id,
        variantId,
        productId: products.get(variantId) ?? '',
        quantity,
        unitPriceMinor,
      };
    }),
  };
}
