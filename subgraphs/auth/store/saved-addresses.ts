import type { SavedAddress } from '../domain/saved-address.ts';
import type { Tx } from './database.ts';

/** The addresses of some accounts, each account's oldest first. */
export function listAddresses(tx: Tx, userIds: readonly string[]): Promise<SavedAddress[]> {
  return tx.savedAddress.findMany({ where: { userId: { in: [...userIds] } }, orderBy: { id: 'asc' } });
}

/** Writes an address, new or not, which takes the place of the account's default of each kind that it is to be. */
export async function saveAddress(tx: Tx, address: SavedAddress): Promise<void> {
  const { id, userId, isDefaultShipping, isDefaultBilling } = address;
  const others = { userId, id: { not: id } };
  // First, since not even within the transaction there may be two.
  if (isDefaultShipping) await tx.savedAddress.updateMany({ where: others, data: { isDefaultShipping: false } });
  if (isDefaultBilling) await tx.savedAddress.updateMany({ where: others, data: { isDefaultBilling: false } });
  await tx.savedAddress.upsert({ where: { id }, create: address, update: address, select: { id: true } });
}

export async function deleteAddress(tx: Tx, id: string): Promise<void> {
  await tx.savedAddress.delete({ where: { id }, select: { id: true } });
}
