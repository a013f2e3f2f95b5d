import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { countUnread, listNotifications } from '../../store/notifications.ts';
import type { QueryResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

export const notifications: QueryResolvers['notifications'] = async (
  _parent,
  { unreadOnly, ...args },
  { dependencies: { database }, identity },
) => {
  const recipientId = personOf(identity);
  const page = readPage(args, z.uuid());
  const wanted = { recipientId, unreadOnly: unreadOnly ?? false };
  const rows = await listNotifications(database.prisma, wanted, { before: page.after, limit: page.first + 1 });
  return {
    ...toConnection(rows, page, ({ id }) => id),
    unreadCount: async () => (await countUnread(database.prisma, [recipientId]))[0]?.count ?? 0,
  };
};
