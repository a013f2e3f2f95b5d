import type { Tx } from './database.ts';

/** Nobody is in it yet. */
export async function insertGroup(tx: Tx, group: { id: string; code: string }): Promise<void> {
  await tx.customerGroup.create({ data: group, select: { id: true } });
}

/** Deletes a group, and that anybody was in it. */
export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.customerGroup.deleteMany({ where: { id } });
}

/** Writes who came into a group and who is in it no more. */
export async function updateMembers(
  tx: Tx,
  groupId: string,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): Promise<void> {
  await tx.customerGroupMember.deleteMany({ where: { groupId, userId: { in: [...removed] } } });
  await tx.customerGroupMember.createMany({ data: added.map((userId) => ({ groupId, userId })), skipDuplicates: true });
}

/** The codes of the groups that customers are in. SQL: every order in a market asks, by one statement. */
export function findGroupsOfCustomers(tx: Tx, userIds: readonly string[]): Promise<{ userId: string; code: string }[]> {
  return tx.$queryRaw`
    SELECT member.user_id AS "userId", customer_group.code
    FROM customer_group_member AS member JOIN customer_group ON customer_group.id = member.group_id
    WHERE member.user_id = ANY(${userIds}::uuid[])`;
}
