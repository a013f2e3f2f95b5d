import { id as uuid } from '#packages/user-errors/input-fields.ts';
import { findGroup } from '../../store/customer-groups.ts';
import type { QueryResolvers } from '../generated.ts';

export const customerGroup: QueryResolvers['customerGroup'] = (_parent, { id }, { dependencies }) => {
  const { data } = uuid.safeParse(id);
  return data === undefined ? null : findGroup(dependencies.database.prisma, data);
};
