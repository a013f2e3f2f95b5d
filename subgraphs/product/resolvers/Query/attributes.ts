import { listAttributes } from '../../store/attributes.ts';
import type { QueryResolvers } from '../generated.ts';

export const attributes: QueryResolvers['attributes'] = (_parent, _args, { dependencies }) =>
  listAttributes(dependencies.database.prisma);
