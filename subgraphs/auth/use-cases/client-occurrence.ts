import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Client } from '../store/sessions.ts';

/** When and why something happens, and through which client. */
export interface ClientOccurrence extends Occurrence {
  client: Client;
}
