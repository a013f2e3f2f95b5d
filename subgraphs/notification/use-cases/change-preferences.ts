import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { authChannelOf, canSwitchOff, type MessagePreference } from '../domain/message-preference.ts';
import { tellAuthJob } from '../jobs/message-jobs.ts';
import type { Tx } from '../store/database.ts';
import { savePreference } from '../store/message-preferences.ts';
import { hasLeft } from '../store/messages.ts';

/**
 * Writes down what somebody wants, which counts from the commit on; what auth keeps is told to auth by a job. Nothing is written of
 * somebody who has left. Throws for a category that nobody can switch off.
 */
export async function changePreferences(
  tx: Tx,
  recipientId: string,
  changes: readonly MessagePreference[],
  { at: changedAt, cause }: Occurrence,
): Promise<void> {
  if (await hasLeft(tx, recipientId)) return;
  for (const { category, channel, wanted } of changes) {
    if (!canSwitchOff({ category, channel })) throw new Error(`${category} cannot be switched off`);
    await savePreference(tx, { recipientId, category, channel, wanted, changeId: uuidv7(), changedAt });
    if (authChannelOf({ category, channel }) !== null) {
      // One after the other for a person: the last choice is the last that auth hears.
      await enqueue(tx, tellAuthJob, { recipientId, category, channel }, { cause, fairnessKey: recipientId });
    }
  }
}
