import type { MessageChannel } from '../domain/message.ts';
import type { Tx } from './database.ts';

/** What somebody chose, what they wait for, the devices they are told on, and what is on the suppression list of the addresses that messages to them went to, for the copy for them. */
export async function readPersonalPreferences(
  tx: Tx,
  recipientId: string,
  addresses: readonly { channel: MessageChannel; addressHash: string }[],
) {
  const channelsAndHashes = addresses.map(({ channel, addressHash }) => ({ channel, addressHash }));
  const [preferences, quietHours, suppressions, backInStockRequests, pushDevices] = await Promise.all([
    tx.messagePreference.findMany({
      where: { recipientId },
      orderBy: [{ category: 'asc' }, { channel: 'asc' }],
      omit: { recipientId: true, changeId: true },
    }),
    tx.quietHours.findUnique({ where: { recipientId }, omit: { recipientId: true } }),
    tx.suppression.findMany({
      where: { OR: channelsAndHashes },
      orderBy: { id: 'asc' },
      omit: { addressHash: true, createdBy: true },
    }),
    tx.backInStockRequest.findMany({
      where: { recipientId },
      orderBy: { id: 'asc' },
      select: { id: true, variantId: true, createdAt: true, toldAt: true, expiresAt: true },
    }),
    // Not what pushes to them are encrypted with: it is of use to nobody but the shop.
    tx.pushDevice.findMany({
      where: { recipientId },
      orderBy: { id: 'asc' },
      omit: { recipientId: true, p256dh: true, auth: true, vapidKey: true },
    }),
  ]);
  return { preferences, quietHours, suppressions, backInStockRequests, pushDevices };
}
