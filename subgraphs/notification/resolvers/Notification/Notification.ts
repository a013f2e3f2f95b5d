import { pagePathOf } from '../../domain/shop-notification.ts';
import type { NotificationResolvers } from '../generated.ts';

export const Notification: NotificationResolvers = {
  __resolveReference: ({ id }, { notifications }) => notifications.load(id),
  link(notification, _args, { dependencies: { links } }) {
    const path = pagePathOf(notification);
    return links.storefront === null || path === null ? null : links.storefront + path;
  },
  unreadCount: async ({ recipientId }, _args, { unreadCounts }) => (await unreadCounts.load(recipientId))?.count ?? 0,
};
