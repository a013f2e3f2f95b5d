import type { z } from 'zod';
import { badUserInput } from './graph-errors.ts';

/**
 * What a schema makes of the arguments of a field; arguments it does not name are ignored. Throws BAD_USER_INPUT that names the
 * first one at fault, for example `filter.vendors.0`.
 */
export function parseArguments<Schema extends z.ZodType>(schema: Schema, args: unknown): z.output<Schema> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badUserInput((issue?.path ?? []).join('.'), issue?.message ?? 'is not valid');
}
