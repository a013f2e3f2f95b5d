import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import type { FuzzedRequest } from '../random-request.ts';

/** What came back. */
export interface Answer {
  /** Of HTTP, or the code that a WebSocket was closed with; 0 when it was not. */
  status: number | 'hang';
  text: string;
  /** What should be a response of GraphQL. */
  results: readonly unknown[];
}

export interface Sending {
  /** Where GraphQL is served. */
  url: string;
  request: FuzzedRequest;
  random: SeededRandom;
  /** Null for nobody in particular. */
  token: string | null;
  /** Where the gateway is to believe that it comes from. */
  clientAddress: string;
}

/** A way to send a request. Rejects when the gateway cannot be reached. */
export type Transport = (sending: Sending) => Promise<Answer>;

/**
 * Longest that an answer may take, in milliseconds. Subgraphs are given ten seconds for each step of a plan, and the machine may be
 * busy with other things: what is still not answered after this never will be.
 */
export const patience = 60_000;

/** How long a stream is listened to that has no end, in milliseconds. */
export const moment = 300;

export const hang: Answer = { status: 'hang', text: '', results: [] };

/** JSON, or the text itself where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
