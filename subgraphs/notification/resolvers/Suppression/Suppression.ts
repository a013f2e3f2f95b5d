import type { SuppressionResolvers } from '../generated.ts';

export const Suppression: SuppressionResolvers = {
  causedBy: ({ messageId }, _args, { messages }) => (messageId === null ? null : messages.load(messageId)),
};
