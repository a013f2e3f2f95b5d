import { z } from 'zod';
import type { StaffScope } from '../message-category.ts';
import { type NoContent, obstacleOf, personSchema } from './content.ts';

const roleSchema = z.enum(['CUSTOMER', 'STAFF', 'ADMIN']);

/** Of a question about what not everybody may see: who is told, and what each role grants. */
export const readerSchema = z.object({
  user: personSchema.extend({ email: z.string(), roles: z.array(roleSchema) }).nullable(),
  roles: z.array(z.object({ role: roleSchema, scopes: z.array(z.string()) })),
});

/** The reader, with those of the scopes that their roles grant; or why they are told nothing, when they grant none, or none any more. */
export function readerWith(scopes: readonly StaffScope[], { user, roles }: z.infer<typeof readerSchema>) {
  if (user === null) return { nothing: 'There is no such account.' } satisfies NoContent;
  const obstacle = obstacleOf(user);
  if (obstacle) return obstacle;
  const held = roles.filter(({ role }) => user.roles.includes(role)).flatMap((each) => each.scopes);
  const granted = scopes.filter((scope) => held.includes(scope));
  if (granted.length > 0) return { ...user, granted };
  return { nothing: `The roles of the person do not grant ${scopes.join(' or ')}.` } satisfies NoContent;
}
