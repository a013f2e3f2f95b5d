import type { MessageChannel } from '../domain/message.ts';
import type { MessageCategory } from '../domain/message-category.ts';
import type { StoredPreference, Subscription } from '../domain/message-preference.ts';
import type { Tx } from './database.ts';
import type { MessagePreference as Row } from './generated/client.ts';

/** The choices of these people. */
export async function findPreferences(tx: Tx, recipientIds: readonly string[]): Promise<StoredPreference[]> {
  const rows = await tx.messagePreference.findMany({ where: { recipientId: { in: [...recipientIds] } } });
  return rows.map(toPreference);
}

/** Everybody who asked for messages of a category that nobody gets unasked, on any channel, in the order of their ids. */
export async function listWishers(tx: Tx, category: MessageCategory): Promise<string[]> {
  const rows = await tx.messagePreference.findMany({
    where: { category, wanted: true },
    distinct: ['recipientId'],
    select: { recipientId: true },
    orderBy: { recipientId: 'asc' },
  });
  return rows.map(({ recipientId }) => recipientId);
}

/** Null when there is none. */
export async function findPreference(
  tx: Tx,
  { recipientId, category, channel }: Subscription & { recipientId: string },
): Promise<StoredPreference | null> {
  const key = { recipientId, category, channel };
  const row = await tx.messagePreference.findUnique({ where: { recipientId_category_channel: key } });
  return row && toPreference(row);
}

export async function savePreference(tx: Tx, preference: StoredPreference): Promise<void> {
  const { recipientId, category, channel } = preference;
  await tx.messagePreference.upsert({
    where: { recipientId_category_channel: { recipientId, category, channel } },
    create: preference,
    update: preference,
  });
}

/** Deletes a choice, unless it was changed meanwhile. */
export async function deletePreference(tx: Tx, { changeId }: Pick<StoredPreference, 'changeId'>): Promise<void> {
  await tx.messagePreference.deleteMany({ where: { changeId } });
}

export async function deletePreferencesOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.messagePreference.deleteMany({ where: { recipientId } });
}

const toPreference = ({ category, channel, ...row }: Row): StoredPreference => ({
  ...row,
  category: category as MessageCategory,
  channel: channel as MessageChannel,
});
