import { type Connection, type Page, toConnection } from '#packages/connection/connection.ts';
import type { Role } from '#packages/identity/identity.ts';
import type { statusOf, User } from '../domain/user.ts';
import type { Tx } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { secrets } from './users.ts';

export type UserPage = Connection<User> & { totalCount: () => Promise<number> };

/** Which accounts to list; null for any. */
export interface UserFilter {
  /** Part of the e-mail address or the name, in any case. */
  search: string | null;
  role: Role | null;
  /** Null: all but deleted ones. */
  status: ReturnType<typeof statusOf> | null;
}

/** Accounts, newest first: a UUIDv7 sorts by its time. A cursor is the id of its account. */
export async function listUsers(tx: Tx, page: Page<string>, filter: UserFilter): Promise<UserPage> {
  const where = { AND: [matching(filter.search), withRole(filter.role), inState(filter.status)] };
  const rows = await tx.user.findMany({
    where: page.after === null ? where : { AND: [where, { id: { lt: page.after } }] },
    omit: secrets,
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

function withRole(role: Role | null): Prisma.UserWhereInput {
  return role === null ? {} : { roles: { has: role } };
}

function inState(status: UserFilter['status']): Prisma.UserWhereInput {
  switch (status) {
    case null:
      return { erasedAt: null };
    case 'ACTIVE':
      return { erasedAt: null, disabledAt: null };
    case 'DISABLED':
      return { erasedAt: null, disabledAt: { not: null } };
    case 'DELETED':
      return { erasedAt: { not: null } };
    default:
      return status satisfies never;
  }
}
