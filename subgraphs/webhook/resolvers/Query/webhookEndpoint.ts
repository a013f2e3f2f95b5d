import { isUuid } from '#packages/ids/uuidv7.ts';
import type { QueryResolvers } from '../generated.ts';

export const webhookEndpoint: QueryResolvers['webhookEndpoint'] = (_parent, { id }, { endpoints }) =>
  isUuid(id) ? endpoints.load(id.toLowerCase()) : null;
