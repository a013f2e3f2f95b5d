import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { DisabledReason } from '../domain/webhook-endpoint.ts';
import { endpointDisabled } from '../publishes/endpoint-events.ts';
import type { Tx } from '../store/database.ts';
import { lockEndpoint, updateEndpoint } from '../store/webhook-endpoints.ts';

/** The endpoint is told of nothing from now on, and the shop of that. */
export async function disableEndpoint(
  tx: Tx,
  id: string,
  reason: DisabledReason,
  occurrence: Occurrence,
): Promise<void> {
  const endpoint = await lockEndpoint(tx, id);
  if (!endpoint?.isActive) return;
  const { at } = occurrence;
  const failingSince = endpoint.failingSince ?? at;
  const version = endpoint.version + 1;
  await updateEndpoint(tx, {
    ...endpoint,
    isActive: false,
    disabledAt: at,
    disabledReason: reason,
    failingSince,
    version,
  });
  await appendEvents(tx, eventsAbout({ id, version }, [endpointDisabled(id, { reason, failingSince })], occurrence));
}
