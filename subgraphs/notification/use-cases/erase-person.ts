import type { Dependencies } from '../dependencies.ts';
import { hashAddress } from '../domain/address-hash.ts';
import { deleteRequestsOf } from '../store/back-in-stock-requests.ts';
import type { Tx } from '../store/database.ts';
import { eraseNotices } from '../store/delivery-notices.ts';
import { deleteMailboxMessagesOf } from '../store/mailbox-messages.ts';
import { eraseAttemptsOf } from '../store/message-attempts.ts';
import { deletePreferencesOf } from '../store/message-preferences.ts';
import { eraseMessagesOf, listAddressesOf } from '../store/messages.ts';
import { deleteNotificationsOf } from '../store/notifications.ts';
import { deletePushDeliveriesOf } from '../store/push-deliveries.ts';
import { deleteDevicesOf, lockDevicesOf } from '../store/push-devices.ts';
import { deleteQuietHoursOf } from '../store/quiet-hours.ts';
import { deleteSlotsOf } from '../store/sending-slots.ts';
import { eraseSuppressedAddresses } from '../store/suppressions.ts';

/**
 * Removes what is known of somebody who has left: that something was told to an account stays. Of an address on the suppression list a keyed
 * hash stays, and why: who registers with a dead address again, or was sent what they did not want, would get mail anew otherwise.
 */
export async function erasePerson(
  tx: Tx,
  { keys }: Pick<Dependencies, 'keys'>,
  userId: string,
  at: Date,
): Promise<void> {
  const addresses = await listAddressesOf(tx, userId);
  const addressHashes = addresses.map(({ channel, address }) => hashAddress(keys.address, channel, address));
  // First: whoever sends one of them waits for its row, and sees that nothing may be kept.
  await eraseMessagesOf(tx, userId, at);
  await eraseAttemptsOf(tx, userId);
  await eraseNotices(tx, { recipientId: userId, addressHashes });
  await eraseSuppressedAddresses(tx, addressHashes);
  await deleteMailboxMessagesOf(tx, userId);
  await deleteNotificationsOf(tx, userId);
  await deletePreferencesOf(tx, userId);
  await deleteQuietHoursOf(tx, userId);
  await deleteSlotsOf(tx, userId);
  await deleteRequestsOf(tx, userId);
  await deletePushDeliveriesOf(tx, userId);
  // Whoever registers one at the same time is done then, or sees that the person has left.
  await lockDevicesOf(tx, userId);
  await deleteDevicesOf(tx, userId);
}
