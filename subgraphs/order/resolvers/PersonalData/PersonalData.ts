import { listPersonalOrders } from '../../store/personal-orders.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }) => ({ userId }),
  orders: ({ userId }, _args, { dependencies }) => listPersonalOrders(dependencies.database.prisma, userId),
};
