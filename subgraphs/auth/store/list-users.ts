import type { Role } from '#packages/identity/identity.ts';
import { foldText } from '#packages/text/fold-text.ts';
import type { statusOf, User } from '../domain/user.ts';
import type { Tx } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { secrets } from './users.ts';

/** Which accounts to list; null for any. */
export interface UserFilter {
  /** Part of the e-mail address or the name, in any case and with or without accents. */
  search: string | null;
  role: Role | null;
  /** Null: all but deleted ones. */
  status: ReturnType<typeof statusOf> | null;
}

/** Accounts, newest first, those before the account `before`, at most `limit`. Ids are UUIDv7, so they sort by time. */
export function listUsers(
  tx: Tx,
  filter: UserFilter,
  { before, limit }: { before: string | null; limit: number },
): Promise<User[]> {
  return tx.user.findMany({
    where: { AND: [chosenBy(filter), before === null ? {} : { id: { lt: before } }] },
    omit: secrets,
    orderBy: { id: 'desc' },
    take: limit,
  });
}

export function countUsers(tx: Tx, filter: UserFilter): Promise<number> {
  return tx.user.count({ where: chosenBy(filter) });
}

function chosenBy({ search, role, status }: UserFilter): Prisma.UserWhereInput {
  return { AND: [matching(search), role === null ? {} : { roles: { has: role } }, inState(status)] };
}

function matching(search: string | null): Prisma.UserWhereInput {
  if (search === null) return {};
  // Prisma passes the wildcards of LIKE on.
  const contains = foldText(search).replace(/[\\%_]/g, '\\$&');
  return { OR: [{ email: { contains } }, { nameKey: { contains } }] };
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
