import { readPersonalOrders } from '../../store/read-personal-orders.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }) => ({ userId }),
  orders: ({ userId }, _args, { dependencies }) => readPersonalOrders(dependencies.database, userId),
};
