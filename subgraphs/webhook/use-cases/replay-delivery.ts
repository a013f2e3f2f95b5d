import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { newDelivery } from '../domain/webhook-delivery.ts';
import { findDeliveries, insertDeliveries } from '../store/webhook-deliveries.ts';
import { findEndpoints } from '../store/webhook-endpoints.ts';
import { enqueueDeliveries } from './enqueue-deliveries.ts';

/** Tells an endpoint of an event again, by a new delivery. */
export function replayDelivery({ database, clock }: Dependencies, id: string, cause: Cause) {
  return database.transact(async (tx) => {
    const [replayed] = await findDeliveries(tx, [id]);
    const [endpoint] = replayed ? await findEndpoints(tx, [replayed.endpointId]) : [];
    if (!replayed || !endpoint) return refuse('unknown-delivery');
    const { endpointId, eventId, eventType, isTest } = replayed;
    if (!endpoint.isActive && !isTest) return refuse('endpoint-inactive');
    const head = { id: uuidv7(), endpointId, eventId, eventType, createdAt: clock() };
    const delivery = newDelivery(head, { isTest, replayOf: id });
    await insertDeliveries(tx, [delivery]);
    await enqueueDeliveries(tx, [{ delivery, isOrdered: endpoint.isOrdered, cause }]);
    return delivery;
  });
}
