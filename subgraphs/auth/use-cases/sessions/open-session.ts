import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { newSecretToken } from '../../domain/secret-token.ts';
import { userSignedIn } from '../../publishes/user-events.ts';
import type { Tx } from '../../store/database.ts';
import { insertSession, listLiveSessions } from '../../store/sessions.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** The right to access tokens until it ends, and the refresh token that renews it. */
export interface OpenSession {
  sessionId: string;
  /** Whether a one-time code was given for it. */
  hasSecondFactor: boolean;
  refreshToken: string;
}

/** Most sessions of an account: more than anybody's devices, few enough to show and to end one by one. */
const mostSessions = 100;

export async function openSession(
  tx: Tx,
  { userId, hasSecondFactor }: { userId: string; hasSecondFactor: boolean },
  occurrence: ClientOccurrence,
): Promise<OpenSession> {
  const { at: now, client } = occurrence;
  const sessionId = uuidv7();
  const refreshToken = newSecretToken();
  // Locks the account, so that its sessions are counted one sign-in after the other.
  await recordUserEvent(tx, userId, userSignedIn(userId, sessionId), occurrence);
  for (const oldest of await listLiveSessions(tx, userId, now, mostSessions - 1)) {
    await revokeSessions(tx, { userId, only: oldest.id }, 'TOO_MANY_SESSIONS', occurrence);
  }
  const secondFactorAt = hasSecondFactor ? now : null;
  const rotationKey = randomBytes(32);
  await insertSession(tx, { id: sessionId, userId, rotationKey, refreshToken, secondFactorAt, client, now });
  return { sessionId, hasSecondFactor, refreshToken };
}
