import { z } from 'zod';
import { httpUrl } from '#packages/environment/fields.ts';
import { providerName } from '#packages/providers/provider-name.ts';

/** The variables that say how text messages are sent. */
export const smsProviderFields = {
  SMS_PROVIDER: providerName(['twilio', 'mailbox', 'none']).default('none').meta({
    description:
      'What sends text messages. "twilio" has Twilio send them. "mailbox" sends nothing and shows administrators at /mailbox what would have been sent. "none", the default: nobody is offered any.',
    embeddedDefault: 'mailbox',
  }),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/, 'expected AC and 32 digits in hex')
    .optional()
    .meta({ description: 'The account of SMS_PROVIDER=twilio.' }),
  TWILIO_AUTH_TOKEN: z.string().min(1).optional().meta({
    description:
      'Its auth token. Also signs the calls to <PUBLIC_URL>/ingress/notification/twilio that tell what became of messages.',
  }),
  TWILIO_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
      'expected a number in E.164, the SID of a messaging service, or a name of at most 11 letters and digits',
    )
    .optional()
    .meta({
      description: 'Who sends: a number of the account in E.164, a name, or the SID of a messaging service (MG…).',
    }),
  TWILIO_URL: httpUrl.default('https://api.twilio.com').meta({
    description: 'Where the API of Twilio is, or what speaks as it does. Default https://api.twilio.com.',
  }),
};

const settingsSchema = z.object(smsProviderFields);
export type SmsProviderSettings = z.infer<typeof settingsSchema>;

/** What SMS_PROVIDER=twilio needs. */
export const neededByTwilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const;
