import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { PaymentServer } from '#packages/test-payment-provider/start-payment-server.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

/** Milliseconds until every attempt has to have its answer. */
const limit = 60_000;

const openStatement = 'SELECT count(*)::int AS open FROM payment_attempt WHERE ended_at IS NULL';
const paymentStatement = `
  SELECT payment.id, payment.status, "order".status AS "orderStatus"
  FROM payment JOIN "order" ON "order".id = payment.order_id WHERE payment.provider = 'http'`;

const expected: Readonly<Record<string, string>> = {
  AUTHORIZED: 'held',
  CAPTURED: 'captured',
  VOIDED: 'voided',
  DECLINED: 'declined',
};

/** Where the provider's book and the orders do not agree, once nothing is under way any more. */
export async function auditPayments({ payments }: PaymentServer): Promise<string[]> {
  const client = new pg.Client({ connectionString: testStack().subgraphs['order']?.databaseUrl });
  await client.connect();
  try {
    const deadline = Date.now() + limit;
    for (;;) {
      const { rows } = await client.query<{ open: number }>(openStatement);
      if (rows[0]?.open === 0) break;
      if (Date.now() > deadline) return [`${rows[0]?.open} attempts have no answer`];
      await delay(100);
    }
    const { rows } = await client.query<{ id: string; status: string; orderStatus: string }>(paymentStatement);
    return rows.flatMap(({ id, status, orderStatus }) => {
      const booked = payments.get(id);
      const isSo =
        booked?.state === expected[status] && booked !== undefined && booked.captures <= 1 && booked.holds <= 1;
      const isOver = orderStatus === 'CONFIRMED' || status === 'VOIDED' || status === 'DECLINED';
      return isSo && isOver
        ? []
        : [`payment ${id} of a ${orderStatus} order is ${status}, at the provider ${booked?.state}`];
    });
  } finally {
    await client.end();
  }
}
