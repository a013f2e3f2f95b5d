import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type InvalidInput, invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type AddressDetails, defaultsOf, mostAddresses, type SavedAddress } from '../domain/saved-address.ts';
import { findAddressesOf, saveAddress } from '../store/saved-addresses.ts';
import { type Changed, changeOwnAccount } from './change-own-account.ts';
import type { Circumstances } from './circumstances.ts';

/** Keeps an address of the caller. */
export function createSavedAddress(
  dependencies: Dependencies,
  userId: string,
  details: AddressDetails,
  circumstances: Circumstances,
): Promise<SavedAddress | InvalidInput> {
  return changeOwnAccount(
    dependencies,
    userId,
    circumstances,
    async (tx): Promise<Changed<SavedAddress | InvalidInput>> => {
      const others = await findAddressesOf(tx, [userId]);
      if (others.length >= mostAddresses) {
        const full = invalidInput(['input', 'address'], `An account keeps at most ${mostAddresses} addresses.`);
        return { result: full, changed: false };
      }
      const defaults = defaultsOf(details, null, others.length === 0);
      const address = { ...details, ...defaults, id: uuidv7(), userId, createdAt: circumstances.now };
      await saveAddress(tx, address);
      return { result: address, changed: true };
    },
  );
}
