import type { Interest } from '../live/bind-subject.ts';
import type { StreamEvent } from './stream-event.ts';

/** Keys up to which the broker is asked for each, and not for everything of their type. */
const mostKeysAsked = 8;

/** Whether the interest names the event. One whose envelope is not readable is named by none. */
export function matchesInterest({ aggregateType, keys, events, accepts }: Interest, event: StreamEvent): boolean {
  if (event.aggregateType !== aggregateType) return false;
  if (keys && !keys.includes(event.aggregateId)) return false;
  if (events && !events.includes(event.event)) return false;
  try {
    const { data } = event.envelope();
    return accepts?.(data) ?? true;
  } catch {
    return false;
  }
}

/** The fewest events to ask the broker for, by subject, that hold all the interest names: no event is in two of them. */
export function subjectsOf({ aggregateType, keys, events }: Interest): string[] {
  const event = events?.length === 1 ? events[0] : '*';
  const few = keys && new Set(keys).size <= mostKeysAsked ? new Set(keys) : ['*'];
  return [...few].map((key) => `events.${aggregateType}.${key}.${event}`);
}
