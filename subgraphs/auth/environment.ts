import { apiKey, flag, secret } from '#packages/environment/fields.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';
import { emailAddress } from './domain/email-address.ts';
import { newPassword } from './domain/password.ts';

export const environmentSchema = subgraphEnvironment
  .extend({
    AUTH_SECRET: secret.describe(
      'Keeps what only auth may read or make: the keys that sign access tokens, the secrets of one-time codes, the links in its messages. 32 random bytes, by hand `openssl rand -hex 32`. It stays the same as long as the database does, so keep a copy: with another one, auth does not start.',
    ),
    DEMO_ACCOUNTS: flag.meta({
      description: 'Whether to create accounts whose passwords everybody knows.',
      isForDemosOnly: true,
    }),
    ADMIN_EMAIL: emailAddress
      .optional()
      .describe(
        'The first administrator of the shop, created when no account has the address. Set it with ADMIN_PASSWORD or not at all.',
      ),
    ADMIN_PASSWORD: newPassword.optional().describe('The password of that administrator.'),
    NOTIFICATION_API_KEY: apiKey.optional().meta({
      description:
        'The API key with which notification asks the graph what messages say, and reads the tokens in links: whoever has it can reset any password. Auth makes sure that it exists, and revokes the one before. By hand: "souk_", a UUID without dashes, "_", and 32 random bytes in base64url.',
      isSecret: true,
    }),
  })
  .refine((read) => (read.ADMIN_EMAIL === undefined) === (read.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_EMAIL'],
    error: 'expected together with ADMIN_PASSWORD, or neither',
  });
