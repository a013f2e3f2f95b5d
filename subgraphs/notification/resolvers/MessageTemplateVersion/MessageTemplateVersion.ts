import { isUuid } from '#packages/ids/uuidv7.ts';
import type { MessageTemplateVersionResolvers } from '../generated.ts';

export const MessageTemplateVersion: MessageTemplateVersionResolvers = {
  author: ({ createdBy }) => (isUuid(createdBy) ? { id: createdBy } : null),
};
