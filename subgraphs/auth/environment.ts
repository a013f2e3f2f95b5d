import { z } from 'zod';
import { flag, jwk, logLevel, natsUrl, port, postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { emailAddress, newPassword } from './domain/account-input.ts';

export const environment = readEnvironment(
  z
    .object({
      PORT: port,
      DATABASE_URL: postgresUrl,
      NATS_URL: natsUrl,
      /** Public key of the gateway's identity tokens. */
      IDENTITY_PUBLIC_KEY: jwk,
      LOG_LEVEL: logLevel,
      /** Accounts whose passwords everybody knows. */
      DEMO_ACCOUNTS: flag,
      /** The first administrator, created at start when the address has no account yet. Default: none. */
      ADMIN_EMAIL: emailAddress.optional(),
      ADMIN_PASSWORD: newPassword.optional(),
    })
    .refine((read) => (read.ADMIN_EMAIL === undefined) === (read.ADMIN_PASSWORD === undefined), {
      path: ['ADMIN_EMAIL'],
      error: 'expected together with ADMIN_PASSWORD, or neither',
    }),
  process.env,
);
