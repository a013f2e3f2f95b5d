import type { MessageResolvers } from '../generated.ts';

export const Message: MessageResolvers = {
  __resolveReference: ({ id }, { messages }) => messages.load(id),
  recipient: ({ recipientId }) => ({ id: recipientId }),
  attempts: ({ id }, _args, { attempts }) => attempts.load(id),
};
