import type { Actor, AnyEvent } from '#packages/event-contract/event-contract.ts';

/** Why an event happens. */
export interface Cause {
  /** The same for everything one request sets off. */
  correlationId: string;
  /** Id of the event that is answered; null when a request is. */
  causationId: string | null;
  actor: Actor;
}

/** The cause of whatever answers an event: same request, same actor. */
export function causeOf(event: Pick<AnyEvent, 'id' | 'correlationId' | 'actor'>): Cause {
  return { correlationId: event.correlationId, causationId: event.id, actor: event.actor };
}
