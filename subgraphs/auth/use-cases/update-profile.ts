import { isDeepStrictEqual } from 'node:util';
import type { Dependencies } from '../dependencies.ts';
import type { Profile, User } from '../domain/user.ts';
import { updateAccount } from '../store/users.ts';
import { changeOwnAccount } from './change-own-account.ts';
import type { Circumstances } from './circumstances.ts';

/** Changes what the caller tells about themselves or wants; what is absent stays as it is. */
export function updateProfile(
  dependencies: Dependencies,
  userId: string,
  changes: Partial<Profile>,
  circumstances: Circumstances,
): Promise<User> {
  return changeOwnAccount(dependencies, userId, circumstances, async (tx, user) => {
    const result = { ...user, ...changes };
    const changed = !isDeepStrictEqual(result, user);
    if (changed) await updateAccount(tx, userId, changes);
    return { result, changed };
  });
}
