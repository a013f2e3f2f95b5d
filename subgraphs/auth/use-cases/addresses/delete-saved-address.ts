import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { heirOf } from '../../domain/saved-address.ts';
import { userProfileChanged } from '../../publishes/user-events.ts';
import { deleteAddress, listAddresses, saveAddress } from '../../store/saved-addresses.ts';
import { lockAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';

/** Removes an address of the caller. Were it a default, the oldest one left becomes it. */
export function deleteSavedAddress({ database }: Dependencies, userId: string, id: string, occurrence: Occurrence) {
  return database.transact(async (tx) => {
    if (!(await lockAccount(tx, userId))) return refuse('account-gone');
    const addresses = await listAddresses(tx, [userId]);
    const deleted = addresses.find((address) => address.id === id);
    if (!deleted) return refuse('unknown-address');
    await deleteAddress(tx, id);
    const left = addresses.filter((address) => address !== deleted);
    const heir = heirOf(deleted, left);
    if (heir) await saveAddress(tx, heir);
    await recordUserEvent(tx, userId, userProfileChanged(userId), occurrence);
    return { id };
  });
}
