import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../dependencies.ts';
import { afterAttempt } from '../domain/webhook-delivery.ts';
import type { Tx } from '../store/database.ts';
import { type DueDelivery, findSuccessor } from '../store/due-deliveries.ts';
import { insertAttempt } from '../store/webhook-attempts.ts';
import { cancelDelivery } from '../store/webhook-deliveries.ts';
import type { Attempted } from './attempt-delivery.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import { enqueueAttempt } from './enqueue-deliveries.ts';

/** Records what came of an attempt, and enqueues what follows from it. */
export async function recordAttempt(
  { random }: Pick<Dependencies, 'random'>,
  tx: Tx,
  attempted: Attempted | null,
  occurrence: Occurrence,
): Promise<void> {
  if (!attempted) return;
  const { due, made } = attempted;
  const { endpoint } = due;
  if (!endpoint || !made) return cancelDelivery(tx, due.id, occurrence.at);

  const { answer, ...attempt } = made;
  const { status, responseBody, error } = answer;
  const after = afterAttempt(due, endpoint, answer, { at: occurrence.at, random: random() });
  if (!(await insertAttempt(tx, { ...attempt, status, responseBody, error }, after))) return;
  if (after.nextAttemptAt) await enqueueAttempt(tx, due, { runAt: after.nextAttemptAt, cause: occurrence.cause });
  if (after.disable) await disableEndpoint(tx, due.endpointId, after.disable, occurrence);
  if (endpoint.isOrdered && after.status !== 'PENDING') await wakeSuccessor(tx, due, occurrence);
}

/** It would find out by itself, but later. */
async function wakeSuccessor(tx: Tx, due: DueDelivery, { cause }: Occurrence): Promise<void> {
  const successor = await findSuccessor(tx, due);
  if (successor) await enqueueAttempt(tx, { id: successor.id, endpointId: due.endpointId }, { runAt: null, cause });
}
