import { findPersonalData } from '../../store/personal-data.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  account: ({ userId }, _args, { dependencies }) => findPersonalData(dependencies.database.prisma, userId),
};
