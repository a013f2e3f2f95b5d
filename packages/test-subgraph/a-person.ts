import { anonymous, type Identity, type Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';

/** A person with an account and a session of their own, unless told otherwise. */
export function aPerson(wishes: { userId?: string; roles?: readonly Role[]; scopes?: readonly string[] } = {}) {
  return { ...anonymous, userId: uuidv7(), sessionId: uuidv7(), ...wishes } satisfies Identity;
}
