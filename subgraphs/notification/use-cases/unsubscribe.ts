import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { readUnsubscribeToken } from '../domain/unsubscribe-token.ts';
import { changePreferences } from './change-preferences.ts';

/** Ends messages of a category to somebody, or takes that back, as the link in such a message allows whoever has it. */
export async function setByToken(
  { database, keys }: Dependencies,
  { token, wanted }: { token: string; wanted: boolean },
  occurrence: Occurrence,
) {
  const unsubscription = readUnsubscribeToken(keys.unsubscribe, token);
  if (!unsubscription) return refuse('invalid-token');
  const { recipientId, category, channel } = unsubscription;
  const preference = { category, channel, wanted };
  await database.transact((tx) => changePreferences(tx, recipientId, [preference], occurrence));
  return preference;
}
