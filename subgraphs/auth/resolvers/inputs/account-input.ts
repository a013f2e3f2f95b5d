import { z } from 'zod';
import { id } from '#packages/user-errors/input-fields.ts';

/** An account that is acted on. */
export const accountInput = z.object({ userId: id });
