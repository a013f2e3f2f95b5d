import type { DeliveryNotice, DeliveryOutcome } from '../domain/delivery-notice.ts';
import type { MessageChannel } from '../domain/message.ts';
import type { Tx } from './database.ts';
import type { DeliveryNotice as Row } from './generated/client.ts';

/** False when the source has told it before. */
export async function insertNotice(tx: Tx, notice: DeliveryNotice): Promise<boolean> {
  const { count } = await tx.deliveryNotice.createMany({ data: [notice], skipDuplicates: true });
  return count > 0;
}

/** Those of each message, in the order in which they happened. */
export async function listNotices(tx: Tx, messageIds: readonly string[]): Promise<DeliveryNotice[]> {
  const rows = await tx.deliveryNotice.findMany({
    where: { messageId: { in: [...messageIds] } },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toNotice);
}

/** Soft bounces of an address since then, and since mail was last delivered to it. */
export async function countSoftBounces(
  tx: Tx,
  { channel, addressHash, since }: { channel: MessageChannel; addressHash: string; since: Date },
): Promise<number> {
  const where = { channel, addressHash };
  const delivered = await tx.deliveryNotice.findFirst({
    where: { ...where, outcome: 'DELIVERED', occurredAt: { gt: since } },
    orderBy: { occurredAt: 'desc' },
    select: { occurredAt: true },
  });
  const occurredAt = { gt: delivered?.occurredAt ?? since };
  return tx.deliveryNotice.count({ where: { ...where, outcome: 'SOFT_BOUNCED', occurredAt } });
}

/** Of what is about these addresses or messages of this person, what servers said, which may name an address, and what stands for it. */
export async function eraseNotices(
  tx: Tx,
  { recipientId, addressHashes }: { recipientId: string; addressHashes: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE delivery_notice SET diagnostic = '', address_hash = repeat('0', 64)
    WHERE address_hash = ANY (${[...addressHashes]})
      OR message_id IN (SELECT id FROM message WHERE recipient_id = ${recipientId}::uuid)`;
}

const toNotice = ({ channel, outcome, ...row }: Row): DeliveryNotice => ({
  ...row,
  channel: channel as MessageChannel,
  outcome: outcome as DeliveryOutcome,
});
