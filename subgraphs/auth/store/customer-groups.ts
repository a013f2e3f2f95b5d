import type { CustomerGroup } from '../domain/customer-group.ts';
import type { Tx } from './database.ts';

/** Held by whoever creates a group, until it is done: of two, the second counts the first. SQL: a lock. */
export async function lockGroupCount(tx: Tx): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('customer-groups'))`;
  return tx.customerGroup.count();
}

/** False when another group has its code. */
export async function insertGroup(tx: Tx, group: CustomerGroup): Promise<boolean> {
  const { count } = await tx.customerGroup.createMany({ data: [group], skipDuplicates: true });
  return count === 1;
}

/** Locks and reads groups in the order of their ids, those there are. Everything that changes one takes this lock. SQL: a lock. */
export async function lockGroups(tx: Tx, ids: readonly string[]): Promise<CustomerGroup[]> {
  await tx.$queryRaw`SELECT FROM customer_group WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.customerGroup.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

/** Null when there is none. */
export function findGroup(tx: Tx, id: string): Promise<CustomerGroup | null> {
  return tx.customerGroup.findUnique({ where: { id } });
}

/** Groups by code, those after the code `after`, at most `limit`. */
export function listGroups(tx: Tx, { after, limit }: { after: string | null; limit: number }) {
  const where = after === null ? {} : { code: { gt: after } };
  return tx.customerGroup.findMany({ where, orderBy: { code: 'asc' }, take: limit });
}

export const countGroups = (tx: Tx): Promise<number> => tx.customerGroup.count();

/** The group is locked. */
export async function updateGroup(tx: Tx, { id, name, version, updatedAt }: CustomerGroup): Promise<void> {
  await tx.customerGroup.update({ where: { id }, data: { name, version, updatedAt }, select: { id: true } });
}

/** Deletes a locked group and who is in it; its history stays. */
export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.customerGroup.delete({ where: { id }, select: { id: true } });
}
