import { createTransport } from 'nodemailer';
import type { Outcome } from '#packages/providers/outcome.ts';
import type { Closable } from '#packages/service/service.ts';
import type { MailProvider } from './mail-provider.ts';

export interface Dkim {
  /** Whose key it is; the domain of `from`, or one above it. */
  domain: string;
  /** The public key is at `<selector>._domainkey.<domain>`. */
  selector: string;
  /** In PEM. */
  privateKey: string;
}

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps://…` for TLS from the first byte. */
  url: string;
  /** Who sends, as in a header: `Souk <shop@example.com>`. */
  from: string;
  /** Signs what is sent. Default: the server does, or nobody. */
  dkim?: Dkim | undefined;
}

/** Milliseconds to connect, until the server greets, and without a byte. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };

/** Connections at a time, and messages over each before it is made anew. */
const pool = { pool: true, maxConnections: 8, maxMessages: 100 } as const;

/** A mail server. What it refuses for good (5xx) to take for this recipient or of this content is final; anything else is not. */
export function createSmtpProvider({ url, from, dkim }: SmtpOptions): MailProvider & Closable {
  const transport = createTransport({ url, ...pool, ...patience, ...(dkim && { dkim: toOptions(dkim) }) });
  const { domain } = mailboxOf(from);
  return {
    async send(mail) {
      try {
        const { response } = await transport.sendMail({
          from,
          // As parts: an address is none of several, whatever stands in it.
          to: { name: '', address: mail.to },
          messageId: `<${mail.id}@${domain}>`,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { ...mail.headers, 'content-language': mail.language, 'auto-submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { outcome: 'done', answer: response, providerId: queueIdIn(response) };
      } catch (error) {
        return toOutcome(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

/** `250 2.0.0 Ok: queued as 4XyZ`: what most servers answer, by which their notices name the message. */
const queueIdIn = (response: string): string | undefined => /\bqueued as <?([\w.@=+-]{4,255})/i.exec(response)?.[1];

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  syscall?: string;
}

/** Steps at which a server speaks of the recipient, or of the content. Before them it speaks of us, which can be mended. */
const aboutTheMail = new Set(['RCPT TO', 'DATA']);

function toOutcome({ code, command = '', responseCode = 0, response, message, syscall }: SmtpError): Outcome<never> {
  const reason = response || message;
  if (responseCode >= 500 && aboutTheMail.has(command)) return { outcome: 'refused', reason };
  // It said no, or there was nobody to say anything. Of a connection that ended nobody knows where it was.
  const isUntouched = responseCode >= 400 || syscall === 'connect' || code === 'EDNS' || code === 'EAUTH';
  return isUntouched ? { outcome: 'later', reason, retryAfterMs: null } : { outcome: 'unknown', reason };
}

const toOptions = ({ domain, selector, privateKey }: Dkim) => ({
  domainName: domain,
  keySelector: selector,
  privateKey,
});

/** The parts of `Souk <shop@example.com>`; the name is empty in an address alone. */
export function mailboxOf(from: string): { name: string; address: string; domain: string } {
  const [, name = '', bracketed] = /^([^<]*)<([^<>]+)>\s*$/.exec(from) ?? [];
  const address = bracketed ?? from.trim();
  return { name: name.trim().replaceAll('"', ''), address, domain: address.slice(address.lastIndexOf('@') + 1) };
}
