import { z } from 'zod';
import { jwk, logLevel, natsUrl, port, postgresUrl } from '#packages/environment/fields.ts';

/** What every room reads from its environment. */
export const roomEnvironment = z.object({
  /** Of the subgraph. No default: rooms on one machine need different ones. */
  PORT: port,
  /** The room's own database, as the room's own role. */
  DATABASE_URL: postgresUrl,
  NATS_URL: natsUrl,
  /** Public key of the gateway's identity tokens. */
  IDENTITY_PUBLIC_KEY: jwk,
  LOG_LEVEL: logLevel,
});

export type RoomEnvironment = z.infer<typeof roomEnvironment>;
