// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { BackInStockRequest } from './BackInStockRequest/BackInStockRequest.ts';
import { DeliveryNotice } from './DeliveryNotice/DeliveryNotice.ts';
import { MailboxMessage } from './MailboxMessage/MailboxMessage.ts';
import { Message } from './Message/Message.ts';
import { MessagePreference } from './MessagePreference/MessagePreference.ts';
import { MessageTemplate } from './MessageTemplate/MessageTemplate.ts';
import { MessageTemplateVersion } from './MessageTemplateVersion/MessageTemplateVersion.ts';
import { cancelBackInStockRequest as Mutation_cancelBackInStockRequest } from './Mutation/cancelBackInStockRequest.ts';
import { markAllNotificationsRead as Mutation_markAllNotificationsRead } from './Mutation/markAllNotificationsRead.ts';
import { markNotificationRead as Mutation_markNotificationRead } from './Mutation/markNotificationRead.ts';
import { registerPushDevice as Mutation_registerPushDevice } from './Mutation/registerPushDevice.ts';
import { removePushDevice as Mutation_removePushDevice } from './Mutation/removePushDevice.ts';
import { removeSuppression as Mutation_removeSuppression } from './Mutation/removeSuppression.ts';
import { requestBackInStock as Mutation_requestBackInStock } from './Mutation/requestBackInStock.ts';
import { resendMessage as Mutation_resendMessage } from './Mutation/resendMessage.ts';
import { resubscribe as Mutation_resubscribe } from './Mutation/resubscribe.ts';
import { saveMessageTemplate as Mutation_saveMessageTemplate } from './Mutation/saveMessageTemplate.ts';
import { sendTestMessage as Mutation_sendTestMessage } from './Mutation/sendTestMessage.ts';
import { suppressAddress as Mutation_suppressAddress } from './Mutation/suppressAddress.ts';
import { unsubscribe as Mutation_unsubscribe } from './Mutation/unsubscribe.ts';
import { updateMessagePreferences as Mutation_updateMessagePreferences } from './Mutation/updateMessagePreferences.ts';
import { useMessageTemplate as Mutation_useMessageTemplate } from './Mutation/useMessageTemplate.ts';
import { Notification } from './Notification/Notification.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { PushDevice } from './PushDevice/PushDevice.ts';
import { backInStockRequest as Query_backInStockRequest } from './Query/backInStockRequest.ts';
import { backInStockRequests as Query_backInStockRequests } from './Query/backInStockRequests.ts';
import { mailbox as Query_mailbox } from './Query/mailbox.ts';
import { message as Query_message } from './Query/message.ts';
import { messageTemplate as Query_messageTemplate } from './Query/messageTemplate.ts';
import { messageTemplates as Query_messageTemplates } from './Query/messageTemplates.ts';
import { messages as Query_messages } from './Query/messages.ts';
import { notifications as Query_notifications } from './Query/notifications.ts';
import { previewMessageTemplate as Query_previewMessageTemplate } from './Query/previewMessageTemplate.ts';
import { pushPublicKey as Query_pushPublicKey } from './Query/pushPublicKey.ts';
import { stockAlert as Query_stockAlert } from './Query/stockAlert.ts';
import { suppressions as Query_suppressions } from './Query/suppressions.ts';
import { StockAlert } from './StockAlert/StockAlert.ts';
import { Suppression } from './Suppression/Suppression.ts';
import { User } from './User/User.ts';
import { Variant } from './Variant/Variant.ts';

export const resolvers: Resolvers = {
  BackInStockRequest,
  DeliveryNotice,
  MailboxMessage,
  Message,
  MessagePreference,
  MessageTemplate,
  MessageTemplateVersion,
  Mutation: {
    cancelBackInStockRequest: Mutation_cancelBackInStockRequest,
    markAllNotificationsRead: Mutation_markAllNotificationsRead,
    markNotificationRead: Mutation_markNotificationRead,
    registerPushDevice: Mutation_registerPushDevice,
    removePushDevice: Mutation_removePushDevice,
    removeSuppression: Mutation_removeSuppression,
    requestBackInStock: Mutation_requestBackInStock,
    resendMessage: Mutation_resendMessage,
    resubscribe: Mutation_resubscribe,
    saveMessageTemplate: Mutation_saveMessageTemplate,
    sendTestMessage: Mutation_sendTestMessage,
    suppressAddress: Mutation_suppressAddress,
    unsubscribe: Mutation_unsubscribe,
    updateMessagePreferences: Mutation_updateMessagePreferences,
    useMessageTemplate: Mutation_useMessageTemplate,
  },
  Notification,
  PersonalData,
  PushDevice,
  Query: {
    backInStockRequest: Query_backInStockRequest,
    backInStockRequests: Query_backInStockRequests,
    mailbox: Query_mailbox,
    message: Query_message,
    messageTemplate: Query_messageTemplate,
    messageTemplates: Query_messageTemplates,
    messages: Query_messages,
    notifications: Query_notifications,
    previewMessageTemplate: Query_previewMessageTemplate,
    pushPublicKey: Query_pushPublicKey,
    stockAlert: Query_stockAlert,
    suppressions: Query_suppressions,
  },
  StockAlert,
  Suppression,
  User,
  Variant,
};
