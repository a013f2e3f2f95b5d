import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import { takes } from '../domain/event-catalogue.ts';
import { newDelivery } from '../domain/webhook-delivery.ts';
import { keptEvent } from '../domain/webhook-event.ts';
import type { Tx } from '../store/database.ts';
import { insertDeliveries } from '../store/webhook-deliveries.ts';
import { findListeners, type Listener } from '../store/webhook-endpoints.ts';
import { insertEvents } from '../store/webhook-events.ts';
import { enqueueDeliveries } from './enqueue-deliveries.ts';

/**
 * Writes down who is to be told of events, and enqueues it. An event is kept when any endpoint takes it, also one that is inactive:
 * it can be replayed once the endpoint is active again.
 */
export async function tellEndpoints(tx: Tx, events: readonly AnyEvent[], at: Date): Promise<void> {
  const listeners = await findListeners(tx);
  const listenersOf = listenersByType(listeners);
  const told = events.filter(({ type }) => listenersOf(type).length > 0);
  await insertEvents(tx, told.map(keptEvent), at);
  const wanted = told.flatMap((event) =>
    listenersOf(event.type)
      .filter(({ isActive }) => isActive)
      .map(({ id: endpointId, isOrdered }) => {
        const delivery = newDelivery({
          id: uuidv7(),
          endpointId,
          eventId: event.id,
          eventType: event.type,
          createdAt: at,
        });
        return { delivery, isOrdered, cause: causeOf(event) };
      }),
  );
  await insertDeliveries(
    tx,
    wanted.map(({ delivery }) => delivery),
  );
  await enqueueDeliveries(tx, wanted);
}

/** Who takes events of a type, found once for each. */
export function listenersByType(listeners: readonly Listener[]): (type: string) => readonly Listener[] {
  const found = new Map<string, readonly Listener[]>();
  return (type) => {
    const those = found.get(type) ?? listeners.filter((listener) => takes(listener, type));
    found.set(type, those);
    return those;
  };
}
