import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { hashAddress, normalizeAddress } from '../domain/address-hash.ts';
import type { Message } from '../domain/message.ts';
import type { NotificationKeys } from '../domain/notification-keys.ts';
import type { Suppression } from '../domain/suppression.ts';

/** The entry of an address whose owner has told the provider that they want nothing there. */
export const optedOut = (
  keys: NotificationKeys,
  { id: messageId, channel }: Message,
  { address, note, at: createdAt }: { address: string; note: string; at: Date },
): Suppression => ({
  ...{ id: uuidv7(), channel, reason: 'OPT_OUT', note, messageId, createdBy: null, createdAt },
  ...{ address: normalizeAddress(address), addressHash: hashAddress(keys.address, channel, address) },
});
