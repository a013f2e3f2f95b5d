import type { DeliveryNoticeResolvers } from '../generated.ts';

export const DeliveryNotice: DeliveryNoticeResolvers = {
  at: ({ occurredAt }) => occurredAt,
};
