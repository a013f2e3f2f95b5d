import { type Connection, type Page, toConnection } from '#packages/connection/connection.ts';
import type { User } from '../domain/user.ts';
import type { Tx } from './database.ts';
import type { Prisma } from './generated/client.ts';

export type UserPage = Connection<User> & { totalCount: () => Promise<number> };

/** Accounts, newest first: a UUIDv7 sorts by its time. A cursor is the id of its account. */
export async function listUsers(tx: Tx, page: Page<string>, search: string | null): Promise<UserPage> {
  const where = matching(search);
  const rows = await tx.user.findMany({
    where: page.after === null ? where : { AND: [where, { id: { lt: page.after } }] },
    omit: { version: true, passwordHash: true },
    orderBy: { id: 'desc' },
    take: page.first + 1,
  });
  return { ...toConnection(rows, page, (user) => user.id), totalCount: () => tx.user.count({ where }) };
}

function matching(search: string | null): Prisma.UserWhereInput {
  if (search === null) return {};
  // Prisma passes the wildcards of LIKE on.
  const contains = search.replace(/[\\%_]/g, '\\$&');
  const anyCase = { contains, mode: 'insensitive' } as const;
  return { OR: [{ email: anyCase }, { displayName: anyCase }] };
}
