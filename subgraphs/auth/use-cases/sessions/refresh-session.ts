import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { decideRenewal, successorOf } from '../../domain/refresh-token.ts';
import type { Tx } from '../../store/database.ts';
import { findRefreshToken, lockSession, type Session, saveRotation } from '../../store/sessions.ts';
import { findUsers } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { issueTokens } from './issue-tokens.ts';
import { revokeSessions } from './revoke-sessions.ts';

type Keys = Pick<Dependencies, 'keyring'>;

/** Exchanges a refresh token for new tokens of its session. One that was used before ends the session. */
export async function refreshSession(dependencies: Dependencies, refreshToken: string, occurrence: ClientOccurrence) {
  const renewed = await dependencies.database.transact((tx) => renew(tx, dependencies, refreshToken, occurrence));
  return renewed
    ? issueTokens(dependencies, renewed.user, renewed.session, occurrence.at)
    : refuse('invalid-refresh-token');
}

/**
 * Null when nothing came of it. That is no refusal yet, so that the transaction commits: a session that ends for reuse stays
 * ended. `at` is from before the wait for the lock: how long simultaneous requests queue must not turn a replay into a reuse.
 */
async function renew(tx: Tx, dependencies: Keys, refreshToken: string, occurrence: ClientOccurrence) {
  const { at: now, client } = occurrence;
  const session = await lockSession(tx, refreshToken);
  const token = session && (await findRefreshToken(tx, session, refreshToken));
  if (!session || !token) return null;

  const renewal = decideRenewal(token, now);
  switch (renewal) {
    case 'rotate': {
      const successor = successorOf(refreshToken, rotationKeyOf(dependencies, session));
      await saveRotation(tx, session, { used: refreshToken, successor, client, now });
      return opened(tx, session, successor);
    }
    case 'replay':
      return opened(tx, session, await newestToken(tx, session, rotationKeyOf(dependencies, session), refreshToken));
    case 'reuse':
      await revokeSessions(tx, { userId: session.userId, only: session.id }, 'REFRESH_TOKEN_REUSED', occurrence);
      return null;
    case 'refuse':
      return null;
    default:
      return renewal satisfies never;
  }
}

async function opened(tx: Tx, session: Session, refreshToken: string) {
  const [user] = await findUsers(tx, [session.userId]);
  if (!user) throw new Error(`session ${session.id} has no account`);
  return { user, session: { sessionId: session.id, hasSecondFactor: session.secondFactorAt !== null, refreshToken } };
}

/**
 * The unused token that follows from one used within the tolerance: usually its successor, or a later one when another
 * request was quicker to use that too.
 */
async function newestToken(tx: Tx, session: Session, rotationKey: Uint8Array, used: string): Promise<string> {
  const successor = successorOf(used, rotationKey);
  const state = await findRefreshToken(tx, session, successor);
  if (!state) throw new Error(`session ${session.id} lost a refresh token`);
  return state.usedAt === null ? successor : newestToken(tx, session, rotationKey, successor);
}

/**
 * Not the stored key itself: whoever reads the database and comes by a token that was used would have the newest one,
 * without the reuse that gives thieves away.
 */
function rotationKeyOf({ keyring }: Keys, { rotationKey }: Session): Uint8Array {
  return keyring.mac('refresh-token', Buffer.from(rotationKey).toString('hex'));
}
