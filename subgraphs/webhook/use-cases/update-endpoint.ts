import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeEndpoint, type EndpointChange } from '../domain/change-endpoint.ts';
import { checkScopes } from '../domain/check-scopes.ts';
import { endpointUpdated } from '../publishes/endpoint-events.ts';
import { findEndpoints, lockEndpoint, updateEndpoint as update } from '../store/webhook-endpoints.ts';
import { checkSelection } from './check-selection.ts';
import { sealSelection } from './seal-selection.ts';

export interface UpdateEndpoint {
  id: string;
  change: Omit<EndpointChange, 'selecting'>;
  /** Null takes the selection away, absent it stays. */
  selection: string | null | undefined;
  apiKey: string | null | undefined;
}

/**
 * Changes an endpoint. Who does so may see what it is told of, before and after: a new URL would tell them. For the same reason a new
 * URL or selection takes the key again.
 */
export async function updateEndpoint(
  dependencies: Dependencies,
  caller: { scopes: readonly string[] },
  { id, change, selection, apiKey }: UpdateEndpoint,
  cause: Cause,
) {
  const { database, clock } = dependencies;
  const [found] = await findEndpoints(database.prisma, [id]);
  if (!found) return refuse('unknown-endpoint');
  const wanted = selection === undefined ? found.selection : selection;
  const isKeyNeeded = wanted !== null && (wanted !== found.selection || (change.url ?? found.url) !== found.url);
  if (isKeyNeeded && !apiKey) return refuse('key-needed');
  const selecting = wanted !== null && apiKey ? { selection: wanted, apiKey } : null;
  const problem = selecting && (await checkSelection(dependencies, selecting, cause.correlationId));
  if (problem) return problem;

  return database.transact(async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return refuse('unknown-endpoint');
    // Somebody else changed what the key was asked for.
    if (endpoint.version !== found.version && wanted !== null) return refuse('changed-meanwhile');
    const at = clock();
    const isReplaced = selecting !== null || wanted === null;
    const selected = isReplaced ? sealSelection(dependencies, id, selecting) : undefined;
    const changed = changeEndpoint(endpoint, { ...change, selecting: selected }, at);
    const forbidden = checkScopes(caller, [...new Set([...endpoint.scopes, ...changed.scopes])].toSorted());
    if (forbidden) return forbidden;
    await update(tx, changed);
    await appendEvents(tx, eventsAbout(changed, [endpointUpdated(id)], { at, cause }));
    return changed;
  });
}
