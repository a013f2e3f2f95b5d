import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueueAll } from '#packages/jobs/enqueue-all.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type Message, type MessageRequest, newMessage } from '../domain/message.ts';
import { sendMessageJob } from '../jobs/message-jobs.ts';
import { messageChanged } from '../publishes/message-events.ts';
import type { Tx } from '../store/database.ts';
import { insertMessages } from '../store/messages.ts';

/** What is to be told to whom, and because of what. */
export interface RequestedMessage
  extends MessageRequest,
    Partial<Pick<Message, 'id' | 'channel' | 'repetition' | 'resendOf' | 'isTest'>> {
  eventId: string;
  occurrence: Occurrence;
}

/** Writes down what is to be told, and has it sent. Resolves to the messages, without those that their event has set off before. */
export async function requestMessages(tx: Tx, requests: readonly RequestedMessage[]): Promise<Message[]> {
  const wanted = requests.map(({ occurrence, kind, recipientId, aboutId, partId, ...origin }) => {
    const { at: createdAt, cause } = occurrence;
    const about = { kind, recipientId, aboutId, partId };
    const message = newMessage(about, { id: uuidv7(), correlationId: cause.correlationId, createdAt, ...origin });
    return { message, occurrence };
  });
  const inserted = await insertMessages(
    tx,
    wanted.map(({ message }) => message),
  );
  const requested = wanted.filter(({ message }) => inserted.has(message.id));
  await enqueueAll(
    tx,
    sendMessageJob,
    requested.map(({ message: { id: messageId }, occurrence: { cause } }) => ({ payload: { messageId }, cause })),
  );
  const events = requested.flatMap(({ message, occurrence }) =>
    eventsAbout({ id: message.id, version: 1 }, [messageChanged(message)], occurrence),
  );
  await appendEvents(tx, events);
  return requested.map(({ message }) => message);
}
