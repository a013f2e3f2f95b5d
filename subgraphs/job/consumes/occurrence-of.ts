import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';

/** The copy says when something happened to the job, not when this subgraph heard of it. */
export const occurrenceOf = (event: Omit<AnyEvent, 'type' | 'data'>): Occurrence => ({
  at: new Date(event.occurredAt),
  cause: causeOf(event),
});
