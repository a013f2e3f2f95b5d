import { randomBytes } from 'node:crypto';
import { userSignedInV1 } from '#events/auth/user-signed-in.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { newSecretToken } from '../domain/secret-token.ts';
import type { Tx } from '../store/database.ts';
import { findLiveSessions, insertSession } from '../store/sessions.ts';
import type { Circumstances } from './circumstances.ts';
import { recordUserEvent } from './record-user-event.ts';
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
  circumstances: Circumstances,
): Promise<OpenSession> {
  const { now, client } = circumstances;
  const sessionId = uuidv7();
  const refreshToken = newSecretToken();
  // Locks the account, so that its sessions are counted one sign-in after the other.
  await recordUserEvent(tx, userSignedInV1, { userId, sessionId }, circumstances);
  for (const oldest of await findLiveSessions(tx, userId, now, mostSessions - 1)) {
    await revokeSessions(tx, { userId, only: oldest.id }, 'TOO_MANY_SESSIONS', circumstances);
  }
  const secondFactorAt = hasSecondFactor ? now : null;
  await insertSession(tx, {
    id: sessionId,
    userId,
    rotationKey: randomBytes(32),
    refreshToken,
    secondFactorAt,
    client,
    now,
  });
  return { sessionId, hasSecondFactor, refreshToken };
}
