/** What the parent asks a process of clients. */
export type Request =
  | { ask: 'open'; to: Target; subscriptions: readonly string[] }
  /** Answered, once, when every client has got `messages` more than when this was asked. */
  | { ask: 'await'; messages: number }
  | { ask: 'report' };

export interface Target {
  url: string;
  /** Bare clients send nothing: to whom they connect broadcasts. */
  protocol: 'graphql-transport-ws' | 'bare';
  authorization: string | null;
}

/** Times are microseconds of the system's monotonic clock. */
export type Reply =
  | { answer: 'open'; open: number }
  | { answer: 'await'; first: number; last: number }
  | { answer: 'report'; arrivals: Arrivals[] };

/** What one client got. */
export interface Arrivals {
  times: number[];
  /** The messages that were about something else than it asked for. */
  foreign: number;
  /** Cursors that were not behind the one before. */
  disordered: number;
  closed: string | null;
}

export const now = (): number => Number(process.hrtime.bigint() / 1_000n);
