import type { z } from 'zod';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { signInInput } from '../domain/account-input.ts';
import { verifyPassword } from '../domain/passwords.ts';
import {
  type InvalidCredentials,
  invalidCredentials,
  type TooManyAttempts,
  tooManyAttempts,
} from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import type { Room } from '../room.ts';
import { findAccount } from '../store/users.ts';
import { type IssuedTokens, issueTokens } from './issue-tokens.ts';
import { openSession } from './open-session.ts';

type Credentials = z.infer<typeof signInInput>;

/** Starts a session for who knows the password of an account. */
export async function signIn(
  room: Room,
  credentials: Credentials,
  clientAddress: string,
): Promise<IssuedTokens | InvalidCredentials | TooManyAttempts> {
  // Attempts are looked up and counted within a turn: of any number of simultaneous guesses, no more than there are
  // turns get past the limit, while simultaneous correct sign-ins do not hinder each other.
  const checked = await room.hashingTurn(() => checkCredentials(room, credentials, clientAddress));
  if ('__typename' in checked) return checked;
  const now = room.clock();
  const session = await withRetries(() => room.database.transact((tx) => openSession(tx, checked.id, now)));
  return issueTokens(room, checked, session, now);
}

async function checkCredentials(
  { attempts, database }: Room,
  { email, password }: Credentials,
  clientAddress: string,
): Promise<User | InvalidCredentials | TooManyAttempts> {
  const wait = await attempts.waitToSignIn({ email, clientAddress });
  if (wait > 0) return tooManyAttempts(wait);

  const account = await findAccount(database.prisma, email);
  const matches = await verifyPassword(account?.passwordHash ?? null, password);
  if (account === null || !matches) {
    const ledTo = await attempts.countFailedSignIn({ email, clientAddress });
    return ledTo > 0 ? tooManyAttempts(ledTo) : invalidCredentials;
  }
  await attempts.forgetFailedSignIns(email);
  const { passwordHash: _secret, ...user } = account;
  return user;
}
