import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeEndpoint, type EndpointChange } from '../domain/change-endpoint.ts';
import { checkScopes } from '../domain/check-scopes.ts';
import { endpointUpdated } from '../publishes/endpoint-events.ts';
import { lockEndpoint, updateEndpoint as update } from '../store/webhook-endpoints.ts';

/** Changes an endpoint. Who does so may see what it is told of, before and after: a new URL would tell them. */
export function updateEndpoint(
  { database, clock }: Dependencies,
  caller: { scopes: readonly string[] },
  { id, change }: { id: string; change: EndpointChange },
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return refuse('unknown-endpoint');
    const at = clock();
    const changed = changeEndpoint(endpoint, change, at);
    const forbidden = checkScopes(caller, [...new Set([...endpoint.scopes, ...changed.scopes])].toSorted());
    if (forbidden) return forbidden;
    await update(tx, changed);
    await appendEvents(tx, eventsAbout(changed, [endpointUpdated(id)], { at, cause }));
    return changed;
  });
}
