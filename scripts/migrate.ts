/**
 * `npm run migrate`: brings every room's database up to date.
 * `npm run migrate -- new <room> <name>`: writes what changed in prisma/<room>/schema.prisma as a migration.
 */
import { join } from 'node:path';
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { roomsWithDatabase } from '#packages/migrations/rooms.ts';
import { writeMigration } from '#packages/migrations/write-migration.ts';
import { environment, roomDatabaseUrls, type StartEnvironment } from './start/environment.ts';
import { prepareDatabases } from './start/prepare-databases.ts';
import { runningStack } from './start/stack-file.ts';

const [command = 'deploy', ...rest] = process.argv.slice(2);
if (command === 'new') await newMigration(rest);
else if (command === 'deploy') await deploy(environment());
else fail(`unknown command ${command}`);

async function deploy(read: StartEnvironment): Promise<void> {
  const stateDir = read.SOUK_STATE_DIR;
  const roomUrls = roomDatabaseUrls(read);
  const given = read.DATABASE_URL ?? runningStack(stateDir)?.databaseUrl;
  const allGiven = roomsWithDatabase().every((room) => roomUrls[room]);
  const embedded = given || allGiven ? undefined : await startPostgres({ stateDir, say: console.log });
  try {
    const prepared = await prepareDatabases({ adminUrl: given ?? embedded?.url, roomUrls, stateDir });
    for (const { room, applied } of prepared) {
      console.log(`${room.padEnd(10)} ${applied.length ? applied.join(', ') : 'up to date'}`);
    }
  } finally {
    await embedded?.stop();
  }
}

async function newMigration([room, name]: string[]): Promise<void> {
  if (!room || !roomsWithDatabase().includes(room)) fail(`which room? One of ${roomsWithDatabase().join(', ')}`);
  if (!name) fail('a migration needs a name, e.g. add_refunds');
  const scratch = await startTemporaryPostgres();
  try {
    const roomDir = join('prisma', room);
    const file = await writeMigration({ adminUrl: scratch.url, roomDir, name, now: new Date() });
    console.log(file ?? `prisma/${room}/schema.prisma has not changed`);
  } finally {
    await scratch.stop();
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
