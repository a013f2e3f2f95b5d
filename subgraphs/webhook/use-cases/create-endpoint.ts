import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkScopes } from '../domain/check-scopes.ts';
import { scopesOf } from '../domain/event-catalogue.ts';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.ts';
import { endpointCreated } from '../publishes/endpoint-events.ts';
import { insertEndpoint } from '../store/webhook-endpoints.ts';
import { insertSecret } from '../store/webhook-secrets.ts';
import { checkSelection } from './check-selection.ts';
import { newSecret } from './new-secret.ts';
import { sealSelection } from './seal-selection.ts';

export interface CreateEndpoint extends Pick<WebhookEndpoint, 'url' | 'description' | 'eventTypes' | 'isOrdered'> {
  /** What each event is told with, and the key that may see it; null for nothing besides the event. */
  selecting: { selection: string; apiKey: string } | null;
}

/** Registers an endpoint. `secret` is what verifies its requests; it cannot be asked for later. */
export async function createEndpoint(
  dependencies: Dependencies,
  caller: { scopes: readonly string[] },
  { selecting, ...input }: CreateEndpoint,
  cause: Cause,
) {
  const scopes = scopesOf(input.eventTypes);
  const forbidden = checkScopes(caller, scopes);
  if (forbidden) return forbidden;
  const problem = selecting && (await checkSelection(dependencies, selecting, cause.correlationId));
  if (problem) return problem;
  const at = dependencies.clock();
  const id = uuidv7();
  const endpoint: WebhookEndpoint = {
    ...input,
    ...sealSelection(dependencies, id, selecting),
    id,
    scopes,
    isActive: true,
    disabledAt: null,
    disabledReason: null,
    failingSince: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const secret = newSecret(dependencies, endpoint.id, at);
  return dependencies.database.transact(async (tx) => {
    await insertEndpoint(tx, endpoint);
    await insertSecret(tx, secret.row);
    await appendEvents(tx, eventsAbout(endpoint, [endpointCreated(endpoint.id)], { at, cause }));
    return { endpoint, secret: secret.shown };
  });
}
