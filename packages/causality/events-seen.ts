import { z } from 'zod';

/** What a gateway tells a subgraph of the events that its copies have to have reached. */
export interface EventsSeen {
  /** When the stream of events was created, in milliseconds since 1970: sequences are those of this stream. */
  epoch: number;
  /** By aggregate type, the sequence of the last event that the gateway knows of. */
  sequences: Readonly<Record<string, number>>;
  /** How long the subgraph may wait for its copies, in milliseconds. */
  withinMs: number;
  /** Whether the request is refused when they have not got there in time; otherwise it is executed all the same. */
  required: boolean;
}

/** Header of requests that carries it, as JSON. */
export const eventsSeenHeader = 'x-events-seen';

/** Longest that anybody is made to wait, whatever the header says. */
const mostWaitMs = 10_000;

const sequence = z.int().nonnegative();
const schema = z.object({
  epoch: z.int(),
  sequences: z.record(z.string(), sequence),
  withinMs: z.number().nonnegative().max(mostWaitMs),
  required: z.boolean(),
});

export const formatEventsSeen = (seen: EventsSeen): string => JSON.stringify(seen);

/** Reads the header. Throws, with what is wrong, when it is not valid. */
export function parseEventsSeen(header: string): EventsSeen {
  const parsed = schema.safeParse(jsonOf(header));
  if (parsed.success) return parsed.data;
  throw new Error(`${eventsSeenHeader}: ${z.prettifyError(parsed.error)}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${eventsSeenHeader}: expected JSON`);
  }
}
