import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { CatalogueBench } from './catalogue-bench.ts';
import { operations } from './operations.ts';

/** Until the server has written the plans of what it has answered, in milliseconds. */
const written = 500;

/** Prints by which plans, and which indexes, the server runs what the subgraph asks for each operation: `auto_explain` writes them into its log. */
export async function explainStatements(bench: CatalogueBench): Promise<void> {
  const { adminUrl, samples, variants } = bench;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const log = await findLog(client);
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = rows[0]?.name;
    await client.query(`
      ALTER DATABASE ${database} SET session_preload_libraries = 'auto_explain';
      ALTER DATABASE ${database} SET auto_explain.log_min_duration = 0;
      ALTER DATABASE ${database} SET auto_explain.log_analyze = on`);
    // The subgraph connects anew, with these settings.
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'bench'",
    );
    await delay(written);
    for (const { name, query, variables } of operations) {
      const ask = () => bench.ask(query, variables(samples, 0));
      // Also with what a connection asks once.
      await ask().catch(ask);
      await delay(written);
      const before = readFileSync(log, 'utf8').length;
      await ask();
      await delay(written);
      const plans = readFileSync(log, 'utf8').slice(before);
      const used = [...plans.matchAll(/Index (?:Only )?Scan(?: Backward)? using (\S+)|Bitmap Index Scan on (\S+)/g)];
      const whole = [...plans.matchAll(/Seq Scan on (\S+)/g)].map(([, table]) => table);
      console.log(`\n${name}, ${variants}`);
      console.log(`by ${[...new Set(used.map(([, index, bitmap]) => index ?? bitmap))].join(', ')}`);
      if (whole.length > 0) console.log(`whole: ${[...new Set(whole)].join(', ')}`);
      console.log(plans.replaceAll(/^.*LOG: {2}duration/gm, '\nduration'));
    }
  } finally {
    await client.end();
  }
}

/** The log of an embedded server lies beside its data. */
async function findLog(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  return join(dirname(rows[0]?.data_directory ?? ''), 'server.log');
}
