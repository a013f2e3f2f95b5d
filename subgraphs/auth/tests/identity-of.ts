import type { Identity, Role } from '#packages/identity/identity.ts';
import { scopesOf } from '../domain/scopes.ts';

/** Somebody signed in, as the gateway tells it. */
export const identityOf = (userId: string, ...roles: Role[]): Identity => ({
  userId,
  sessionId: null,
  roles,
  scopes: scopesOf(roles),
});
