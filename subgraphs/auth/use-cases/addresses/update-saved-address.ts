import { isDeepStrictEqual } from 'node:util';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type AddressDetails, defaultsOf, type SavedAddress } from '../../domain/saved-address.ts';
import { userProfileChanged } from '../../publishes/user-events.ts';
import { listAddresses, saveAddress } from '../../store/saved-addresses.ts';
import { lockAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';

/** Replaces an address of the caller. */
export function updateSavedAddress(
  { database }: Dependencies,
  userId: string,
  { id, address: details }: { id: string; address: AddressDetails },
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    if (!(await lockAccount(tx, userId))) return refuse('account-gone');
    const before = (await listAddresses(tx, [userId])).find((address) => address.id === id);
    if (!before) return refuse('unknown-address');
    const address: SavedAddress = { ...before, ...details, ...defaultsOf(details, before, false) };
    if (isDeepStrictEqual(address, before)) return before;
    await saveAddress(tx, address);
    await recordUserEvent(tx, userId, userProfileChanged(userId), occurrence);
    return address;
  });
}
