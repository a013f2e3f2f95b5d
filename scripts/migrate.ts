/**
 * `npm run migrate`: brings every subgraph's database up to date, the tables of mechanisms included (ADR 22).
 * `npm run migrate -- new <subgraph> <name>`: writes what changed in prisma/<subgraph>/schema.prisma as a migration.
 */
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { writeMigration } from '#packages/migrations/write-migration.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
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
  const allGiven = ownSubgraphs().every(({ name }) => databaseUrls[name]);
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
  const subgraphs = ownSubgraphs();
  const listed = subgraphs.find(({ name: known }) => known === subgraph);
  if (listed === undefined) fail(`which subgraph? One of ${subgraphs.map(({ name: known }) => known).join(', ')}`);
  if (!name) fail('a migration needs a name, e.g. add_refunds');
  const scratch = await startTemporaryPostgres();
  try {
    const file = await writeMigration({
      adminUrl: scratch.url,
      subgraphDir: listed.prismaDirectory,
      name,
      now: new Date(),
    });
    console.log(file ?? `${listed.prismaDirectory}/schema.prisma has not changed`);
  } finally {
    await scratch.stop();
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
