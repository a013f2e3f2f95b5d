import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Tx } from '../store/database.ts';
import { insertSession } from '../store/sessions.ts';

/** The right to access tokens until it ends, and the refresh token that renews it. */
export interface OpenSession {
  sessionId: string;
  refreshToken: string;
}

export async function openSession(tx: Tx, userId: string, now: Date): Promise<OpenSession> {
  const sessionId = uuidv7();
  const refreshToken = randomBytes(32).toString('base64url');
  await insertSession(tx, { id: sessionId, userId, rotationKey: randomBytes(32), refreshToken, now });
  return { sessionId, refreshToken };
}
