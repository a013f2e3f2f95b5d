import type { MessageChannel, MessageKind } from './message.ts';
import { categoryOf, type MessageCategory } from './message-category.ts';

const allChannels = ['EMAIL', 'IN_APP', 'SMS', 'PUSH'] as const satisfies readonly MessageChannel[];

/** What is told on more channels than by e-mail. Each has the parts of a template that these channels take. */
const moreThanMail: Readonly<Partial<Record<MessageKind, readonly MessageChannel[]>>> = {
  ORDER_CONFIRMED: allChannels,
  ORDER_REJECTED: allChannels,
  ORDER_CANCELLED: allChannels,
  ORDER_SHIPPED: allChannels,
  PAYMENT_RECEIPT: allChannels,
  BACK_IN_STOCK: ['EMAIL', 'IN_APP', 'PUSH'],
};

/** On which channels a kind is told to who wants it there, each by a message of its own. */
export const channelsOf = (kind: MessageKind): readonly MessageChannel[] => moreThanMail[kind] ?? ['EMAIL'];

const channelsByCategory = new Map<MessageCategory, Set<MessageChannel>>();
for (const [kind, channels] of Object.entries(moreThanMail)) {
  const category = categoryOf(kind as MessageKind);
  channelsByCategory.set(category, new Set([...(channelsByCategory.get(category) ?? []), ...channels]));
}

/** On which channels something of a category is told. */
export const isTold = (category: MessageCategory, channel: MessageChannel): boolean =>
  channel === 'EMAIL' || channelsByCategory.get(category)?.has(channel) === true;
