import { Pool } from 'undici';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { postJson, ResponseTooLarge } from '#packages/providers/post-json.ts';
import type { Closable } from '#packages/service/service.ts';
import type { GraphAnswer } from './graph-answer.ts';
import { readAnswer } from './read-answer.ts';

export interface GraphClientOptions {
  /** Where the gateway serves GraphQL. */
  url: string;
  /** Milliseconds an answer may take, with the wait for a connection. Default 10,000. */
  timeout?: number;
  /** Largest answer, in bytes. Default 1 MiB. */
  mostBytes?: number;
  /** Operations at a time; further ones wait. Default 16. */
  connections?: number;
  /** Default: the time of day. */
  clock?: () => Date;
}

/** An operation, as any client of the graph sends it. */
export interface Question {
  /** Who asks. Default: anonymous. */
  apiKey?: string | undefined;
  /** One operation. */
  document: string;
  variables?: Readonly<Record<string, unknown>>;
  /** Goes on to logs and events; the gateway takes up to 128 letters, digits and `._:-`. Default: one of the gateway's. */
  correlationId?: string | undefined;
}

/** Asks the graph as any client does, so under the rights of the key, the limits of cost, and revocation. */
export interface GraphClient extends Closable {
  /** Rejects when the signal aborts, with its reason, and never otherwise. Errors name no key. */
  ask(question: Question, signal?: AbortSignal): Promise<GraphAnswer>;
  close(): Promise<void>;
}

/** Milliseconds a connection may take. */
const connectTimeout = 2_000;

export function createGraphClient({
  url,
  timeout = 10_000,
  mostBytes = 1024 * 1024,
  connections = 16,
  clock = () => new Date(),
}: GraphClientOptions): GraphClient {
  const { origin, pathname, search } = new URL(url);
  // The signal of each question limits its time.
  const limits = { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: connectTimeout } };
  const pool = new Pool(origin, { connections, pipelining: 1, ...limits });
  const path = `${pathname}${search}`;

  return {
    async ask({ apiKey, document, variables = {}, correlationId }, signal) {
      const limit = AbortSignal.timeout(timeout);
      const headers = {
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
        ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
      };
      const request = { path, headers, body: { query: document, variables }, mostBytes };
      try {
        const response = await postJson(pool, request, signal ? AbortSignal.any([limit, signal]) : limit);
        return readAnswer(response, clock());
      } catch (error) {
        signal?.throwIfAborted();
        return toAnswer(error, limit.aborted ? `The graph did not answer within ${timeout} ms.` : undefined);
      }
    },
    close: () => pool.destroy(),
  };
}

function toAnswer(error: unknown, late: string | undefined): GraphAnswer {
  if (error instanceof ResponseTooLarge) {
    return { outcome: 'refused', code: 'ANSWER_TOO_LARGE', reason: loggableMessage(error) };
  }
  return { outcome: 'unavailable', reason: late ?? loggableMessage(error), retryAfterMs: null };
}
