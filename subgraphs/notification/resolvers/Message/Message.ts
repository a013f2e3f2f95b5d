import { categoryOf } from '../../domain/message-category.ts';
import type { MessageResolvers } from '../generated.ts';

export const Message: MessageResolvers = {
  __resolveReference: ({ id }, { messages }) => messages.load(id),
  category: ({ kind }) => categoryOf(kind),
  recipient: ({ recipientId }) => ({ id: recipientId }),
  templateVersion: ({ templateVersionId }, _args, { templateVersions }) =>
    templateVersionId === null ? null : templateVersions.load(templateVersionId),
  failedTemplateVersion: ({ failedTemplateVersionId }, _args, { templateVersions }) =>
    failedTemplateVersionId === null ? null : templateVersions.load(failedTemplateVersionId),
  attempts: ({ id }, _args, { attempts }) => attempts.load(id),
  deliveryNotices: ({ id }, _args, { deliveryNotices }) => deliveryNotices.load(id),
};
