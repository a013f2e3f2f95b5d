import type { MessageKind } from '../message.ts';
import { account } from './account.ts';
import { accountMessageWithLink } from './account-message.ts';
import { accountNotice } from './account-notice.ts';
import { backInStock } from './back-in-stock.ts';
import type { ContentSource } from './content.ts';
import { dailyDigest } from './daily-digest.ts';
import { lowStock } from './low-stock.ts';
import { openOrder, order, shipment } from './order.ts';

/** What each kind of message asks the graph, and what it makes of the answer. */
export const contentSources: Readonly<Record<MessageKind, ContentSource>> = {
  VERIFY_EMAIL: accountMessageWithLink('/account/verify-email'),
  RESET_PASSWORD: accountMessageWithLink('/account/reset-password'),
  CHANGE_EMAIL: accountMessageWithLink('/account/change-email'),
  INVITATION: accountMessageWithLink('/account/accept-invitation'),
  WELCOME: account,
  PASSWORD_CHANGED: accountNotice,
  EMAIL_CHANGED: accountNotice,
  SECOND_FACTOR_ENABLED: accountNotice,
  SECOND_FACTOR_DISABLED: accountNotice,
  ACCOUNT_DISABLED: accountNotice,
  ACCOUNT_ENABLED: accountNotice,
  ROLES_CHANGED: accountNotice,
  NEW_SIGN_IN: accountNotice,
  ORDER_CONFIRMED: openOrder,
  ORDER_REJECTED: order,
  ORDER_CANCELLED: order,
  ORDER_SHIPPED: shipment,
  PAYMENT_RECEIPT: order,
  BACK_IN_STOCK: backInStock,
  LOW_STOCK: lowStock,
  DAILY_DIGEST: dailyDigest,
};
