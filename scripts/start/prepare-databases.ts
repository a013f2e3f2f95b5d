import { join } from 'node:path';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { roomsWithDatabase } from '#packages/migrations/rooms.ts';
import { provisionRoom, type RoomDatabase } from '#packages/provisioning/provision-room.ts';
import { readOrCreateSecret } from '#packages/secrets/read-or-create-secret.ts';
import { reason } from './reason.ts';

export interface DatabaseSource {
  /** Default: none, then every room needs its own URL. */
  adminUrl: string | undefined;
  /** URLs of rooms whose database was made by somebody else. */
  roomUrls: Partial<Record<string, string>>;
  stateDir: string;
}

export interface PreparedDatabase {
  room: string;
  url: string;
  /** Names of the migrations that ran now. */
  applied: string[];
}

/** Creates, where it is missing, each room's role and database, and brings the database up to date. */
export function prepareDatabases(source: DatabaseSource): Promise<PreparedDatabase[]> {
  return Promise.all(
    roomsWithDatabase().map(async (room) => {
      const url = source.roomUrls[room] ?? (await provision(roomDatabase(source, room)));
      return { room, url, applied: await applyMigrations(url, join('prisma', room, 'migrations')) };
    }),
  );
}

async function provision(database: RoomDatabase): Promise<string> {
  try {
    return await provisionRoom(database);
  } catch (error) {
    throw new Error(`DATABASE_URL: role and database souk_${database.room}: ${reason(error)}`, { cause: error });
  }
}

function roomDatabase({ adminUrl, stateDir }: DatabaseSource, room: string): RoomDatabase {
  if (adminUrl === undefined) throw new Error(`Set DATABASE_URL or ${room.toUpperCase()}_DATABASE_URL`);
  return { adminUrl, room, password: readOrCreateSecret(join(stateDir, 'secrets', `${room}-database-password`)) };
}
