import type { MessageChannel } from '../domain/message.ts';
import type { ChosenQuietHours } from '../domain/quiet-hours.ts';
import type { Tx } from './database.ts';

/** Null when the person has chosen none. */
export async function findQuietHours(tx: Tx, recipientId: string): Promise<ChosenQuietHours | null> {
  const row = await tx.quietHours.findUnique({
    where: { recipientId },
    omit: { recipientId: true, changedAt: true },
  });
  return row && { ...row, channels: row.channels as MessageChannel[] };
}

export async function saveQuietHours(
  tx: Tx,
  recipientId: string,
  { channels, ...times }: ChosenQuietHours,
  changedAt: Date,
): Promise<void> {
  const data = { ...times, channels: [...channels], changedAt };
  await tx.quietHours.upsert({ where: { recipientId }, create: { recipientId, ...data }, update: data });
}

export async function deleteQuietHoursOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.quietHours.deleteMany({ where: { recipientId } });
}
