import type { CustomerGroup } from '../domain/customer-group.ts';
import type { Tx } from './database.ts';

export interface GroupMember {
  userId: string;
  since: Date;
}

/**
 * Locks accounts in the order of their ids, and tells those there are and how many groups each is in. Before groups are locked: whoever
 * erases an account has it first. SQL: a lock, and counts of many by one statement.
 */
export async function lockCustomers(tx: Tx, userIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM user_account WHERE id = ANY(${userIds}::uuid[]) AND erased_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
  const counted = await tx.$queryRaw<{ userId: string; count: number }[]>`
    SELECT user_id AS "userId", count(*)::int AS count FROM customer_group_member
    WHERE user_id = ANY(${userIds}::uuid[]) GROUP BY user_id`;
  const counts = new Map(counted.map(({ userId, count }) => [userId, count]));
  return new Map(rows.map(({ id }) => [id, counts.get(id) ?? 0]));
}

/** Those of some accounts that are in a group. */
export async function findMembers(tx: Tx, groupId: string, userIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.customerGroupMember.findMany({
    where: { groupId, userId: { in: [...userIds] } },
    select: { userId: true },
  });
  return new Set(rows.map(({ userId }) => userId));
}

/** Who is in a group, by id, those after the account `after`, at most `limit`. */
export function listMembers(
  tx: Tx,
  groupId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<GroupMember[]> {
  return tx.customerGroupMember.findMany({
    where: { groupId, ...(after !== null && { userId: { gt: after } }) },
    orderBy: { userId: 'asc' },
    take: limit,
    select: { userId: true, since: true },
  });
}

export const countMembers = (tx: Tx, groupId: string): Promise<number> =>
  tx.customerGroupMember.count({ where: { groupId } });

/** The groups that accounts are in, each by code. */
export async function listGroupsOfUsers(
  tx: Tx,
  userIds: readonly string[],
): Promise<(CustomerGroup & { userId: string })[]> {
  const rows = await tx.customerGroupMember.findMany({
    where: { userId: { in: [...userIds] } },
    include: { group: true },
    orderBy: { group: { code: 'asc' } },
  });
  return rows.map(({ userId, group }) => ({ ...group, userId }));
}

/** Nobody of them is in it yet; the group is locked. */
export async function insertMembers(tx: Tx, groupId: string, userIds: readonly string[], since: Date): Promise<void> {
  await tx.customerGroupMember.createMany({ data: userIds.map((userId) => ({ groupId, userId, since })) });
}

/** The group is locked. */
export async function deleteMembers(tx: Tx, groupId: string, userIds: readonly string[]): Promise<void> {
  await tx.customerGroupMember.deleteMany({ where: { groupId, userId: { in: [...userIds] } } });
}
