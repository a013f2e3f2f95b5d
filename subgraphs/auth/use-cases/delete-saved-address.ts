import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { heirOf } from '../domain/saved-address.ts';
import { deleteAddress, findAddressesOf, saveAddress } from '../store/saved-addresses.ts';
import { type Changed, changeOwnAccount } from './change-own-account.ts';
import type { Circumstances } from './circumstances.ts';

/** Removes an address of the caller; its id. Were it a default, the oldest one left becomes it. */
export function deleteSavedAddress(
  dependencies: Dependencies,
  userId: string,
  id: string,
  circumstances: Circumstances,
): Promise<string | NotFound> {
  return changeOwnAccount(dependencies, userId, circumstances, async (tx): Promise<Changed<string | NotFound>> => {
    const addresses = await findAddressesOf(tx, [userId]);
    const deleted = addresses.find((address) => address.id === id);
    if (!deleted) return { result: notFound(['input', 'id'], `address ${id}`), changed: false };
    await deleteAddress(tx, id);
    const left = addresses.filter((address) => address !== deleted);
    const heir = heirOf(deleted, left);
    if (heir) await saveAddress(tx, heir);
    return { result: id, changed: true };
  });
}
