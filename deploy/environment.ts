import { z } from 'zod';
import { postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { roomsWithDatabase } from '#packages/migrations/rooms.ts';

const suffix = '_DATABASE_URL';

const { ADMIN_DATABASE_URL: adminUrl, ...roomUrls } = readEnvironment(
  z.object({
    /** A role that may create roles and databases. */
    ADMIN_DATABASE_URL: postgresUrl,
    ...Object.fromEntries(roomsWithDatabase().map((room) => [room.toUpperCase() + suffix, postgresUrl])),
  }),
  process.env,
);

export const environment = {
  adminUrl,
  /** Each room with the URL its subgraph will use. */
  rooms: Object.entries<string>(roomUrls).map(([variable, url]) => ({
    room: variable.slice(0, -suffix.length).toLowerCase(),
    url,
  })),
};
