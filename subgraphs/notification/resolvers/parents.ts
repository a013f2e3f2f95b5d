import type { Connection } from '#packages/connection/connection.ts';
import type { QuietHours } from '../domain/quiet-hours.ts';
import type { ShopNotification } from '../domain/shop-notification.ts';

export type { BackInStockRequest as BackInStockRequestParent } from '../domain/back-in-stock-request.ts';
export type { DeliveryNotice as DeliveryNoticeParent } from '../domain/delivery-notice.ts';
export type { MailboxMessage as MailboxMessageParent } from '../domain/mailbox-message.ts';
export type { Message as MessageParent, MessageAttempt as MessageAttemptParent } from '../domain/message.ts';
export type { MessagePreference as MessagePreferenceParent } from '../domain/message-preference.ts';
export type {
  MessageTemplate as MessageTemplateParent,
  TemplateVersion as MessageTemplateVersionParent,
} from '../domain/message-template.ts';
export type { PushDevice as PushDeviceParent } from '../domain/push-device.ts';
export type { ShopNotification as NotificationParent } from '../domain/shop-notification.ts';
export type { Suppression as SuppressionParent } from '../domain/suppression.ts';
export type { StockAlert as StockAlertParent } from '../store/stock-alerts.ts';

/** `unreadCount` is read when it is asked for. */
export interface NotificationConnectionParent extends Connection<ShopNotification> {
  unreadCount: () => Promise<number>;
}

/** A person, of whom a copy is made. */
export interface PersonalDataParent {
  userId: string;
}

/** A person, with what the gateway asked of auth where it is needed. */
export interface UserParent {
  id: string;
  communicationPreferences?: { orderUpdates: readonly string[] };
}

/** What holds for somebody, and whether they chose it. */
export interface QuietHoursParent extends QuietHours {
  isChosen: boolean;
}
