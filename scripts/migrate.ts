/**
 * `npm run migrate`: brings every subgraph's database up to date, the tables of mechanisms included (ADR 22).
 * `npm run migrate -- new <subgraph> <name>`: writes what changed in prisma/<subgraph>/schema.prisma as a migration.
 */
import { join } from 'node:path';
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { subgraphsWithDatabase } from '#packages/migrations/subgraphs-with-database.ts';
import { writeMigration } from '#packages/migrations/write-migration.ts';
import { environment, type StartEnvironment, subgraphDatabaseUrls } from './start/environment.ts';
import { prepareDatabases } from './start/prepare-databases.ts';
import { runningStack } from './start/stack-file.ts';

const [command = 'deploy', ...rest] = process.argv.slice(2);
if (command === 'new') await newMigration(rest);
else if (command === 'deploy') await deploy(environment());
else fail(`unknown command ${command}`);

async function deploy(read: StartEnvironment): Promise<void> {
  const stateDir = read.SOUK_STATE_DIR;
  const databaseUrls = subgraphDatabaseUrls(read);
  const given = read.DATABASE_URL ?? runningStack(stateDir)?.databaseUrl;
  const allGiven = subgraphsWithDatabase().every((subgraph) => databaseUrls[subgraph]);
  const embedded = given || allGiven ? undefined : await startPostgres({ stateDir, say: console.log });
  try {
    const prepared = await prepareDatabases({ adminUrl: given ?? embedded?.url, databaseUrls, stateDir });
    for (const { subgraph, applied } of prepared) {
      console.log(`${subgraph.padEnd(10)} ${applied.length ? applied.join(', ') : 'up to date'}`);
    }
  } finally {
    await embedded?.stop();
  }
}

async function newMigration([subgraph, name]: string[]): Promise<void> {
  if (!subgraph || !subgraphsWithDatabase().includes(subgraph))
    fail(`which subgraph? One of ${subgraphsWithDatabase().join(', ')}`);
  if (!name) fail('a migration needs a name, e.g. add_refunds');
  const scratch = await startTemporaryPostgres();
  try {
    const subgraphDir = join('prisma', subgraph);
    const file = await writeMigration({ adminUrl: scratch.url, subgraphDir, name, now: new Date() });
    console.log(file ?? `prisma/${subgraph}/schema.prisma has not changed`);
  } finally {
    await scratch.stop();
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
