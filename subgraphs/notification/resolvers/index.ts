// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { MailboxMessage } from './MailboxMessage/MailboxMessage.ts';
import { Message } from './Message/Message.ts';
import { resendMessage as Mutation_resendMessage } from './Mutation/resendMessage.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { mailbox as Query_mailbox } from './Query/mailbox.ts';
import { message as Query_message } from './Query/message.ts';
import { messages as Query_messages } from './Query/messages.ts';

export const resolvers: Resolvers = {
  MailboxMessage,
  Message,
  Mutation: {
    resendMessage: Mutation_resendMessage,
  },
  PersonalData,
  Query: {
    mailbox: Query_mailbox,
    message: Query_message,
    messages: Query_messages,
  },
};
