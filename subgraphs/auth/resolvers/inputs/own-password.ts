import { z } from 'zod';
import { password } from '../../domain/password.ts';

/** The caller's password, where a wrong one is all that can be wrong with it: null for what can be nobody's. */
export const ownPassword = z.string().transform((typed) => password.safeParse(typed).data ?? null);
