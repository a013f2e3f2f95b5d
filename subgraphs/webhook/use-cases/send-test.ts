import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { newDelivery } from '../domain/webhook-delivery.ts';
import { pingOf } from '../domain/webhook-event.ts';
import { insertDeliveries } from '../store/webhook-deliveries.ts';
import { findEndpoints } from '../store/webhook-endpoints.ts';
import { insertEvents } from '../store/webhook-events.ts';
import { enqueueDeliveries } from './enqueue-deliveries.ts';

/** Tells an endpoint of an event that is none, once. */
export function sendTest({ database, clock }: Dependencies, endpointId: string, cause: Cause) {
  return database.transact(async (tx) => {
    if ((await findEndpoints(tx, [endpointId])).length === 0) return refuse('unknown-endpoint');
    const at = clock();
    const ping = pingOf(uuidv7(), { endpointId, at });
    const head = { id: uuidv7(), endpointId, eventId: ping.id, eventType: ping.type, createdAt: at };
    const delivery = newDelivery(head, { isTest: true });
    await insertEvents(tx, [ping], at);
    await insertDeliveries(tx, [delivery]);
    await enqueueDeliveries(tx, [{ delivery, isOrdered: false, cause }]);
    return delivery;
  });
}
