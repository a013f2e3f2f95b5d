import type { z } from 'zod';

/**
 * Parses the process environment. Every problem is reported at once on standard error, each naming its variable;
 * then the process exits with 1. An empty variable counts as absent.
 * @param owner whose environment it is, to be named with the problems. Default nobody.
 */
export function readEnvironment<Read>(
  schema: z.ZodType<Read>,
  source: Readonly<Record<string, string | undefined>>,
  owner?: string,
): Read {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  console.error(`The environment${owner === undefined ? '' : ` of ${owner}`} is not usable:`);
  for (const issue of result.error.issues) console.error(`  ${issue.path.join('.')}: ${issue.message}`);
  process.exit(1);
}
