import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type Message, type MessageAttempt, type Settlement, writtenFromNothing } from '../domain/message.ts';
import { withoutAll } from '../domain/message-preference.ts';
import type { ShopNotification } from '../domain/shop-notification.ts';
import type { Suppression } from '../domain/suppression.ts';
import { messageChanged } from '../publishes/message-events.ts';
import { notificationCreated } from '../publishes/notification-events.ts';
import { updateTold } from '../store/back-in-stock-requests.ts';
import type { Tx } from '../store/database.ts';
import { insertAttempts } from '../store/message-attempts.ts';
import { lockMessages, updateSettled } from '../store/messages.ts';
import { insertNotifications } from '../store/notifications.ts';
import { insertSuppression } from '../store/suppressions.ts';
import { changePreferences } from './change-preferences.ts';

/** How a message ends, and the attempt that ended it; null when no provider was asked. */
export interface Settled {
  settlement: Settlement;
  attempt: Omit<MessageAttempt, 'number'> | null;
  /** What the recipient is told in the shop by it. */
  notification?: ShopNotification;
  /** The address, when its owner wants nothing there. */
  suppression?: Suppression;
}

export interface SettledMessage extends Settled {
  messageId: string;
  occurrence: Occurrence;
}

/** Writes down what became of messages, without what may not be kept of somebody who has left meanwhile. */
export async function settleMessages(tx: Tx, settled: readonly SettledMessage[]): Promise<void> {
  const locked = await lockMessages(
    tx,
    settled.map(({ messageId }) => messageId),
  );
  const queued = new Map(locked.filter(({ status }) => status === 'QUEUED').map((message) => [message.id, message]));
  const ends = settled.flatMap((each): End[] => {
    const message = queued.get(each.messageId);
    return message ? [{ ...each, message: ended(message, each) }] : [];
  });
  await insertAttempts(
    tx,
    ends.flatMap(({ attempt }) => (attempt ? [attempt] : [])),
  );
  await insertNotifications(tx, ends.flatMap(shownNotification));
  for (const end of ends) await suppress(tx, end);
  const messages = ends.map(({ message }) => message);
  await updateSettled(tx, messages);
  // Whichever channel is first: the request is used up.
  const told = messages.flatMap(({ kind, status, aboutId: id, partId: returnId, settledAt: toldAt }) =>
    kind === 'BACK_IN_STOCK' && status === 'SENT' && toldAt ? [{ id, returnId, toldAt }] : [],
  );
  if (told.length > 0) await updateTold(tx, told);
  await appendEvents(tx, ends.flatMap(eventsOf));
}

interface End extends SettledMessage {
  /** As it is afterwards. */
  message: Message;
}

function ended(message: Message, { settlement, occurrence }: SettledMessage): Message {
  const kept =
    message.erasedAt === null ? settlement : { ...settlement, address: null, locale: null, ...writtenFromNothing };
  return { ...message, ...kept, settledAt: occurrence.at, heldUntil: null, heldBy: null };
}

const shownNotification = ({ message, notification }: End): ShopNotification[] =>
  notification && message.erasedAt === null ? [notification] : [];

async function suppress(tx: Tx, { message, suppression, occurrence }: End): Promise<void> {
  if (!suppression) return;
  const entry = message.erasedAt === null ? suppression : { ...suppression, address: null, note: '', messageId: null };
  await insertSuppression(tx, entry);
  await changePreferences(tx, message.recipientId, withoutAll(message.channel), occurrence);
}

function eventsOf(end: End): NewEvent[] {
  const { message, occurrence } = end;
  const shown = shownNotification(end).flatMap((notification) =>
    eventsAbout({ id: notification.id, version: 1 }, [notificationCreated(notification)], occurrence),
  );
  return [...shown, ...eventsAbout({ id: message.id, version: 2 }, [messageChanged(message)], occurrence)];
}
