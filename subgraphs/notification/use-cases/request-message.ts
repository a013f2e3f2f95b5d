import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type Message, type MessageRequest, newMessage } from '../domain/message.ts';
import { sendMessageJob } from '../jobs/message-jobs.ts';
import { messageChanged } from '../publishes/message-events.ts';
import type { Tx } from '../store/database.ts';
import { insertMessage } from '../store/messages.ts';

export interface MessageOrigin extends Partial<Pick<Message, 'id' | 'channel' | 'repetition' | 'resendOf' | 'isTest'>> {
  eventId: string;
  occurrence: Occurrence;
}

/** Writes down that something is to be told, and has it sent. Null when the event has set it off before. */
export async function requestMessage(
  tx: Tx,
  request: MessageRequest,
  { occurrence, ...origin }: MessageOrigin,
): Promise<Message | null> {
  const { at, cause } = occurrence;
  const { correlationId } = cause;
  const message = newMessage(request, { id: uuidv7(), correlationId, createdAt: at, ...origin });
  if (!(await insertMessage(tx, message))) return null;
  await enqueue(tx, sendMessageJob, { messageId: message.id }, { cause });
  await appendEvents(tx, eventsAbout({ id: message.id, version: 1 }, [messageChanged(message)], occurrence));
  return message;
}
