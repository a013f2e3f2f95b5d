import { findToldAbout } from '../../store/personal-deliveries.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }) => ({ userId }),
  webhookDeliveries: ({ userId }, _args, { dependencies }) => findToldAbout(dependencies.database.prisma, userId),
};
