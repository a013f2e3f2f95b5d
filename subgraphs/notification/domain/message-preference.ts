import { type MessageChannel, messageChannels } from './message.ts';
import { categories, categoryRules, type MessageCategory } from './message-category.ts';

/** Messages that somebody may want or not. */
export interface Subscription {
  category: MessageCategory;
  channel: MessageChannel;
}

/** Whether somebody wants messages of a category on a channel. */
export interface MessagePreference extends Subscription {
  wanted: boolean;
}

/** A choice as it is kept here. */
export interface StoredPreference extends MessagePreference {
  recipientId: string;
  /** Another one for each change: by it, who has passed a choice on knows whether it is still the last one. */
  changeId: string;
  changedAt: Date;
}

/** A way to reach a person, as auth has it. */
export type AuthChannel = 'EMAIL' | 'SMS' | 'PUSH';

/** What each channel is called in auth's `communicationPreferences`. */
export const authChannelOf: Readonly<Record<MessageChannel, AuthChannel>> = { EMAIL: 'EMAIL' };

/** What a person has chosen, as far as it is known. */
export interface Choices {
  /** Those kept here; of what auth keeps, those that it has not heard of yet. */
  stored: readonly MessagePreference[];
  /** Auth's `orderUpdates`; null when it was not asked. */
  orderUpdates: readonly string[] | null;
}

/**
 * Whether somebody wants messages of a category on a channel. What is kept here is newer than what auth says: it is deleted when auth has
 * heard of it. Throws when auth was not asked about what it keeps.
 */
export function isWanted({ category, channel }: Subscription, { stored, orderUpdates }: Choices): boolean {
  const { transactional, keptBy, wantedByDefault } = categoryRules[category];
  if (transactional) return true;
  const chosen = stored.find((each) => each.category === category && each.channel === channel);
  if (chosen) return chosen.wanted;
  if (keptBy === 'notification') return wantedByDefault;
  if (orderUpdates === null) throw new Error(`auth was not asked whether ${category} is wanted`);
  return orderUpdates.includes(authChannelOf[channel]);
}

/** What somebody wants, in the order of the categories. */
export const preferencesOf = (choices: Choices): MessagePreference[] =>
  categories.flatMap((category) =>
    messageChannels.map((channel) => ({ category, channel, wanted: isWanted({ category, channel }, choices) })),
  );
