import { hashAddress, normalizeAddress } from './address-hash.ts';
import type { NotificationKeys } from './notification-keys.ts';
import type { Suppression } from './suppression.ts';

/** An entry of the suppression list, with its address in the one form in which it is kept, and what stands for it. */
export const newSuppression = (
  keys: Pick<NotificationKeys, 'address'>,
  entry: Omit<Suppression, 'addressHash'> & { address: string },
): Suppression => ({
  ...entry,
  address: normalizeAddress(entry.address),
  addressHash: hashAddress(keys.address, entry.channel, entry.address),
});
