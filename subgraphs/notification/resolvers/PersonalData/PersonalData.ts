import { listPersonalMessages } from '../../store/personal-messages.ts';
import type { PersonalDataResolvers } from '../generated.ts';

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }) => ({ userId }),
  messages: ({ userId }, _args, { dependencies }) => listPersonalMessages(dependencies.database.prisma, userId),
};
