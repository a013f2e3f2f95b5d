import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { User } from '../../domain/user.ts';
import { userRegistered } from '../../publishes/user-events.ts';
import type { Tx } from '../../store/database.ts';
import { insertAccount } from '../../store/users.ts';

export interface CreateAccount {
  email: string;
  /** Whether the address is known to be the person's: no other account can have proved it then. */
  emailVerified: boolean;
  passwordHash: string | null;
  displayName: string | null;
  roles: User['roles'];
}

/** The one way in which accounts come to be. Refused when the address should be proved and is another account's. */
export async function createAccount(
  tx: Tx,
  { emailVerified, ...account }: CreateAccount,
  occurrence: Occurrence,
): Promise<User | Refusal<'email-taken'>> {
  const { at } = occurrence;
  const id = uuidv7();
  const user = await insertAccount(tx, { id, ...account, emailVerifiedAt: emailVerified ? at : null, createdAt: at });
  if (!user) return refuse('email-taken');
  await appendEvents(tx, eventsAbout({ id, version: 1 }, [userRegistered(id)], occurrence));
  return user;
}
