import { z } from 'zod';
import { type NoContent, obstacleOf, personSchema } from './content.ts';

const roleSchema = z.enum(['CUSTOMER', 'STAFF', 'ADMIN']);

/** Of a question about what not everybody may see: who is told, and what each role grants. */
export const readerSchema = z.object({
  user: personSchema.extend({ email: z.string(), roles: z.array(roleSchema) }).nullable(),
  roles: z.array(z.object({ role: roleSchema, scopes: z.array(z.string()) })),
});

/** The reader; or why they are told nothing, when their roles do not let them see it, or no longer. */
export function readerWith(scope: string, { user, roles }: z.infer<typeof readerSchema>) {
  if (user === null) return { nothing: 'There is no such account.' } satisfies NoContent;
  const obstacle = obstacleOf(user);
  if (obstacle) return obstacle;
  const mayRead = roles.some(({ role, scopes }) => user.roles.includes(role) && scopes.includes(scope));
  return mayRead ? user : ({ nothing: `The roles of the person do not grant ${scope}.` } satisfies NoContent);
}
