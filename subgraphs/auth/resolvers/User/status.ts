import { statusOf } from '../../domain/user.ts';
import type { UserResolvers } from '../generated.ts';

export const status: UserResolvers['status'] = (user) => statusOf(user);
