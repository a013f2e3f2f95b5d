import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import type { Identity } from '#packages/identity/identity.ts';

/** The person who asks. Throws FORBIDDEN for a service, which is told nothing. */
export function personOf({ userId }: Identity): string {
  if (userId === null) throw forbidden('A service gets no messages: only a person has notifications and preferences.');
  return userId;
}
