import { setTimeout as delay } from 'node:timers/promises';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { FakeBroker } from './fake-broker.ts';

/**
 * Publishes events, each as often as `copies` says, mostly as they were written; some overtake others.
 * @param onPublish called before each, with how many were before.
 */
export async function publishAll(
  broker: FakeBroker,
  random: () => number,
  events: readonly { event: AnyEvent; copies: number }[],
  onPublish: (index: number) => Promise<void> | void,
): Promise<void> {
  const publications = events.flatMap(({ event, copies }) => Array.from({ length: copies }, () => event));
  const places = publications.map((event, index) => ({ event, place: index + random() * (random() < 0.2 ? 40 : 1) }));
  places.sort((one, other) => one.place - other.place);
  for (const [index, { event }] of places.entries()) {
    await onPublish(index);
    broker.publish(event);
    if (random() < 0.2) await delay(random() * 5);
  }
}
