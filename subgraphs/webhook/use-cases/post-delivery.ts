import { postBounded } from '#packages/guarded-http/post-bounded.ts';
import { urlProblem } from '#packages/guarded-http/url-problem.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { readRetryAfter } from '#packages/providers/retry-after.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import type { Dependencies } from '../dependencies.ts';
import { requestHeaders, timestampOf } from '../domain/request-headers.ts';
import type { AttemptAnswer } from '../domain/webhook-delivery.ts';
import { signatureOf } from '../domain/webhook-secret.ts';
import type { DueDelivery } from '../store/due-deliveries.ts';

/** What an endpoint may take, and what is read and kept of its answer. */
const bounds = { timeout: 10_000, mostBytes: 64 * 1024 };
const longestKept = 1_000;

/** Sends a body, signed, and tells what came of it. Rejects with the reason of `stop`. */
export async function postDelivery(
  dependencies: Dependencies,
  { due, url, body, at }: { due: DueDelivery; url: string; body: string; at: Date },
  stop: AbortSignal,
): Promise<{ signature: string; answer: AttemptAnswer }> {
  const { id } = due.event;
  const keys = due.secrets.map((secret) => dependencies.keyring.open('signing-secret', secret.sealed, secret.id));
  const signature = signatureOf(keys, { id, timestamp: timestampOf(at), body });
  const headers = requestHeaders({ eventId: id, at, signature });
  return { signature, answer: await post(dependencies, { url, headers, body }, stop) };
}

async function post(
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
    return unanswered(loggableMessage(error));
  }
}

/** @param isFinal whether no further attempt would help */
export function unanswered(reason: string, isFinal = false): AttemptAnswer {
  const error = cleanText(reason, { maximum: longestKept });
  return { status: null, responseBody: null, error, retryAfterMs: null, isFinal };
}
