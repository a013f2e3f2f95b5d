import type { Logger } from 'pino';
import type { MailProvider } from './mail-provider.ts';

/** Sends nothing, and says so in the log, without what nobody may read there: address, subject and content. */
export const createLogProvider = (logger: Logger): MailProvider => ({
  async send({ id: messageId, kind, language, html, text }) {
    const bytes = { html: Buffer.byteLength(html), text: Buffer.byteLength(text) };
    logger.info({ messageId, kind, language, bytes }, 'a message was not sent: MAIL_PROVIDER is log');
    return { outcome: 'done', answer: 'written to the log' };
  },
});
