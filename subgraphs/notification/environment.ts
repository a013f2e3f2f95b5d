import { z } from 'zod';
import { apiKey, httpUrl, secret, webhookSecrets } from '#packages/environment/fields.ts';
import { checkMailProvider, mailProviderFields } from '#packages/mail-provider/mail-provider-settings.ts';
import { isPublicKey } from '#packages/mail-provider/notices/sendgrid.ts';
import { pushProviderFields } from '#packages/push-provider/push-provider-settings.ts';
import { neededByTwilio, smsProviderFields } from '#packages/sms-provider/sms-provider-settings.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';
import { categories, categoryRules } from './domain/message-category.ts';
import { readMessageRates } from './domain/message-rates.ts';
import { isTimeZone } from './domain/quiet-hours.ts';

/** Several joined by commas. */
const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(item).min(1));

const checkedSchema = checkMailProvider(
  subgraphEnvironment.extend({
    NOTIFICATION_API_KEY: apiKey.describe(
      'The API key with which notification asks the graph what messages say, and reads the tokens in links: whoever has it can reset any password. Auth makes sure that it exists. By hand: "souk_", a UUID without dashes, "_", and 32 random bytes in base64url.',
    ),
    NOTIFICATION_SECRET: secret.describe(
      'Signs the links with which people unsubscribe, stands in for addresses on the suppression list whose owners have left, and makes the key by which push services know the shop. 32 random bytes, by hand `openssl rand -hex 32`. It stays the same as long as the database does: with another one, links in mail that was sent no longer work, and browsers have to subscribe to pushes again.',
    ),
    ...mailProviderFields,
    ...smsProviderFields,
    ...pushProviderFields,
    MESSAGE_RATES: z
      .string()
      .default('')
      .transform((text, context) => {
        const rates = readMessageRates(text);
        if (rates) return rates;
        const message = `expected CATEGORY=<an hour>/<a day>, several joined by commas, of ${categories.join(', ')}`;
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      })
      .describe(
        `How many messages of a category one address gets in an hour and in a day on a channel, 0 for any number: ACCOUNT=20/60,ORDER_UPDATES=10/30. By default ${categories.map((category) => `${category}=${categoryRules[category].rate.hour}/${categoryRules[category].rate.day}`).join(',')}.`,
      ),
    SHOP_TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'expected the name of a time zone, for example Europe/Vienna')
      .default('UTC')
      .describe(
        'Where the shop is: where it is night for whoever has chosen no time zone, and when the day of a daily digest begins. The name of a time zone, for example Europe/Vienna. Default UTC.',
      ),
    SENDGRID_WEBHOOK_KEY: list(
      z.string().refine(isPublicKey, 'expected the verification key that SendGrid shows, in base64'),
    )
      .optional()
      .meta({
        description:
          'The verification key of the signed Event Webhook of SendGrid; two joined by commas while it is replaced. With it, calls to <PUBLIC_URL>/ingress/notification/sendgrid tell what became of messages.',
      }),
    MAILGUN_WEBHOOK_KEY: list(z.string().min(1)).optional().meta({
      description:
        'The HTTP webhook signing key of Mailgun; two joined by commas while it is replaced. With it, calls to <PUBLIC_URL>/ingress/notification/mailgun tell what became of messages.',
    }),
    MAIL_NOTICE_SECRET: webhookSecrets.optional().meta({
      description:
        'What an adapter of any other mail provider signs its calls to <PUBLIC_URL>/ingress/notification/mail with (docs/notifications.md): "whsec_" and 32 random bytes in base64. Two joined by commas while it is replaced.',
    }),
    STOREFRONT_URL: httpUrl.optional().meta({
      description:
        'Where the storefront is: links in messages lead to its pages /account/verify-email, /account/reset-password, /account/change-email, /account/accept-invitation, /account/forgot-password and /account/unsubscribe, and to /products/<slug>. By default they lead to those of PUBLIC_URL.',
    }),
    PUBLIC_URL: httpUrl.optional().meta({
      description:
        'Where browsers and mail programs reach the gateway: it has small pages for the links in messages, and takes the one click with which mail programs unsubscribe, for which it has to be https. Needed with MAIL_PROVIDER=smtp.',
    }),
  }),
)
  .refine(({ MAIL_PROVIDER, PUBLIC_URL }) => MAIL_PROVIDER !== 'smtp' || PUBLIC_URL !== undefined, {
    ...{ path: ['PUBLIC_URL'], error: 'needed with MAIL_PROVIDER=smtp', when: () => true },
  })
  .refine(({ SMS_PROVIDER, PUBLIC_URL }) => SMS_PROVIDER !== 'twilio' || PUBLIC_URL !== undefined, {
    ...{ path: ['PUBLIC_URL'], error: 'needed with SMS_PROVIDER=twilio', when: () => true },
  })
  .refine(({ PUSH_PROVIDER, VAPID_SUBJECT }) => PUSH_PROVIDER !== 'webpush' || VAPID_SUBJECT !== undefined, {
    ...{ path: ['VAPID_SUBJECT'], error: 'needed with PUSH_PROVIDER=webpush', when: () => true },
  });

/** With all that is missing of Twilio, whatever else is wrong. */
export const environmentSchema = neededByTwilio.reduce(
  (schema, name) =>
    schema.refine(({ SMS_PROVIDER, [name]: value }) => SMS_PROVIDER !== 'twilio' || value !== undefined, {
      ...{ path: [name], error: 'needed with SMS_PROVIDER=twilio', when: () => true },
    }),
  checkedSchema,
);
