import { z } from 'zod';
import { jwk, logLevel, natsUrl, port, postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

export const environment = readEnvironment(
  z.object({
    PORT: port.default(4002),
    DATABASE_URL: postgresUrl,
    NATS_URL: natsUrl,
    IDENTITY_PUBLIC_KEY: jwk,
    LOG_LEVEL: logLevel,
  }),
  process.env,
);
