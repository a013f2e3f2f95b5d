import { z } from 'zod';
import { orNull } from '#packages/user-errors/input-fields.ts';

/** The version that whoever decides on a change has seen; null for whichever it is. */
export const expectedVersion = orNull(z.int().min(1, 'expected 1 or more'));
