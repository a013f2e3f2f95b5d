import { z } from 'zod';
import { postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { roomsWithDatabase } from '#packages/migrations/rooms.ts';

const rooms = roomsWithDatabase();
const variableOf = (room: string) => `${room.toUpperCase()}_DATABASE_URL`;

const read = readEnvironment(
  z.object({
    /** A role that may create roles and databases. */
    ADMIN_DATABASE_URL: postgresUrl,
    ...Object.fromEntries(rooms.map((room) => [variableOf(room), postgresUrl])),
  }),
  process.env,
);

export const environment = {
  adminUrl: read.ADMIN_DATABASE_URL,
  /** Each room with the URL its subgraph will use. */
  rooms: rooms.map((room) => ({ room, url: postgresUrl.parse(read[variableOf(room)]) })),
};
