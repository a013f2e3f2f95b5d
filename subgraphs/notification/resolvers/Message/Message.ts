import type { MessageResolvers } from '../generated.ts';

export const Message: MessageResolvers = {
  __resolveReference: ({ id }, { messages }) => messages.load(id),
  recipient: ({ recipientId }) => ({ id: recipientId }),
  templateVersion: ({ templateVersionId }, _args, { templateVersions }) =>
    templateVersionId === null ? null : templateVersions.load(templateVersionId),
  failedTemplateVersion: ({ failedTemplateVersionId }, _args, { templateVersions }) =>
    failedTemplateVersionId === null ? null : templateVersions.load(failedTemplateVersionId),
  attempts: ({ id }, _args, { attempts }) => attempts.load(id),
};
