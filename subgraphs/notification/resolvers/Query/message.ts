import { isUuid } from '#packages/ids/uuidv7.ts';
import type { QueryResolvers } from '../generated.ts';

export const message: QueryResolvers['message'] = (_parent, { id }, { messages }) =>
  isUuid(id) ? messages.load(id.toLowerCase()) : null;
