import { readPersonalAccount } from '../../store/read-personal-account.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const account: PersonalDataResolvers['account'] = ({ userId }, _args, { dependencies }) =>
  readPersonalAccount(dependencies.database.prisma, userId);
