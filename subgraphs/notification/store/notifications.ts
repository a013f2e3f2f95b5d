import type { MessageKind } from '../domain/message.ts';
import type { ShopNotification } from '../domain/shop-notification.ts';
import type { Tx } from './database.ts';
import type { Notification as Row } from './generated/client.ts';

export async function insertNotifications(tx: Tx, notifications: readonly ShopNotification[]): Promise<void> {
  if (notifications.length > 0) await tx.notification.createMany({ data: [...notifications] });
}

export async function findNotifications(tx: Tx, ids: readonly string[]): Promise<ShopNotification[]> {
  return (await tx.notification.findMany({ where: { id: { in: [...ids] } } })).map(toNotification);
}

/** Null when this person has none of this id. */
export async function findNotificationOf(
  tx: Tx,
  { id, recipientId }: Pick<ShopNotification, 'id' | 'recipientId'>,
): Promise<ShopNotification | null> {
  const row = await tx.notification.findUnique({ where: { id, recipientId } });
  return row && toNotification(row);
}

/** Newest first: those of somebody before the notification `before`, at most `limit`. Ids sort by time. */
export async function listNotifications(
  tx: Tx,
  { recipientId, unreadOnly }: { recipientId: string; unreadOnly: boolean },
  { before, limit }: { before: string | null; limit: number },
): Promise<ShopNotification[]> {
  const where = { recipientId, ...(unreadOnly && { readAt: null }), ...(before !== null && { id: { lt: before } }) };
  return (await tx.notification.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toNotification);
}

export interface UnreadCount {
  recipientId: string;
  count: number;
}

/** How many each of these people have not read; without those who have read all. */
export async function countUnread(tx: Tx, recipientIds: readonly string[]): Promise<UnreadCount[]> {
  const counts = await tx.notification.groupBy({
    by: ['recipientId'],
    where: { recipientId: { in: [...recipientIds] }, readAt: null },
    _count: true,
  });
  return counts.map(({ recipientId, _count: count }) => ({ recipientId, count }));
}

/** Those of somebody: one, or all up to one; all when that is null. */
export type MarkedNotifications = { recipientId: string } & ({ id: string } | { upTo: string | null });

/**
 * Marks those that are not read, and returns them, the oldest first. They are locked in the order of their ids, so that two that mark the same ones
 * do not wait for each other. SQL: the locks, and what was marked.
 */
export async function updateRead(tx: Tx, wanted: MarkedNotifications, readAt: Date): Promise<ShopNotification[]> {
  const { recipientId } = wanted;
  const [id, upTo] = 'id' in wanted ? [wanted.id, null] : [null, wanted.upTo];
  const marked = await tx.$queryRaw<{ id: string }[]>`
    WITH unread AS (
      SELECT id FROM notification
      WHERE recipient_id = ${recipientId}::uuid AND read_at IS NULL
        AND (${id}::uuid IS NULL OR id = ${id}::uuid) AND (${upTo}::uuid IS NULL OR id <= ${upTo}::uuid)
      ORDER BY id FOR UPDATE
    )
    UPDATE notification SET read_at = ${readAt} FROM unread WHERE notification.id = unread.id RETURNING notification.id`;
  const rows = await findNotifications(
    tx,
    marked.map((each) => each.id),
  );
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

export async function deleteNotificationsOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.notification.deleteMany({ where: { recipientId } });
}

/** The notifications of somebody, oldest first, for the copy for them. */
export const listPersonalNotifications = (tx: Tx, recipientId: string) =>
  tx.notification.findMany({ where: { recipientId }, orderBy: { id: 'asc' }, omit: { recipientId: true } });

const toNotification = ({ kind, ...row }: Row): ShopNotification => ({ ...row, kind: kind as MessageKind });
