import type { MessageChannel } from './message.ts';

/** What became of a message after the provider took it. */
export type DeliveryOutcome = 'DELIVERED' | 'SOFT_BOUNCED' | 'BOUNCED' | 'COMPLAINED';

/** What a provider told, as it is kept. */
export interface DeliveryNotice {
  id: string;
  /** The name of the source of calls. */
  source: string;
  noticeId: string;
  /** Null when it is of no message of ours. */
  messageId: string | null;
  channel: MessageChannel;
  addressHash: string;
  outcome: DeliveryOutcome;
  /** What the receiving server said. */
  diagnostic: string;
  occurredAt: Date;
  receivedAt: Date;
}
