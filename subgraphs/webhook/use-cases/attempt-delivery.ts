import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AttemptAnswer, WebhookAttempt } from '../domain/webhook-delivery.ts';
import { type DueDelivery, findDueDelivery } from '../store/due-deliveries.ts';
import { awaitTurn } from './await-turn.ts';
import { postDelivery, unanswered } from './post-delivery.ts';
import { selectBody } from './select-body.ts';

/** An attempt that was made, and the delivery as it was before. `made` is null when the endpoint is to be told of nothing. */
export interface Attempted {
  due: DueDelivery;
  made: (Omit<WebhookAttempt, keyof AttemptAnswer> & { answer: AttemptAnswer }) | null;
}

/** Makes the next attempt at a delivery, outside any transaction; null when it does not wait for one. */
export async function attemptDelivery(
  dependencies: Dependencies,
  { deliveryId, correlationId }: { deliveryId: string; correlationId: string },
  stop: AbortSignal,
): Promise<Attempted | null> {
  const { database, clock } = dependencies;
  const due = await findDueDelivery(database.prisma, deliveryId, clock());
  if (!due) return null;
  const { endpoint } = due;
  if (!endpoint || !(endpoint.isActive || due.isTest)) return { due, made: null };
  if (endpoint.isOrdered && !due.isTest) await awaitTurn(dependencies, due);

  const body = await selectBody(dependencies, { due, endpoint, correlationId }, stop);
  const at = clock();
  const begun = performance.now();
  const { signature, answer } = isRefusal(body)
    ? { signature: null, answer: unanswered(body.reason, true) }
    : await postDelivery(dependencies, { due, url: endpoint.url, body, at }, stop);
  const durationMs = Math.round(performance.now() - begun);
  return { due, made: { deliveryId, number: due.attempts + 1, at, durationMs, signature, answer } };
}
