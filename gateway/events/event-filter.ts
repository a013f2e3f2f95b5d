import type { StreamEvent } from './stream-event.ts';

/** Which events of the stream are wanted, by what their subjects and their data say. A null list means any. */
export interface EventFilter {
  aggregateType: string;
  /** Ids of aggregates. */
  keys: readonly string[] | null;
  /** Names of events. */
  events: readonly string[] | null;
  /** Whether an event with this data is wanted; null when that does not depend on the data. */
  accepts: ((data: unknown) => boolean) | null;
  /** Whose entities are wanted; null for anybody's. An event whose data does not say whose it is about passes. */
  owner: OwnerFilter | null;
}

export interface OwnerFilter {
  /** Where the data of an event says it. */
  path: readonly string[];
  /** In lower case. */
  id: string;
}

/** Whose entity an event is about, in lower case; null when its data does not say so by a text. */
export function ownerIn(data: unknown, path: readonly string[]): string | null {
  let found = data;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return null;
    found = (found as Record<string, unknown>)[name];
  }
  return typeof found === 'string' ? found.toLowerCase() : null;
}

/** Keys up to which the broker is asked for each, and not for everything of their type. */
const mostKeysAsked = 8;

/** Whether the filter lets the event through. No filter does for one whose envelope is not readable. */
export function matchesFilter(
  { aggregateType, keys, events, accepts, owner }: EventFilter,
  event: StreamEvent,
): boolean {
  if (event.aggregateType !== aggregateType) return false;
  if (keys && !keys.includes(event.aggregateId)) return false;
  if (events && !events.includes(event.event)) return false;
  try {
    const { data } = event.envelope();
    const ownedBy = owner && ownerIn(data, owner.path);
    return (ownedBy === null || ownedBy === owner?.id) && (accepts?.(data) ?? true);
  } catch {
    return false;
  }
}

/** The narrowest subjects under which the broker has all events the filter lets through; no event is under two of them. */
export function subjectsOf({ aggregateType, keys, events }: EventFilter): string[] {
  const event = events?.length === 1 ? events[0] : '*';
  const few = keys && new Set(keys).size <= mostKeysAsked ? new Set(keys) : ['*'];
  return [...few].map((key) => `events.${aggregateType}.${key}.${event}`);
}
