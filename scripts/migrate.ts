/**
 * `npm run migrate`: brings every subgraph's database up to date, the tables of mechanisms included (ADR 22).
 * `npm run migrate -- new <subgraph> <name>`: writes what changed in prisma/<subgraph>/schema.prisma as a migration.
 */
import { Argument } from 'commander';
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { writeMigration } from '#packages/migrations/write-migration.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { createProgram } from './command-line/create-program.ts';
import { environment, type StartEnvironment, subgraphDatabaseUrls } from './start/environment.ts';
import { prepareDatabases } from './start/prepare-databases.ts';
import { runningStack } from './start/stack-file.ts';

const program = createProgram('migrate');
program
  .command('deploy', { isDefault: true })
  .description("bring every subgraph's database up to date")
  .action(() => deploy(environment()));
program
  .command('new')
  .description('write what changed in the schema of a subgraph as a migration')
  .addArgument(new Argument('<subgraph>').choices(ownSubgraphs().map(({ name }) => name)))
  .argument('<name>', 'what the migration does, such as add_refunds')
  .action(newMigration);
await program.parseAsync();

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

async function newMigration(subgraph: string, name: string): Promise<void> {
  const subgraphDir = `prisma/${subgraph}`;
  const scratch = await startTemporaryPostgres();
  try {
    const file = await writeMigration({
      adminUrl: scratch.url,
      subgraphDir,
      name,
      now: new Date(),
    });
    console.log(file ?? `${subgraphDir}/schema.prisma has not changed`);
  } finally {
    await scratch.stop();
  }
}
