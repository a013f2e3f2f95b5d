import type { MessageChannel } from './message.ts';
import { categoryRules, type MessageCategory } from './message-category.ts';

/** Why nothing is sent to an address. */
export type SuppressionReason = 'HARD_BOUNCE' | 'SOFT_BOUNCES' | 'COMPLAINT' | 'OPT_OUT' | 'STAFF';

/** An address to which nothing, or nothing but what is transactional, is sent. */
export interface Suppression {
  id: string;
  channel: MessageChannel;
  addressHash: string;
  /** Null when the person it belonged to has left. */
  address: string | null;
  reason: SuppressionReason;
  note: string;
  messageId: string | null;
  createdBy: string | null;
  createdAt: Date;
}

/** Which messages each reason stops. Who complains about advertising still gets the password that they ask for. */
const stopsTransactional: Readonly<Record<SuppressionReason, boolean>> = {
  HARD_BOUNCE: true,
  SOFT_BOUNCES: true,
  COMPLAINT: false,
  // The provider sends nothing there either.
  OPT_OUT: true,
  STAFF: true,
};

const told: Readonly<Record<SuppressionReason, string>> = {
  HARD_BOUNCE: 'mail to it came back for good',
  SOFT_BOUNCES: 'mail to it came back again and again',
  COMPLAINT: 'its owner reported a message as unwanted',
  OPT_OUT: 'its owner answered STOP',
  STAFF: 'staff entered it',
};

/** Why a message of a category is not sent, and what to do; null when nothing on the list stops it. */
export function stoppedBy(entries: readonly Suppression[], category: MessageCategory): string | null {
  const { transactional } = categoryRules[category];
  const stopping = entries.find(({ reason }) => !transactional || stopsTransactional[reason]);
  if (!stopping) return null;
  const cause = [told[stopping.reason], stopping.note].filter(Boolean).join(': ');
  return `The address is on the suppression list: ${cause}. Once it is right, take it off with removeSuppression and send the message again with resendMessage.`;
}

/** Soft bounces of an address, without a delivery in between, within so many days: then it is taken for dead. */
export const softBounceLimit = { count: 5, days: 14 };
