import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type AddressDetails, defaultsOf, mostAddresses, type SavedAddress } from '../../domain/saved-address.ts';
import { userProfileChanged } from '../../publishes/user-events.ts';
import { listAddresses, saveAddress } from '../../store/saved-addresses.ts';
import { lockAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';

/** Keeps an address of the caller. */
export function createSavedAddress(
  { database }: Dependencies,
  userId: string,
  details: AddressDetails,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    if (!(await lockAccount(tx, userId))) return refuse('account-gone');
    const others = await listAddresses(tx, [userId]);
    if (others.length >= mostAddresses) return refuse('too-many-addresses', { most: mostAddresses });
    const defaults = defaultsOf(details, null, others.length === 0);
    const address: SavedAddress = { ...details, ...defaults, id: uuidv7(), userId, createdAt: occurrence.at };
    await saveAddress(tx, address);
    await recordUserEvent(tx, userId, userProfileChanged(userId), occurrence);
    return address;
  });
}
