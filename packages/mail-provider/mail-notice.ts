/** What became of a mail after the provider took it, as the provider tells it by a call. */
export interface MailNotice {
  /** What the provider calls the notice: the same for each repetition of it. */
  id: string;
  outcome: 'DELIVERED' | 'SOFT_BOUNCED' | 'BOUNCED' | 'COMPLAINED';
  /** Whose mailbox it was. */
  address: string;
  at: Date;
  /** `Mail.id`, read of the Message-ID; null when that is of another form. */
  messageId: string | null;
  /** What the provider calls the mail, as it said when it took it; null when the notice does not say so. */
  providerId: string | null;
  /** What the receiving server said; may be empty. */
  diagnostic: string;
}

const pattern = /^<?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i;

/** The id of the mail in its Message-ID, with or without angle brackets; null when it is not one of ours. */
export const mailIdIn = (messageId: string | undefined): string | null =>
  pattern.exec(messageId?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
