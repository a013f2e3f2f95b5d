import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { selectedBody, selectionVariables } from '../domain/selected-body.ts';
import type { DueDelivery } from '../store/due-deliveries.ts';
import { keepBody } from '../store/webhook-deliveries.ts';

/** How long a graph that does not answer is waited for. */
const patienceMs = 24 * 3_600_000;
const askAgainMs = 5_000;

interface Selecting {
  due: DueDelivery;
  endpoint: NonNullable<DueDelivery['endpoint']>;
  correlationId: string;
}

/**
 * What is sent: the event, with what the endpoint's selection says of it. The graph is asked once, and what it says is kept before it is
 * sent, so that every attempt sends the same. Refused when asking again does not help; throws RetryLater while the graph does not answer.
 */
export async function selectBody(
  dependencies: Dependencies,
  { due, endpoint: { selection, apiKey: sealed }, correlationId }: Selecting,
  stop: AbortSignal,
): Promise<string | Refusal<'selection-refused', { reason: string }>> {
  const { database, graph, keyring, clock } = dependencies;
  if (due.body !== null) return due.body;
  if (selection === null || sealed === null || due.isTest) return due.event.body;
  const apiKey = keyring.open('api-key', sealed, due.endpointId).toString();
  const variables = selectionVariables(due.event);
  const answer = await graph.ask({ apiKey, document: selection, variables, correlationId }, stop);
  if (answer.outcome === 'answered') {
    const kept = await keepBody(database.prisma, due.id, selectedBody(due.event.body, answer));
    return kept ?? refuse('selection-refused', { reason: 'The delivery is over.' });
  }
  const reason = `The selection was not answered: ${answer.reason}`;
  const isLate = clock().getTime() - due.createdAt.getTime() > patienceMs;
  if (answer.outcome === 'refused' || isLate) return refuse('selection-refused', { reason });
  throw new RetryLater(Math.max(answer.retryAfterMs ?? 0, askAgainMs), reason);
}
