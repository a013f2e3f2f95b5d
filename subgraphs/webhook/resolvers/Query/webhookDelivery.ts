import { isUuid } from '#packages/ids/uuidv7.ts';
import type { QueryResolvers } from '../generated.ts';

export const webhookDelivery: QueryResolvers['webhookDelivery'] = (_parent, { id }, { deliveries }) =>
  isUuid(id) ? deliveries.load(id.toLowerCase()) : null;
