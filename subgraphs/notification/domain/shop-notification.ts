import type { MessageKind } from './message.ts';

/** What somebody is told in the shop. */
export interface ShopNotification {
  id: string;
  /** The message that it is. */
  messageId: string;
  recipientId: string;
  kind: MessageKind;
  title: string;
  body: string;
  language: string;
  /** The order or the variant. */
  aboutId: string;
  /** The page of the storefront, behind its address, where the kind and `aboutId` do not say it; null where they do. */
  pagePath: string | null;
  createdAt: Date;
  /** When its recipient read it; null when they have not. */
  readAt: Date | null;
}

/** Where the storefront shows what a notification is about, behind its address; null where it has no page for that. */
export function pagePathOf({
  kind,
  aboutId,
  pagePath,
}: Pick<ShopNotification, 'kind' | 'aboutId' | 'pagePath'>): string | null {
  if (pagePath !== null) return pagePath;
  switch (kind) {
    case 'ORDER_CONFIRMED':
    case 'ORDER_REJECTED':
    case 'ORDER_CANCELLED':
    case 'ORDER_SHIPPED':
    case 'PAYMENT_RECEIPT':
      return `/account/orders/${aboutId}`;
    default:
      return null;
  }
}
