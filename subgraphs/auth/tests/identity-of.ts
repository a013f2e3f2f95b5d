import type { Identity, Role } from '#packages/identity/identity.ts';
import { accessOf, rightsOf } from '../domain/rights.ts';

const defaults = rightsOf([]);

/** Somebody signed in, as the gateway tells it. */
export const identityOf = (userId: string, ...roles: Role[]): Identity => ({
  userId,
  sessionId: null,
  roles,
  scopes: accessOf(roles, defaults, { hasSecondFactor: false }).scopes,
});
