import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { mostSecrets } from '../domain/webhook-secret.ts';
import { endpointUpdated } from '../publishes/endpoint-events.ts';
import { lockEndpoint, updateEndpoint } from '../store/webhook-endpoints.ts';
import { deleteEndedSecrets, endSecrets, findSecrets, insertSecret } from '../store/webhook-secrets.ts';
import { newSecret } from './new-secret.ts';

const hour = 3_600_000;

/** Makes a new secret. The former ones sign as well until `oldSecretsEndAt`, so that the receiver can change over in its own time. */
export function rotateSecret(
  dependencies: Dependencies,
  { id, keepOldHours }: { id: string; keepOldHours: number },
  cause: Cause,
) {
  return dependencies.database.transact(async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) return refuse('unknown-endpoint');
    const at = dependencies.clock();
    const oldSecretsEndAt = new Date(at.getTime() + keepOldHours * hour);
    await endSecrets(tx, id, oldSecretsEndAt);
    await deleteEndedSecrets(tx, id, at);
    if ((await findSecrets(tx, [id], at)).length >= mostSecrets)
      return refuse('too-many-secrets', { most: mostSecrets });
    const secret = newSecret(dependencies, id, at);
    await insertSecret(tx, secret.row);
    const changed = { ...endpoint, version: endpoint.version + 1, updatedAt: at };
    await updateEndpoint(tx, changed);
    await appendEvents(tx, eventsAbout(changed, [endpointUpdated(id)], { at, cause }));
    return { endpoint: changed, secret: secret.shown, oldSecretsEndAt };
  });
}
