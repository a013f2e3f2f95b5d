import { z } from 'zod';
import { id } from '#packages/user-errors/input-fields.ts';

export const revokeSessionInput = z.object({ sessionId: id });
