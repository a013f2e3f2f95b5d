import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { providerName } from '#packages/providers/provider-name.ts';
import { type Dkim, mailboxOf } from './smtp-provider.ts';

const smtpUrl = z.url({ protocol: /^smtps?$/, error: 'expected smtp(s)://user:password@host:port' });

const sender = z
  .string()
  .regex(/^[^\p{Cc}<>]*(<[^\p{Cc}<>\s]+>)?$/u, 'expected one address: Shop <shop@example.com>')
  .refine(
    (text) => z.email().safeParse(mailboxOf(text).address).success,
    'expected one address: Shop <shop@example.com>',
  );

const privateKey = z.string().transform((text, context) => {
  const pem = text.replaceAll('\\n', '\n');
  try {
    createPrivateKey(pem);
    return pem;
  } catch {
    context.addIssue({ code: 'custom', message: 'expected a private key in PEM, with \\n for its line breaks' });
    return z.NEVER;
  }
});

/** The variables that say how mail is sent. `checkMailProvider` says whether they fit together. */
export const mailProviderFields = {
  MAIL_PROVIDER: providerName(['smtp', 'mailbox', 'log']).meta({
    description:
      'What sends mail. There is no default. "smtp" has the mail server at SMTP_URL send it. "mailbox" sends nothing and shows administrators at /mailbox what would have been sent. "log" only notes that a message was not sent.',
    embeddedDefault: 'mailbox',
  }),
  SMTP_URL: smtpUrl.optional().meta({
    description:
      'The mail server of MAIL_PROVIDER=smtp: smtp://user:password@host:587, or smtps://…:465 for TLS from the first byte.',
  }),
  MAIL_FROM: sender.optional().meta({
    description: 'Who sends, with MAIL_PROVIDER=smtp, as the header has it: Shop <shop@example.com>.',
  }),
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'expected a domain')
    .optional()
    .meta({
      description:
        'Whose key signs mail. Set it with DKIM_SELECTOR and DKIM_PRIVATE_KEY, or none of them when the mail server signs.',
    }),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/, 'expected a selector')
    .optional()
    .meta({
      description: 'Under which name DNS has the public key: <selector>._domainkey.<domain>.',
    }),
  DKIM_PRIVATE_KEY: privateKey.optional().meta({
    description: 'The private key, in PEM on one line with \\n for its line breaks.',
  }),
};

const settingsSchema = z.object(mailProviderFields);
export type MailProviderSettings = z.infer<typeof settingsSchema>;

const neededBySmtp = ['SMTP_URL', 'MAIL_FROM'] as const;
const dkim = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const;

/** Adds, to the schema of an environment with `mailProviderFields`, what goes together. */
export function checkMailProvider<Schema extends z.ZodObject<typeof mailProviderFields & z.ZodRawShape>>(
  schema: Schema,
): Schema {
  const withSmtp = neededBySmtp.reduce(
    (checked, name) =>
      checked.refine((settings) => settings['MAIL_PROVIDER'] !== 'smtp' || settings[name] !== undefined, {
        path: [name],
        error: 'needed with MAIL_PROVIDER=smtp',
        // Also when other variables are wrong: all problems are reported at once.
        when: () => true,
      }),
    schema as z.ZodObject,
  );
  return withSmtp.refine((settings) => new Set(dkim.map((name) => settings[name] === undefined)).size === 1, {
    path: ['DKIM_DOMAIN'],
    error: 'expected together with DKIM_SELECTOR and DKIM_PRIVATE_KEY, or none of them',
  }) as unknown as Schema;
}

/** The key that signs mail; undefined when there is none. */
export function dkimOf({
  DKIM_DOMAIN: domain,
  DKIM_SELECTOR: selector,
  DKIM_PRIVATE_KEY: key,
}: MailProviderSettings): Dkim | undefined {
  return domain && selector && key ? { domain, selector, privateKey: key } : undefined;
}
