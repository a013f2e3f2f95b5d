import { listApiKeys } from '../../store/api-keys.ts';
import type { QueryResolvers } from '../generated.ts';

export const apiKeys: QueryResolvers['apiKeys'] = (_parent, _args, { dependencies }) =>
  listApiKeys(dependencies.database.prisma);
