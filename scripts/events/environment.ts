import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { natsUrl, postgresUrl } from '#packages/environment/fields.ts';

/** Where the broker and the rooms' databases are. */
export interface Stack {
  natsUrl: string;
  /** Connection string by room. */
  databases: ReadonlyMap<string, string>;
}

const roomVariable = /^([A-Z]+)_DATABASE_URL$/;
const stackFile = z.object({
  natsUrl,
  rooms: z.record(z.string(), z.object({ databaseUrl: postgresUrl })),
});

/**
 * The stack of NATS_URL and <ROOM>_DATABASE_URL, else the one that runs from the state directory (SOUK_STATE_DIR,
 * default `.souk`). Throws with what to do when there is neither, and a ZodError when an address is malformed.
 */
export function findStack(environment: Readonly<Record<string, string | undefined>> = process.env): Stack {
  if (environment['NATS_URL']) {
    const databases = new Map<string, string>();
    for (const [name, value] of Object.entries(environment)) {
      const room = roomVariable.exec(name)?.[1];
      if (room && value) databases.set(room.toLowerCase(), postgresUrl.parse(value));
    }
    if (databases.size === 0) throw new Error('NATS_URL is set, so set <ROOM>_DATABASE_URL for every room too');
    return { natsUrl: natsUrl.parse(environment['NATS_URL']), databases };
  }
  const file = join(environment['SOUK_STATE_DIR'] || '.souk', 'stack.json');
  if (!existsSync(file)) {
    throw new Error(`No stack is running (${file} is missing): start one, or set NATS_URL and <ROOM>_DATABASE_URL`);
  }
  const stack = stackFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    natsUrl: stack.natsUrl,
    databases: new Map(Object.entries(stack.rooms).map(([room, { databaseUrl }]) => [room, databaseUrl])),
  };
}
