import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { User } from '../domain/user.ts';
import { userEvent } from '../publishes/user-event.ts';
import type { Tx } from '../store/database.ts';
import { insertAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';

export interface CreateAccount {
  email: string;
  /** Whether the address is known to be the person's: no other account can have proved it then. */
  emailVerified: boolean;
  passwordHash: string | null;
  displayName: string | null;
  roles: User['roles'];
}

/** The one way in which accounts come to be; null when the address should be proved and is another account's. */
export async function createAccount(
  tx: Tx,
  { emailVerified, ...account }: CreateAccount,
  circumstances: Pick<Circumstances, 'now' | 'cause'>,
): Promise<User | null> {
  const { now } = circumstances;
  const emailVerifiedAt = emailVerified ? now : null;
  const user = await insertAccount(tx, { id: uuidv7(), ...account, emailVerifiedAt, createdAt: now });
  if (!user) return null;
  await appendEvents(tx, [userEvent(userRegisteredV1, 1, { userId: user.id }, circumstances)]);
  return user;
}
