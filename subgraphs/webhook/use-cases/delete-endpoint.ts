import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpointDeleted } from '../publishes/endpoint-events.ts';
import { lockEndpoint, deleteEndpoint as remove } from '../store/webhook-endpoints.ts';

/** Deletes an endpoint and its secrets. Deliveries that wait find it gone. */
export function deleteEndpoint({ database, clock }: Dependencies, id: string, cause: Cause) {
  return database.transact(async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return refuse('unknown-endpoint');
    await remove(tx, id);
    const aggregate = { id, version: endpoint.version + 1 };
    await appendEvents(tx, eventsAbout(aggregate, [endpointDeleted(id)], { at: clock(), cause }));
    return { id };
  });
}
