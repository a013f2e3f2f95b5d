import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { testStack } from '#packages/test-stack/test-stack.ts';

export interface ConnectionWatch {
  /** Looks at them as long as the work goes on. */
  during(work: () => Promise<void>): Promise<void>;
  /** Of all looks: most connections that order had, and the longest of its transactions, in milliseconds. */
  figures(): { connections: number; longestTransaction: number };
  close(): Promise<void>;
}

/** Between two looks, in milliseconds. */
const pause = 50;

const statement = `
  SELECT count(*)::int AS connections,
    coalesce(max(extract(epoch FROM clock_timestamp() - xact_start) * 1000), 0)::float8 AS longest
  FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`;

/** Watches what the subgraph order does with its database server, from a session of the administrator. */
export async function watchConnections(): Promise<ConnectionWatch> {
  const { databaseUrl, subgraphs } = testStack();
  const database = new URL(subgraphs['order']?.databaseUrl ?? '').pathname.slice(1);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let [connections, longestTransaction] = [0, 0];
  return {
    async during(work) {
      let isOver = false;
      const working = work().finally(() => {
        isOver = true;
      });
      while (!isOver) {
        const { rows } = await client.query<{ connections: number; longest: number }>(statement, [database]);
        connections = Math.max(connections, rows[0]?.connections ?? 0);
        longestTransaction = Math.max(longestTransaction, Math.round(rows[0]?.longest ?? 0));
        await delay(pause);
      }
      await working;
    },
    figures: () => ({ connections, longestTransaction }),
    close: () => client.end(),
  };
}
