import type { z } from 'zod';
import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { isAuthenticated } from '#packages/identity/identity.ts';
import type { Context } from '../context.ts';

/** The account of the caller. Throws for a service, which has none. */
export function ownAccount({ identity }: Pick<Context, 'identity'>): string {
  if (identity.userId !== null) return identity.userId;
  throw isAuthenticated(identity) ? forbidden('Services have no account.') : unauthenticated();
}

/** An input that only people with an account may give: whoever has none is told so before what is wrong with it. */
export function ofOwnAccount<Schema extends z.ZodType>(context: Pick<Context, 'identity'>, schema: Schema): Schema {
  ownAccount(context);
  return schema;
}
