import { apiKey, httpUrl } from '#packages/environment/fields.ts';
import { checkMailProvider, mailProviderFields } from '#packages/mail-provider/mail-provider-settings.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';

export const environmentSchema = checkMailProvider(
  subgraphEnvironment.extend({
    NOTIFICATION_API_KEY: apiKey.describe(
      'The API key with which notification asks the graph what messages say, and reads the tokens in links: whoever has it can reset any password. Auth makes sure that it exists. By hand: "souk_", a UUID without dashes, "_", and 32 random bytes in base64url.',
    ),
    ...mailProviderFields,
    STOREFRONT_URL: httpUrl.optional().meta({
      description:
        'Where the storefront is: links in messages lead to its pages /account/verify-email, /account/reset-password, /account/change-email and /account/accept-invitation. By default they lead to those of PUBLIC_URL.',
    }),
    PUBLIC_URL: httpUrl.optional().meta({
      description:
        'Where browsers reach the gateway, which has small pages for the links in messages. Needed, or STOREFRONT_URL, with MAIL_PROVIDER=smtp.',
    }),
  }),
).refine(
  ({ MAIL_PROVIDER, STOREFRONT_URL, PUBLIC_URL }) =>
    MAIL_PROVIDER !== 'smtp' || (STOREFRONT_URL ?? PUBLIC_URL) !== undefined,
  { path: ['PUBLIC_URL'], error: 'needed with MAIL_PROVIDER=smtp, or STOREFRONT_URL', when: () => true },
);
