import type { Outcome } from '#packages/providers/outcome.ts';

/** A text message to one telephone. */
export interface Sms {
  /** Ours: of the message. */
  id: string;
  /** What it tells, for the log. */
  kind: string;
  /** Whom it is for, by the id of their account. */
  recipientId: string;
  /** In E.164: +442071838750. */
  to: string;
  text: string;
  /** The language of it, as a BCP 47 tag. */
  language: string;
}

export interface SmsTaken {
  /** What the provider said. */
  answer: string;
  /** What it calls the message, by which its notices name it; absent when it does not say so. */
  providerId?: string | undefined;
}

/** Why it was refused. */
export interface SmsRefused {
  /** Whether the owner of the number has told the provider that they want none: by answering STOP. */
  optedOut?: boolean;
}

/**
 * What sends text messages. A request may reject, too, which says as little as `unknown` does. None knows a repetition: one that is asked for
 * again after `unknown` may come twice. Call it by `callProvider`.
 */
export interface SmsProvider {
  send(sms: Sms, signal: AbortSignal): Promise<Outcome<SmsTaken, SmsRefused>>;
}
