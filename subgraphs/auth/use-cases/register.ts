import type { z } from 'zod';
import type { Cause } from '#packages/outbox/cause.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { registerInput } from '../domain/account-input.ts';
import { hashPassword } from '../domain/passwords.ts';
import { type EmailTaken, emailTaken, type TooManyAttempts, tooManyAttempts } from '../domain/refusals.ts';
import type { Room } from '../room.ts';
import { createAccount } from './create-account.ts';
import { type IssuedTokens, issueTokens } from './issue-tokens.ts';
import { openSession } from './open-session.ts';

/** Creates a customer's account and signs it in. */
export async function register(
  room: Room,
  { email, password, displayName }: z.infer<typeof registerInput>,
  { clientAddress, cause }: { clientAddress: string; cause: Cause },
): Promise<IssuedTokens | EmailTaken | TooManyAttempts> {
  const wait = await room.attempts.countRegistration(clientAddress);
  if (wait > 0) return tooManyAttempts(wait);

  const passwordHash = await room.hashingTurn(() => hashPassword(password));
  const now = room.clock();
  const created = await withRetries(() =>
    room.database.transact(async (tx) => {
      const account = { email, passwordHash, displayName, roles: ['CUSTOMER' as const] };
      const user = await createAccount(tx, account, { now, cause });
      return user && { user, session: await openSession(tx, user.id, now) };
    }),
  );
  return created ? issueTokens(room, created.user, created.session, now) : emailTaken;
}
