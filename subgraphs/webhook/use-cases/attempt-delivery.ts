import { postBounded } from '#packages/guarded-http/post-bounded.ts';
import { urlProblem } from '#packages/guarded-http/url-problem.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { readRetryAfter } from '#packages/providers/retry-after.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import type { Dependencies } from '../dependencies.ts';
import { requestHeaders, timestampOf } from '../domain/request-headers.ts';
import type { AttemptAnswer, WebhookAttempt } from '../domain/webhook-delivery.ts';
import { signatureOf } from '../domain/webhook-secret.ts';
import { type DueDelivery, findDueDelivery } from '../store/due-deliveries.ts';
import { awaitTurn } from './await-turn.ts';

/** What an endpoint may take, and what is read and kept of its answer. */
const bounds = { timeout: 10_000, mostBytes: 64 * 1024 };
const longestKept = 1_000;

/** An attempt that was made, and the delivery as it was before. `made` is null when the endpoint is to be told of nothing. */
export interface Attempted {
  due: DueDelivery;
  made: (Omit<WebhookAttempt, keyof AttemptAnswer> & { answer: AttemptAnswer }) | null;
}

/** Makes the next attempt at a delivery, outside any transaction; null when it does not wait for one. */
export async function attemptDelivery(
  dependencies: Dependencies,
  deliveryId: string,
  stop: AbortSignal,
): Promise<Attempted | null> {
  const { database, clock } = dependencies;
  const due = await findDueDelivery(database.prisma, deliveryId, clock());
  if (!due) return null;
  const { endpoint } = due;
  if (!endpoint || !(endpoint.isActive || due.isTest)) return { due, made: null };
  if (endpoint.isOrdered && !due.isTest) await awaitTurn(dependencies, due);

  const at = clock();
  const { headers, signature } = sign(dependencies, due, at);
  const begun = performance.now();
  const answer = await ask(dependencies, { url: endpoint.url, headers, body: due.event.body }, stop);
  const durationMs = Math.round(performance.now() - begun);
  return { due, made: { deliveryId, number: due.attempts + 1, at, durationMs, signature, answer } };
}

function sign({ keyring }: Dependencies, { event: { id, body }, secrets }: DueDelivery, at: Date) {
  const keys = secrets.map((secret) => keyring.open('signing-secret', secret.sealed, secret.id));
  const signature = signatureOf(keys, { id, timestamp: timestampOf(at), body });
  return { signature, headers: requestHeaders({ eventId: id, at, signature }) };
}

async function ask(
  { agent, reach, clock }: Dependencies,
  request: { url: string; headers: Record<string, string>; body: string },
  stop: AbortSignal,
): Promise<AttemptAnswer> {
  // Registered when more was allowed, perhaps.
  const problem = urlProblem(request.url, reach);
  if (problem !== null) return unanswered(`the URL may not be called: ${problem}`);
  try {
    const { status, retryAfter, body } = await postBounded(agent, request, { ...bounds, stop });
    const responseBody = cleanText(body.toString(), { maximum: longestKept });
    return { status, responseBody, error: null, retryAfterMs: readRetryAfter(retryAfter, clock()), isFinal: false };
  } catch (error) {
    stop.throwIfAborted();
    return unanswered(cleanText(loggableMessage(error), { maximum: longestKept }));
  }
}

const unanswered = (error: string): AttemptAnswer => {
  return { status: null, responseBody: null, error, retryAfterMs: null, isFinal: false };
};
