import { Pool } from 'undici';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { type JsonResponse, postJson, ResponseTooLarge } from '#packages/providers/post-json.ts';
import type { Closable } from '#packages/service/service.ts';
import type { GraphAnswer } from './graph-answer.ts';
import { readAnswer, readAnswers } from './read-answer.ts';
import { repeatedVariables, repeatOperation } from './repeat-operation.ts';

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
  /**
   * Asks the same document once for each of the variables, by one operation; resolves to the answers, in order. What is refused as a
   * whole, for example since it costs too much, or null as a whole, is asked one by one.
   */
  askAll(
    question: Omit<Question, 'variables'>,
    variables: readonly Readonly<Record<string, unknown>>[],
  ): Promise<GraphAnswer[]>;
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

  /** Reads the response to a question, or says why there is none. */
  const post = async <Read>(
    { apiKey, document, variables = {}, correlationId }: Question,
    read: (response: JsonResponse) => Read,
    signal?: AbortSignal,
  ): Promise<Read | GraphAnswer> => {
    const limit = AbortSignal.timeout(timeout);
    const headers = {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
    };
    const request = { path, headers, body: { query: document, variables }, mostBytes };
    try {
      return read(await postJson(pool, request, signal ? AbortSignal.any([limit, signal]) : limit));
    } catch (error) {
      signal?.throwIfAborted();
      return toAnswer(error, limit.aborted ? `The graph did not answer within ${timeout} ms.` : undefined);
    }
  };

  const ask = (question: Question, signal?: AbortSignal): Promise<GraphAnswer> =>
    post(question, (response) => readAnswer(response, clock()), signal);

  const repeated = memoizeRepeated();

  return {
    ask,
    async askAll(question, all) {
      const oneByOne = () => Promise.all(all.map((variables) => ask({ ...question, variables })));
      if (all.length < 2) return oneByOne();
      const document = repeated(question.document, all.length);
      const read = (response: JsonResponse) => readAnswers(response, clock(), all.length);
      const answer = await post({ ...question, document, variables: repeatedVariables(all) }, read);
      const answers = answer && (Array.isArray(answer) ? answer : all.map(() => answer));
      return !answers || answers.some(({ outcome }) => outcome === 'refused') ? oneByOne() : answers;
    },
    close: () => pool.destroy(),
  };
}

/** Documents are few, since they are the program's own. */
function memoizeRepeated(): typeof repeatOperation {
  const known = new Map<string, string>();
  return (document, times) => {
    const key = `${times} ${document}`;
    const text = known.get(key) ?? repeatOperation(document, times);
    known.set(key, text);
    return text;
  };
}

function toAnswer(error: unknown, late: string | undefined): GraphAnswer {
  if (error instanceof ResponseTooLarge) {
    return { outcome: 'refused', code: 'ANSWER_TOO_LARGE', reason: loggableMessage(error) };
  }
  return { outcome: 'unavailable', reason: late ?? loggableMessage(error), retryAfterMs: null };
}
