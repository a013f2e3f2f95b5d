import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { User } from '../domain/user.ts';
import { userRegistered } from '../publishes/user-registered.ts';
import type { Tx } from '../store/database.ts';
import { insertUser } from '../store/users.ts';

export interface CreateAccount {
  email: string;
  passwordHash: string | null;
  displayName: string | null;
  roles: User['roles'];
}

/** The one way in which accounts come to be; null when the e-mail address is taken. */
export async function createAccount(
  tx: Tx,
  { passwordHash, ...profile }: CreateAccount,
  { now, cause }: { now: Date; cause: Cause },
): Promise<User | null> {
  const user: User = { id: uuidv7(), ...profile, createdAt: now };
  if (!(await insertUser(tx, { ...user, passwordHash }))) return null;
  await appendEvents(tx, [userRegistered(user, cause)]);
  return user;
}
