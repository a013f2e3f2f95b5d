import { z } from 'zod';

/** Header of responses to mutations: by aggregate type, the id of the last event that the request committed, as JSON. */
export const eventsCommittedHeader = 'x-events-committed';

const schema = z.record(z.string(), z.string());

export const formatEventsCommitted = (committed: ReadonlyMap<string, string>): string =>
  JSON.stringify(Object.fromEntries(committed));

/** Reads the header, by aggregate type; null when it is absent or not valid. */
export function parseEventsCommitted(header: string | undefined): ReadonlyMap<string, string> | null {
  if (header === undefined) return null;
  try {
    return new Map(Object.entries(schema.parse(JSON.parse(header))));
  } catch {
    return null;
  }
}
