import { AddressRefused, createGuardedAgent } from '#packages/guarded-http/guarded-agent.ts';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import { type BoundedAnswer, postBounded } from '#packages/guarded-http/post-bounded.ts';
import type { ResolveHost } from '#packages/guarded-http/resolve-host.ts';
import { urlProblem } from '#packages/guarded-http/url-problem.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import { readRetryAfter } from '#packages/providers/retry-after.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import { encryptPush } from './encrypt-push.ts';
import { pushPayload } from './push-payload.ts';
import type { PushProvider, PushRefused, PushTaken } from './push-provider.ts';
import type { VapidKey } from './vapid-keys.ts';

export interface WebPushOptions {
  /** Those that devices may have subscribed with. */
  keys: readonly VapidKey[];
  reach: Reach;
  clock: () => Date;
  /** Default: DNS. */
  resolve?: ResolveHost;
}

/** What a push service may take, and what is read of its answer. Whoever registers what never answers is not to keep others waiting for long. */
const bounds = { timeout: 5_000, mostBytes: 4_096 };
/** Characters of its answer that are told. */
const longestTold = 200;

/** What somebody mends without the message, the token above all; and what passes. */
const notNow = new Set([401, 403, 408, 425, 429]);

/** Pushes by the Web Push protocol (RFC 8030), encrypted and signed: the endpoints are URLs that others chose. */
export function createWebPushProvider({ keys, reach, clock, resolve }: WebPushOptions): PushProvider & {
  close(): Promise<void>;
} {
  const agent = createGuardedAgent({ reach, connectTimeout: 3_000, ...(resolve && { resolve }) });
  return {
    async send(push, to, signal) {
      // Registered when more was allowed, perhaps.
      const problem = urlProblem(to.endpoint, reach);
      if (problem !== null) return { outcome: 'refused', reason: `The endpoint may not be called: ${problem}.` };
      const key = keys.find(({ publicKey }) => publicKey === to.vapidKey);
      if (!key) return { outcome: 'refused', reason: 'The device subscribed with a key that the shop no longer has.' };
      const { ttl, urgency, topic } = push;
      const headers = {
        ...{ authorization: await key.authorize(new URL(to.endpoint).origin), ttl: String(ttl), urgency, topic },
        ...{ 'content-type': 'application/octet-stream', 'content-encoding': 'aes128gcm' },
      };
      const body = encryptPush(pushPayload(push), to);
      try {
        return toOutcome(await postBounded(agent, { url: to.endpoint, headers, body }, { ...bounds, stop: signal }));
      } catch (error) {
        signal.throwIfAborted();
        const reason = loggableMessage(error);
        return error instanceof AddressRefused ? { outcome: 'refused', reason } : { outcome: 'unknown', reason };
      }
    },
    async close() {
      await agent.destroy();
    },
  };

  function toOutcome({ status, retryAfter, body }: BoundedAnswer): Outcome<PushTaken, PushRefused> {
    const answer = [`answered ${status}`, cleanText(body.toString(), { maximum: longestTold })]
      .filter(Boolean)
      .join(': ');
    if (status >= 200 && status < 300) return { outcome: 'done', answer };
    if (status === 404 || status === 410) return { outcome: 'refused', reason: answer, isGone: true };
    if (notNow.has(status) || status >= 500) {
      return { outcome: 'later', reason: answer, retryAfterMs: readRetryAfter(retryAfter, clock()) };
    }
    return { outcome: 'refused', reason: answer };
  }
}
