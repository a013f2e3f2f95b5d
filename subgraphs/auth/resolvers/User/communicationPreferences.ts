import type { UserResolvers } from '../generated.ts';

export const communicationPreferences: UserResolvers['communicationPreferences'] = ({
  id: userId,
  orderUpdates,
  marketing,
}) => ({ userId, orderUpdates, marketing });
