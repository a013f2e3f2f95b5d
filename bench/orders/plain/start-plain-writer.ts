import { Pool, type PoolClient } from 'pg';
import type { Line } from '../baskets.ts';
import type { Variant } from '../fill-shop.ts';
import type { Databases } from './create-databases.ts';
import { plainOrder } from './plain-order.ts';
import { writeOrder } from './write-order.ts';
import { writeReservation } from './write-reservation.ts';
import { writeSale } from './write-sale.ts';

export interface PlainWriterOptions {
  databases: Databases;
  variants: ReadonlyMap<string, Variant>;
  customerIds: readonly string[];
  /** How many connections it may hold to the database of each subgraph. Default of each: 10, as many as a subgraph has at `npm start`. */
  connections: Readonly<Record<string, number>>;
}

export interface PlainWriter extends AsyncDisposable {
  /**
   * Writes the rows of one order: first those of `order`, then those of `inventory`, then those of `analytics`, each
   * database by one transaction that is on disk when it is committed.
   */
  write(basket: readonly Line[]): Promise<void>;
}

/** What writes the rows that the shop leaves, and does nothing else: no graph, no events, no provider. */
export function startPlainWriter({ databases, variants, customerIds, connections }: PlainWriterOptions): PlainWriter {
  const poolOf = (subgraph: string) =>
    new Pool({
      connectionString: databases[subgraph],
      max: connections[subgraph] ?? 10,
      options: '-c synchronous_commit=on',
    });
  const pools = { order: poolOf('order'), inventory: poolOf('inventory'), analytics: poolOf('analytics') };
  let written = 0;
  return {
    async write(basket) {
      const order = plainOrder(customerIds[written++ % customerIds.length] as string, basket, variants);
      await writeOrder(pools.order, order);
      await transact(pools.inventory, (client) => writeReservation(client, order));
      await transact(pools.analytics, (client) => writeSale(client, order));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}

async function transact(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
