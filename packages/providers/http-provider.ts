import { Pool } from 'undici';
import { z } from 'zod';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Outcome } from './outcome.ts';
import { type JsonResponse, NotSent, postJson } from './post-json.ts';
import { readRetryAfter } from './retry-after.ts';

export interface HttpProviderOptions {
  /** Where the provider is; paths of requests come after its own. */
  url: string;
  /** Sent as `Authorization: Bearer …`. */
  secret: string;
  /** Milliseconds a connection may take. Default 2,000. */
  connectTimeout?: number;
}

/** One request to a provider. */
export interface HttpRequest<Done extends object> {
  /** For example `/captures`: one of few. */
  path: string;
  idempotencyKey: string;
  body: object;
  /** What the provider tells when it is done. */
  done: z.ZodType<Done>;
}

/** A provider that is asked by HTTP, as docs/payment-provider.md has it. */
export interface HttpProvider {
  /**
   * What came of a request. It is final only when the provider says so, with status 200 and an `outcome`. Rejects when the
   * signal aborts.
   */
  ask<Done extends object>(request: HttpRequest<Done>, signal: AbortSignal): Promise<Outcome<Done>>;
  close(): Promise<void>;
}

/** Requests of a path at a time; further ones wait. Those that hang keep no others from being made. */
const connections = 64;

/** Statuses by which a provider says that it has not begun. */
const notBegun = new Set([425, 429]);

const refusedSchema = z.object({ outcome: z.literal('refused'), reason: z.string() });
const doneSchema = z.object({ outcome: z.literal('done') });

export function createHttpProvider({ url, secret, connectTimeout = 2_000 }: HttpProviderOptions): HttpProvider {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  // The signal of each request limits its time.
  const limits = { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: connectTimeout } };
  const pools = new Map<string, Pool>();
  const poolOf = (path: string): Pool => {
    const pool = pools.get(path) ?? new Pool(origin, { connections, pipelining: 1, ...limits });
    pools.set(path, pool);
    return pool;
  };

  return {
    async ask({ path, idempotencyKey, body, done }, signal) {
      const headers = { authorization: `Bearer ${secret}`, 'idempotency-key': idempotencyKey };
      try {
        return toOutcome(await postJson(poolOf(path), { path: `${base}${path}`, headers, body }, signal), done);
      } catch (error) {
        if (signal.aborted) throw error;
        const reason = loggableMessage(error);
        return error instanceof NotSent
          ? { outcome: 'later', reason, retryAfterMs: null }
          : { outcome: 'unknown', reason };
      }
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

function toOutcome<Done extends object>(response: JsonResponse, schema: z.ZodType<Done>): Outcome<Done> {
  const { status, text } = response;
  const retryAfterMs = readRetryAfter(response.retryAfter, new Date());
  const reason = `The provider answered ${status}.`;
  if (notBegun.has(status) || (status === 503 && retryAfterMs !== null)) {
    return { outcome: 'later', reason, retryAfterMs };
  }
  // Also 409: whatever has the same key is under way, and may be done.
  if (status !== 200) return { outcome: 'unknown', reason };
  const answer = parse(text);
  const refused = refusedSchema.safeParse(answer);
  if (refused.success) return refused.data;
  const told = schema.safeParse(answer);
  if (doneSchema.safeParse(answer).success && told.success) return { ...told.data, outcome: 'done' };
  return { outcome: 'unknown', reason: 'The provider answered something that is not understood.' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
