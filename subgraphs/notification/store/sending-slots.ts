import type { MessageChannel } from '../domain/message.ts';
import type { MessageCategory, MessageRate } from '../domain/message-category.ts';
import type { Tx } from './database.ts';

export interface SendingSlot {
  messageId: string;
  recipientId: string;
  channel: MessageChannel;
  category: MessageCategory;
  addressHash: string;
  at: Date;
}

/** Milliseconds. */
const hour = 3_600_000;
const day = 24 * hour;

/**
 * Takes a place for a message among those that may be sent to an address; null when it has one, now or since an earlier attempt, else when the
 * next one may be free. All that ask for the same address and category do so one after the other, whichever process they are of. SQL: a
 * lock, and the slot that has to pass for another one.
 */
export async function takeSlot(tx: Tx, slot: SendingSlot, rate: MessageRate): Promise<Date | null> {
  const { messageId, channel, category, addressHash, at } = slot;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${channel} ${category} ${addressHash}`}, 0))`;
  if (await tx.sendingSlot.findUnique({ where: { messageId } })) return null;

  const window = { channel, category, addressHash };
  const freeAt = async (limit: number, length: number): Promise<number> => {
    if (limit === 0) return 0;
    const full = await tx.sendingSlot.findFirst({
      where: { ...window, at: { gt: new Date(at.getTime() - length) } },
      orderBy: { at: 'desc' },
      skip: limit - 1,
      select: { at: true },
    });
    return full ? full.at.getTime() + length : 0;
  };
  const free = Math.max(await freeAt(rate.hour, hour), await freeAt(rate.day, day));
  if (free > at.getTime()) return new Date(free);
  await tx.sendingSlot.create({ data: slot });
  return null;
}

export async function deleteSlotsOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.sendingSlot.deleteMany({ where: { recipientId } });
}
