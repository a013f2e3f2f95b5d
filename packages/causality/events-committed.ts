import { z } from 'zod';

/** Header of responses to mutations: by aggregate type, the ids of the events that the request committed, as JSON. */
export const eventsCommittedHeader = 'x-events-committed';

/** Most ids that are told: they have to fit into the 16 KiB that clients take of headers. */
const mostIds = 256;

/** A single id stands for itself: whoever tells only the last one of each type relies on the order in which events are published. */
const schema = z.record(z.string(), z.union([z.string().transform((id) => [id]), z.array(z.string())]));

/** Of more than 256 events in all, the last one of each type. */
export function formatEventsCommitted(committed: ReadonlyMap<string, readonly string[]>): string {
  const count = [...committed.values()].reduce((sum, ids) => sum + ids.length, 0);
  const told = [...committed].map(([type, ids]) => [type, count > mostIds ? ids.slice(-1) : ids]);
  return JSON.stringify(Object.fromEntries(told));
}

/** Reads the header, by aggregate type; null when it is absent or not valid. */
export function parseEventsCommitted(header: string | undefined): ReadonlyMap<string, readonly string[]> | null {
  if (header === undefined) return null;
  try {
    return new Map(Object.entries(schema.parse(JSON.parse(header))));
  } catch {
    return null;
  }
}
