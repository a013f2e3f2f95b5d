import pg from 'pg';
import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { performTogether } from '../perform-together.ts';

const bought = defineEvent('note.bought', 1, z.object({ wish: z.string() }));

/** What is bought; `sold out` is refused, and the database does not take `too much`. */
export type Wish = 'a cup' | 'a mug' | 'sold out' | 'too much';

export interface Purchase {
  id: string;
  key: string;
  wish: Wish;
}

export interface Shop extends AsyncDisposable {
  databaseUrl: string;
  pool: pg.Pool;
}

/** A database with a table of purchases. */
export async function openShop(): Promise<Shop> {
  const parts = new AsyncDisposableStack();
  const { url } = parts.use(await createTestDatabase('order'));
  const pool = parts.adopt(new pg.Pool({ connectionString: url, max: 20 }), (it) => it.end());
  await pool.query(`CREATE TABLE purchase (id uuid, key text, wish text CHECK (wish <> 'too much'))`);
  return { databaseUrl: url, pool, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/**
 * What makes purchases, those that wait at the same moment together.
 * @param onPerform called with those that are about to be made. Default nothing.
 */
export function createBuy(transact: Transact<Sql>, onPerform: (made: readonly Purchase[]) => unknown = () => {}) {
  const performOne = performTogether(transact, {
    async perform(tx, purchases: readonly Purchase[]) {
      await onPerform(purchases);
      const made = purchases.filter(({ wish }) => wish !== 'sold out');
      await tx.$executeRawUnsafe(
        'INSERT INTO purchase SELECT * FROM jsonb_to_recordset($1::jsonb) AS purchase(id uuid, key text, wish text)',
        JSON.stringify(made),
      );
      return purchases.map(({ id, wish }) => {
        if (wish === 'sold out') return refuse('sold-out');
        const cause = { correlationId: `of ${id}`, causationId: null, actor: { type: 'system', id: 'test' } } as const;
        return {
          value: id,
          events: [{ contract: bought, aggregateId: id, aggregateVersion: 1, data: { wish }, cause }],
        };
      });
    },
    recall: async (_tx, id) => id,
  });
  /** The id of the purchase that the key stands for. */
  return (key: string, wish: Wish, id = uuidv7()) =>
    performOne({ caller: 'ada', operation: 'buy', key, input: { wish }, resultId: id }, { id, key, wish });
}
