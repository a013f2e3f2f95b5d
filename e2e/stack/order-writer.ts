import { Pool } from 'pg';
import { orderPaymentAuthorizedV1 } from '#events/order/order-payment-authorized.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { outboxChannel } from '#packages/outbox/outbox-channel.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

/** Changes orders in the database of their subgraph, as the subgraph does: a change and its event in one transaction. */
export interface OrderWriter extends AsyncDisposable {
  /** Creates orders, of nobody unless a customer is named. Resolves to their ids. */
  create(count: number, customerId?: string): Promise<string[]>;
  /** Makes it dearer. Resolves to when that was committed, in microseconds of the monotonic clock. */
  change(orderId: string): Promise<number>;
}

/** Transactions at a time. */
const writers = 4;

const insert = `
  INSERT INTO "order" (id, version, customer_id, status, payment_status, fulfillment_status, currency, total_minor, placed_at)
  SELECT id, 0, coalesce($2::uuid, gen_random_uuid()), 'PENDING', 'PENDING', 'UNFULFILLED', 'EUR', 1000, now()
  FROM unnest($1::uuid[]) AS id`;

export async function openOrderWriter(): Promise<OrderWriter> {
  const pool = new Pool({ connectionString: testStack().subgraphs['order']?.databaseUrl, max: writers });
  return {
    async create(count, customerId) {
      const ids = Array.from({ length: count }, () => uuidv7());
      await pool.query(insert, [ids, customerId]);
      return ids;
    },
    async change(orderId) {
      const client = await pool.connect();
      await client.query('BEGIN');
      const { rows } = await client.query<{ version: number; customerId: string }>(
        `UPDATE "order" SET version = version + 1, total_minor = total_minor + 1 WHERE id = $1
         RETURNING version, customer_id AS "customerId"`,
        [orderId],
      );
      const { version = Number.NaN, customerId } = rows[0] ?? {};
      await appendEvents(pgSql(client), [
        {
          contract: orderPaymentAuthorizedV1,
          aggregateId: orderId,
          aggregateVersion: version,
          data: { orderId, customerId, paymentId: uuidv7(), amount: { minor: 1_000, currency: 'EUR' } },
          cause: { correlationId: 'bench', causationId: null, actor: { type: 'system', id: 'bench' } },
        },
      ]);
      await client.query('COMMIT');
      const committed = Number(process.hrtime.bigint() / 1_000n);
      await client.query(`NOTIFY ${outboxChannel}`);
      client.release();
      return committed;
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
