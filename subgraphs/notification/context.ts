import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { BackInStockRequest } from './domain/back-in-stock-request.ts';
import type { DeliveryNotice } from './domain/delivery-notice.ts';
import type { MailboxMessage } from './domain/mailbox-message.ts';
import type { MessageAttempt } from './domain/message.ts';
import type { TemplateVersion } from './domain/message-template.ts';
import type { ShopNotification } from './domain/shop-notification.ts';
import { findWaiting, type RequestKey } from './store/back-in-stock-requests.ts';
import { listNotices } from './store/delivery-notices.ts';
import type { Loaders } from './store/loaders.ts';
import { findMailboxMessages } from './store/mailbox-messages.ts';
import { listAttempts } from './store/message-attempts.ts';
import { countUnread, findNotifications, type UnreadCount } from './store/notifications.ts';
import { findTemplateVersions } from './store/template-versions.ts';

export interface Context extends SubgraphRequest, Pick<Loaders, 'messages'> {
  dependencies: Dependencies;
  /** Of a message, the first one first. */
  attempts: DataLoader<string, MessageAttempt[]>;
  templateVersions: DataLoader<string, TemplateVersion | null>;
  /** Of a message, in the order in which they happened. */
  deliveryNotices: DataLoader<string, DeliveryNotice[]>;
  mailboxMessages: DataLoader<string, MailboxMessage | null>;
  notifications: DataLoader<string, ShopNotification | null>;
  /** What somebody waits for, by `waitingKey`. */
  waiting: DataLoader<string, BackInStockRequest | null>;
  /** How many notifications a person has not read. */
  unreadCounts: DataLoader<string, UnreadCount | null>;
}

/** What requests are loaded by: whose, and for what, both UUIDs. */
export const waitingKey = ({ recipientId, variantId }: RequestKey): string => `${recipientId} ${variantId}`;

function readWaitingKey(key: string): RequestKey {
  const [recipientId = '', variantId = ''] = key.split(' ');
  return { recipientId, variantId };
}

/** Makes the context of an operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { prisma } = dependencies.database;
  const idOf = ({ id }: { id: string }) => id;
  const loaders = {
    messages: dependencies.loaders.messages,
    attempts: loadMany(
      (ids) => listAttempts(prisma, ids),
      ({ messageId }) => messageId,
    ),
    templateVersions: loadOne((ids) => findTemplateVersions(prisma, ids), idOf),
    deliveryNotices: loadMany(
      (ids) => listNotices(prisma, ids),
      ({ messageId }) => messageId ?? '',
    ),
    mailboxMessages: loadOne((ids) => findMailboxMessages(prisma, ids), idOf),
    notifications: loadOne((ids) => findNotifications(prisma, ids), idOf),
    waiting: loadOne(
      (keys) => findWaiting(prisma, keys.map(readWaitingKey)),
      waitingKey,
      (given) => given,
    ),
    unreadCounts: loadOne(
      (ids) => countUnread(prisma, ids),
      ({ recipientId }) => recipientId,
    ),
  };
  return (request) => ({ ...request, ...loaders, dependencies });
}
