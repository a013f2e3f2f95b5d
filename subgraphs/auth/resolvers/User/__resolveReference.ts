import { maySeeUser } from '../../domain/visibility.ts';
import type { UserResolvers } from '../generated.ts';

export const __resolveReference: UserResolvers['__resolveReference'] = ({ id }, { identity, users }) =>
  maySeeUser(identity, id) ? users.load(id) : null;
