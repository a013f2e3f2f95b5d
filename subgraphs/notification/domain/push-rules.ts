import { createHash } from 'node:crypto';
import type { PushUrgency } from '#packages/push-provider/push-provider.ts';
import type { Message } from './message.ts';
import { categoryOf, type MessageCategory } from './message-category.ts';

export interface PushRules {
  /** Seconds for which a push is worth something: the push service keeps it so long, and after that nobody is asked again. */
  ttl: number;
  /** What is low waits for power or a wireless network, so that it costs no battery. */
  urgency: PushUrgency;
}

const hour = 3_600;

const rules: Readonly<Record<MessageCategory, PushRules>> = {
  // Links expire.
  ACCOUNT: { ttl: hour, urgency: 'high' },
  SECURITY: { ttl: 24 * hour, urgency: 'high' },
  ORDERS: { ttl: 48 * hour, urgency: 'normal' },
  ORDER_UPDATES: { ttl: 24 * hour, urgency: 'low' },
  // Sold out again by then, or seen.
  BACK_IN_STOCK: { ttl: 12 * hour, urgency: 'normal' },
  STOCK_ALERTS: { ttl: 12 * hour, urgency: 'low' },
  DAILY_DIGEST: { ttl: 12 * hour, urgency: 'low' },
};

export const pushRulesOf = ({ kind }: Pick<Message, 'kind'>): PushRules => rules[categoryOf(kind)];

/**
 * What a push replaces while it waits for a device: what is of the same kind and about the same thing. Push services read it, and learn nothing by it.
 */
export const topicOf = ({ kind, aboutId }: Pick<Message, 'kind' | 'aboutId'>): string =>
  createHash('sha256').update(`${kind} ${aboutId}`).digest('base64url').slice(0, 32);
