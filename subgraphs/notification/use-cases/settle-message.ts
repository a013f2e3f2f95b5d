import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type MessageAttempt, type Settlement, writtenFromNothing } from '../domain/message.ts';
import { withoutAll } from '../domain/message-preference.ts';
import type { ShopNotification } from '../domain/shop-notification.ts';
import type { Suppression } from '../domain/suppression.ts';
import { messageChanged } from '../publishes/message-events.ts';
import { updateTold } from '../store/back-in-stock-requests.ts';
import type { Tx } from '../store/database.ts';
import { insertAttempt } from '../store/message-attempts.ts';
import { lockMessage, updateSettled } from '../store/messages.ts';
import { insertSuppression } from '../store/suppressions.ts';
import { changePreferences } from './change-preferences.ts';
import { addNotification } from './notifications/add-notification.ts';

/** How a message ends, and the attempt that ended it; null when no provider was asked. */
export interface Settled {
  settlement: Settlement;
  attempt: Omit<MessageAttempt, 'number'> | null;
  /** What the recipient is told in the shop by it. */
  notification?: ShopNotification;
  /** The address, when its owner wants nothing there. */
  suppression?: Suppression;
}

/** Writes down what became of a message, without what may not be kept of somebody who has left meanwhile. */
export async function settleMessage(
  tx: Tx,
  messageId: string,
  { settlement, attempt, notification, suppression }: Settled,
  occurrence: Occurrence,
): Promise<void> {
  const message = await lockMessage(tx, messageId);
  if (message?.status !== 'QUEUED') return;
  if (attempt) await insertAttempt(tx, attempt);
  if (notification && message.erasedAt === null) await addNotification(tx, notification, occurrence);
  if (suppression) {
    const entry =
      message.erasedAt === null ? suppression : { ...suppression, address: null, note: '', messageId: null };
    await insertSuppression(tx, entry);
    await changePreferences(tx, message.recipientId, withoutAll(message.channel), occurrence);
  }
  const kept =
    message.erasedAt === null ? settlement : { ...settlement, address: null, locale: null, ...writtenFromNothing };
  const settled = await updateSettled(tx, messageId, kept, occurrence.at);
  // Whichever channel is first: the request is used up.
  if (settled.kind === 'BACK_IN_STOCK' && settled.status === 'SENT') {
    await updateTold(tx, { id: settled.aboutId, returnId: settled.partId }, occurrence.at);
  }
  await appendEvents(tx, eventsAbout({ id: messageId, version: 2 }, [messageChanged(settled)], occurrence));
}
