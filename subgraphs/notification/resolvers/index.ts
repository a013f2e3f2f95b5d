// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { MailboxMessage } from './MailboxMessage/MailboxMessage.ts';
import { Message } from './Message/Message.ts';
import { MessageTemplate } from './MessageTemplate/MessageTemplate.ts';
import { MessageTemplateVersion } from './MessageTemplateVersion/MessageTemplateVersion.ts';
import { resendMessage as Mutation_resendMessage } from './Mutation/resendMessage.ts';
import { saveMessageTemplate as Mutation_saveMessageTemplate } from './Mutation/saveMessageTemplate.ts';
import { sendTestMessage as Mutation_sendTestMessage } from './Mutation/sendTestMessage.ts';
import { useMessageTemplate as Mutation_useMessageTemplate } from './Mutation/useMessageTemplate.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { mailbox as Query_mailbox } from './Query/mailbox.ts';
import { message as Query_message } from './Query/message.ts';
import { messageTemplate as Query_messageTemplate } from './Query/messageTemplate.ts';
import { messageTemplates as Query_messageTemplates } from './Query/messageTemplates.ts';
import { messages as Query_messages } from './Query/messages.ts';
import { previewMessageTemplate as Query_previewMessageTemplate } from './Query/previewMessageTemplate.ts';

export const resolvers: Resolvers = {
  MailboxMessage,
  Message,
  MessageTemplate,
  MessageTemplateVersion,
  Mutation: {
    resendMessage: Mutation_resendMessage,
    saveMessageTemplate: Mutation_saveMessageTemplate,
    sendTestMessage: Mutation_sendTestMessage,
    useMessageTemplate: Mutation_useMessageTemplate,
  },
  PersonalData,
  Query: {
    mailbox: Query_mailbox,
    message: Query_message,
    messageTemplate: Query_messageTemplate,
    messageTemplates: Query_messageTemplates,
    messages: Query_messages,
    previewMessageTemplate: Query_previewMessageTemplate,
  },
};
