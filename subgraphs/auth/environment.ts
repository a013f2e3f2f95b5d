import { flag, secret } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';
import { emailAddress, newPassword } from './domain/account-input.ts';

export const environment = readEnvironment(
  subgraphEnvironment
    .extend({
      /** Keeps what only this subgraph may read or make: signing keys, one-time code secrets, salts. Stays the same for ever. */
      AUTH_SECRET: secret,
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
