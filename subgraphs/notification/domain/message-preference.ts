import { isTold } from './channels-of.ts';
import type { MessageChannel } from './message.ts';
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

/** What each channel is called in auth's `communicationPreferences`; null for those that auth does not know. */
const authChannels: Readonly<Record<MessageChannel, AuthChannel | null>> = {
  ...{ EMAIL: 'EMAIL', IN_APP: null, SMS: 'SMS', PUSH: 'PUSH' },
};

/** What a choice is called that auth keeps; null when it is kept here. */
export const authChannelOf = ({ category, channel }: Subscription): AuthChannel | null =>
  categoryRules[category].keptBy === 'auth' ? authChannels[channel] : null;

/** Whether somebody can switch it off. What is transactional is always sent by e-mail; on other channels it is told besides. */
export const canSwitchOff = ({ category, channel }: Subscription): boolean =>
  !categoryRules[category].transactional || channel !== 'EMAIL';

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
  if (!canSwitchOff({ category, channel })) return true;
  const chosen = stored.find((each) => each.category === category && each.channel === channel);
  if (chosen) return chosen.wanted;
  const authChannel = authChannelOf({ category, channel });
  // What costs, and rings, is sent to who has asked for it.
  if (authChannel === null) return categoryRules[category].wantedByDefault && channel !== 'SMS';
  if (orderUpdates === null) throw new Error(`auth was not asked whether ${category} is wanted`);
  return orderUpdates.includes(authChannel);
}

/** Whether who holds these scopes may read messages of a category. */
export function mayRead(category: MessageCategory, scopes: readonly string[]): boolean {
  const { scopes: needed } = categoryRules[category];
  return needed.length === 0 || needed.some((scope) => scopes.includes(scope));
}

/**
 * What somebody wants, in the order of the categories, on these channels where there is something on them. Of what not everybody may read, only what they
 * may read or have chosen.
 * @param scopes those that the person is known to hold
 */
export const preferencesOf = (
  choices: Choices,
  channels: readonly MessageChannel[],
  scopes: readonly string[] = [],
): MessagePreference[] =>
  categories
    .filter((category) => mayRead(category, scopes) || choices.stored.some((each) => each.category === category))
    .flatMap((category) =>
      channels
        .filter((channel) => isTold(category, channel))
        .map((channel) => ({ category, channel, wanted: isWanted({ category, channel }, choices) })),
    );

/** That somebody wants nothing of what they can switch off on a channel. */
export const withoutAll = (channel: MessageChannel): MessagePreference[] =>
  categories
    .filter((category) => canSwitchOff({ category, channel }) && isTold(category, channel))
    .map((category) => ({ category, channel, wanted: false }));
