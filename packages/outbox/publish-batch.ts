import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { Pending, PendingEvent, PendingList } from './take-pending.ts';

/** Longest the broker may take to confirm an event, in milliseconds. */
const confirmationLimit = 5_000;

export interface Published {
  /** Ids of the lists whose events the broker has all confirmed, or that have none any more. */
  done: string[];
  /** The others, with the events that it did not confirm. */
  left: PendingList[];
  /** The first reason why it did not; null when nothing is left. */
  failure: unknown | null;
}

/** Publishes events in order, and says which of them the broker confirmed. */
export async function publishBatch(broker: Broker, { events, lists }: Pending): Promise<Published> {
  const results = await publishAll(broker, events);
  const failed = new Set(events.filter((_, index) => results[index]?.status === 'rejected').map((it) => it.position));
  const published: Published = { done: [], left: [], failure: null };
  for (const { id, positions } of lists) {
    const rest = failed.size === 0 ? [] : positions.filter((position) => failed.has(position));
    if (rest.length === 0) published.done.push(id);
    else published.left.push({ id, positions: rest });
  }
  published.failure = results.find((result) => result.status === 'rejected')?.reason ?? null;
  return published;
}

/** Gives up at once when the connection is lost: the confirmations that were under way do not come any more. */
async function publishAll(broker: Broker, events: readonly PendingEvent[]): Promise<PromiseSettledResult<void>[]> {
  const connection = broker.connection();
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(new Error('the connection to the broker was lost'));
  connection.addEventListener('abort', giveUp);
  if (connection.aborted) giveUp();
  try {
    return await Promise.allSettled(events.map((event) => Promise.race([publish(broker, event), lost])));
  } finally {
    connection.removeEventListener('abort', giveUp);
  }
}

async function publish(broker: Broker, { subject, json, id }: PendingEvent): Promise<void> {
  await broker.js.publish(subject, json, { msgID: id, timeout: confirmationLimit });
}
