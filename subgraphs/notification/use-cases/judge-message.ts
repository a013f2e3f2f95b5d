import type { Dependencies } from '../dependencies.ts';
import { hashAddress } from '../domain/address-hash.ts';
import type { Content } from '../domain/contents/content.ts';
import type { Message, MessageHold } from '../domain/message.ts';
import { categoryOf, categoryRules } from '../domain/message-category.ts';
import { canSwitchOff, isWanted, type StoredPreference } from '../domain/message-preference.ts';
import { endOfQuiet, quietHoursOf } from '../domain/quiet-hours.ts';
import { stoppedBy } from '../domain/suppression.ts';

/** Whether a message may be sent now. */
export type Verdict =
  | { verdict: 'send' }
  | { verdict: 'suppress'; reason: string }
  /** Not before then; it is judged anew. */
  | { verdict: 'hold'; until: Date; by: MessageHold };

/**
 * Judges a message when it is to be sent, each time: what the person wants, whether the address is on the suppression list, whether it is night
 * where they are, and at last, since it takes a place, how much they have got. What is transactional knows no night.
 * @param address null where the shop itself shows it: nobody else is asked to take it, so nothing bounds how much.
 * @param chosen what was kept here of the person before auth was asked; what is kept now is newer.
 */
export async function judgeMessage(
  { loaders, clock, keys, rates, timeZone, takeSlot }: Dependencies,
  { id: messageId, kind, channel, recipientId, isTest }: Message,
  {
    content: { orderUpdates },
    chosen,
    address,
  }: { content: Content; chosen: readonly StoredPreference[]; address: string | null },
): Promise<Verdict> {
  // Staff asked for a test, whatever it shows.
  const category = isTest ? 'ACCOUNT' : categoryOf(kind);
  const { transactional, overRate } = categoryRules[category];
  if (canSwitchOff({ category, channel })) {
    const stored = [...(await loaders.preferencesOf.load(recipientId)), ...chosen];
    if (!isWanted({ category, channel }, { stored, orderUpdates: orderUpdates ?? null })) {
      return { verdict: 'suppress', reason: `The person does not want ${category} on the channel ${channel}.` };
    }
  }
  const addressHash = address === null ? null : hashAddress(keys.address, channel, address);
  const stopped = addressHash && stoppedBy(await loaders.suppressionsOf.load(addressHash), category);
  if (stopped) return { verdict: 'suppress', reason: stopped };

  const at = clock();
  if (!transactional) {
    const quiet = quietHoursOf(await loaders.quietHoursOf.load(recipientId), timeZone);
    const morning = quiet.channels.includes(channel) ? endOfQuiet(quiet, at) : null;
    if (morning) return { verdict: 'hold', until: morning, by: 'QUIET_HOURS' };
  }
  if (isTest || addressHash === null) return { verdict: 'send' };
  const rate = rates[category];
  const free = await takeSlot({ messageId, recipientId, channel, category, addressHash, at, rate });
  if (free === null) return { verdict: 'send' };
  if (overRate === 'wait') return { verdict: 'hold', until: free, by: 'RATE' };
  const allowed = `${rate.hour} an hour and ${rate.day} a day`;
  return { verdict: 'suppress', reason: `Too many messages: of ${category} an address gets at most ${allowed}.` };
}
