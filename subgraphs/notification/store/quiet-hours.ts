import type { MessageChannel } from '../domain/message.ts';
import type { ChosenQuietHours } from '../domain/quiet-hours.ts';
import type { Tx } from './database.ts';

/** What a person has chosen. */
export interface QuietHoursOfPerson extends ChosenQuietHours {
  recipientId: string;
}

/** Of those of these people who have chosen any. */
export async function findQuietHours(tx: Tx, recipientIds: readonly string[]): Promise<QuietHoursOfPerson[]> {
  const where = { recipientId: { in: [...recipientIds] } };
  const rows = await tx.quietHours.findMany({ where, omit: { changedAt: true } });
  return rows.map((row) => ({ ...row, channels: row.channels as MessageChannel[] }));
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
