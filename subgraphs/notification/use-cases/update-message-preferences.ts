import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MessagePreference } from '../domain/message-preference.ts';
import type { ChosenQuietHours } from '../domain/quiet-hours.ts';
import { hasLeft } from '../store/messages.ts';
import { saveQuietHours } from '../store/quiet-hours.ts';
import { changePreferences } from './change-preferences.ts';

export interface UpdateMessagePreferences {
  preferences: readonly MessagePreference[];
  /** Null leaves them as they are. */
  quietHours: ChosenQuietHours | null;
}

/** Writes down what somebody chose for themselves. */
export async function updateMessagePreferences(
  { database }: Dependencies,
  userId: string,
  { preferences, quietHours }: UpdateMessagePreferences,
  occurrence: Occurrence,
): Promise<{ id: string }> {
  return database.transact(async (tx) => {
    await changePreferences(tx, userId, preferences, occurrence);
    if (quietHours && !(await hasLeft(tx, userId))) await saveQuietHours(tx, userId, quietHours, occurrence.at);
    return { id: userId };
  });
}
