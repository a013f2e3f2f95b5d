import type { Outcome } from '#packages/providers/outcome.ts';

/** A message to one mailbox. */
export interface Mail {
  /** Ours: with the same id it has the same Message-ID, by which receivers know a repetition. */
  id: string;
  /** What it tells, for the log. */
  kind: string;
  /** Whom it is for, by the id of their account. */
  recipientId: string;
  to: string;
  subject: string;
  /** A whole document. */
  html: string;
  text: string;
  /** The language of it, as a BCP 47 tag. */
  language: string;
  /** More of them: how to unsubscribe, for example. */
  headers: Readonly<Record<string, string>>;
}

export interface MailTaken {
  /** What the provider said. */
  answer: string;
  /** What it calls the message, by which its notices name it; absent when it does not say so. */
  providerId?: string | undefined;
}

/**
 * What sends mail. `done` tells what the provider answered. A request may reject, too, which says as little as `unknown` does.
 * Call it by `callProvider`.
 */
export interface MailProvider {
  send(mail: Mail, signal: AbortSignal): Promise<Outcome<MailTaken>>;
}
