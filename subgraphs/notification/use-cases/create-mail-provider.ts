import type { Logger } from 'pino';
import { createLogProvider } from '#packages/mail-provider/log-provider.ts';
import type { MailProvider } from '#packages/mail-provider/mail-provider.ts';
import { dkimOf, type MailProviderSettings } from '#packages/mail-provider/mail-provider-settings.ts';
import { createSmtpProvider } from '#packages/mail-provider/smtp-provider.ts';
import type { Closable } from '#packages/service/service.ts';
import type { Database } from '../store/database.ts';
import { createMailboxProvider } from './mailbox-provider.ts';

interface MailParts {
  database: Database;
  clock: () => Date;
  logger: Logger;
  /** Registers what is to be closed when the process ends. */
  use<Part extends Closable>(part: Part): Part;
}

/** Makes the mail provider that is chosen. */
export function createMailProvider(
  settings: MailProviderSettings,
  { database, clock, logger, use }: MailParts,
): MailProvider {
  const { MAIL_PROVIDER: name, SMTP_URL: url, MAIL_FROM: from } = settings;
  switch (name) {
    case 'smtp':
      if (url === undefined || from === undefined) throw new Error('expected a mail server, and who sends');
      return use(createSmtpProvider({ url, from, dkim: dkimOf(settings) }));
    case 'mailbox':
      return createMailboxProvider(database, clock);
    case 'log':
      return createLogProvider(logger);
    default:
      return name satisfies never;
  }
}
