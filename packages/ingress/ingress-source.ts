import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Verify } from './verify.ts';

/** A call whose sender is known, and which had no effect yet. */
export interface IngressCall<Body> {
  /** What the sender calls it; null when it says nothing: such a call may come again. */
  id: string | null;
  body: Body;
  receivedAt: Date;
  /** What events say of their cause; its actor is the source. */
  cause: Cause;
  /** With the correlation id. */
  logger: Logger;
}

/**
 * Somebody who calls from outside: a payment provider, a carrier. (A method, so that sources with different bodies are of
 * one type.)
 */
export interface IngressSource<Tx extends Sql = Sql, Body = unknown> {
  verify: Verify;
  /** What of the body is used. Only this tells whether two calls say the same: other fields may differ in a repetition. */
  body: z.ZodType<Body>;
  /**
   * The effect of a call, in the transaction that records it: run once for each id, again only after it has failed; of a call
   * without an id each time it comes. The sender waits for it, so it writes or enqueues a job, and calls nobody.
   */
  accept(call: IngressCall<Body>, tx: Tx): Promise<void>;
  /**
   * Where a person is sent who opens the URL of the source in a browser, with what it has after `?` behind a `#`. A GET changes nothing.
   * Default: nowhere, it is answered 405.
   */
  page?: string | undefined;
}

/** The sources of a subgraph, by the name they have in the path: lower case letters, digits and `-`. */
export type IngressSources<Tx extends Sql = Sql> = Readonly<Record<string, IngressSource<Tx>>>;

/** A source whose `accept` is typed by its `body`. */
export const ingressSource = <Tx extends Sql, Body>(source: IngressSource<Tx, Body>): IngressSource<Tx, Body> => source;
