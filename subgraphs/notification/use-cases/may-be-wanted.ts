import type { MessageChannel, MessageRequest } from '../domain/message.ts';
import { categoryOf } from '../domain/message-category.ts';
import { authChannelOf, isWanted } from '../domain/message-preference.ts';
import type { Tx } from '../store/database.ts';
import { findPreferences } from '../store/message-preferences.ts';

/**
 * Whether somebody may want to be told something on a channel. What few have asked for makes no message for all others; what is wanted by default does,
 * so that staff see why it was not sent, and what auth keeps is asked when it is to be sent.
 */
export async function mayBeWanted(
  tx: Tx,
  { kind, recipientId }: MessageRequest,
  channel: MessageChannel,
): Promise<boolean> {
  const subscription = { category: categoryOf(kind), channel };
  if (channel !== 'SMS' || authChannelOf(subscription) !== null) return true;
  return isWanted(subscription, { stored: await findPreferences(tx, [recipientId]), orderUpdates: null });
}
