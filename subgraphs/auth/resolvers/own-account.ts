import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { isAuthenticated } from '#packages/identity/identity.ts';
import type { Context } from '../context.ts';

/** The account of the caller. Throws for a service, which has none. */
export function ownAccount({ identity }: Pick<Context, 'identity'>): string {
  if (identity.userId !== null) return identity.userId;
  throw isAuthenticated(identity) ? forbidden('Services have no account.') : unauthenticated();
}
