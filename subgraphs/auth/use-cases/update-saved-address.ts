import { isDeepStrictEqual } from 'node:util';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type AddressDetails, defaultsOf, type SavedAddress } from '../domain/saved-address.ts';
import { findAddressesOf, saveAddress } from '../store/saved-addresses.ts';
import { type Changed, changeOwnAccount } from './change-own-account.ts';
import type { Circumstances } from './circumstances.ts';

/** Replaces an address of the caller. */
export function updateSavedAddress(
  dependencies: Dependencies,
  userId: string,
  { id, address: details }: { id: string; address: AddressDetails },
  circumstances: Circumstances,
): Promise<SavedAddress | NotFound> {
  return changeOwnAccount(
    dependencies,
    userId,
    circumstances,
    async (tx): Promise<Changed<SavedAddress | NotFound>> => {
      const before = (await findAddressesOf(tx, [userId])).find((address) => address.id === id);
      if (!before) return { result: notFound(['input', 'id'], `address ${id}`), changed: false };
      const address = { ...before, ...details, ...defaultsOf(details, before, false) };
      const changed = !isDeepStrictEqual(address, before);
      if (changed) await saveAddress(tx, address);
      return { result: address, changed };
    },
  );
}
