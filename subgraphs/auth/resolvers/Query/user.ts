import { maySeeUser } from '../../domain/visibility.ts';
import type { QueryResolvers } from '../generated.ts';

export const user: QueryResolvers['user'] = (_parent, { id }, { identity, users }) =>
  maySeeUser(identity, id) ? users.load(id) : null;
