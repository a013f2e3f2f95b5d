import { z } from 'zod';
import { roles as allRoles } from '#packages/identity/identity.ts';

export const role = z.enum(allRoles);

/** Each once, in the order in which all accounts have them. */
export const roles = z
  .array(role)
  .min(1, 'expected at least one role')
  .transform((given) => allRoles.filter((one) => given.includes(one)));
