import { days, flag, secret } from '#packages/environment/fields.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';

export const environmentSchema = subgraphEnvironment.extend({
  WEBHOOK_SECRET: secret.describe(
    'Keeps what signs deliveries to webhook endpoints, encrypted. 32 random bytes, by hand `openssl rand -hex 32`. It stays the same as long as the database does, so keep a copy: with another one nothing can be signed.',
  ),
  WEBHOOK_ALLOW_PRIVATE: flag.meta({
    description:
      'Whether webhook endpoints may have http:// URLs and lie on this machine or in private networks. For development: whoever registers endpoints could call what only the network of the shop can reach.',
    embeddedDefault: 'true',
  }),
  WEBHOOK_RETENTION_DAYS: days
    .min(3)
    .default(30)
    .describe(
      'How many days events, their deliveries and what endpoints answered are kept for the log and for replays. At least 3. Default 30.',
    ),
});
