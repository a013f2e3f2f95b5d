import type { MailboxMessageResolvers } from '../generated.ts';

export const MailboxMessage: MailboxMessageResolvers = {
  __resolveReference: ({ id }, { mailboxMessages }) => mailboxMessages.load(id),
  message: ({ id }, _args, { messages }) => messages.load(id),
};
