import { z } from 'zod';
import { roles as allRoles } from '#packages/identity/identity.ts';
import { id, optionalText, text } from '#packages/user-errors/input-fields.ts';
import { emailAddress } from './account-input.ts';
import { allScopes, isScope } from './scopes.ts';

const role = z.enum(allRoles);

/** Each once, in the order in which all accounts have them. */
const roles = z
  .array(role)
  .min(1, 'expected at least one role')
  .transform((given) => allRoles.filter((one) => given.includes(one)));

/** Each once, sorted. */
const scopes = z.array(z.string()).transform((given, context) => {
  const unknown = given.find((scope) => !isScope(scope));
  if (unknown !== undefined) {
    const named = JSON.stringify(unknown.slice(0, 100));
    context.addIssue({ code: 'custom', message: `there is no scope ${named}; there are ${allScopes.join(', ')}` });
    return z.NEVER;
  }
  return [...new Set(given)].filter(isScope).toSorted();
});

/** An account that is acted on. */
export const accountInput = z.object({ userId: id });

export const createUserInput = z.object({ email: emailAddress, displayName: optionalText(100), roles });

export const assignRolesInput = z.object({ userId: id, roles });

export const updateRoleInput = z
  .object({ role, scopes: scopes.nullish(), requiresSecondFactor: z.boolean().nullish() })
  .refine((input) => input.role !== 'ADMIN' || input.scopes == null, {
    path: ['scopes'],
    error: 'ADMIN always has every scope; leave the field out',
  });

export const createApiKeyInput = z.object({
  name: text(1, 100),
  scopes: scopes.refine((given) => given.length > 0, 'expected at least one scope'),
  expiresAt: z.date().nullish(),
});

export const revokeApiKeyInput = z.object({ apiKeyId: id });
