import { hashRefreshToken, type RefreshTokenState, refreshTokenLifetime } from '../domain/refresh-token.ts';
import type { Tx } from './database.ts';

export interface Session {
  id: string;
  userId: string;
  rotationKey: Uint8Array<ArrayBuffer>;
  endedAt: Date | null;
}

export interface NewSession {
  id: string;
  userId: string;
  rotationKey: Uint8Array<ArrayBuffer>;
  refreshToken: string;
  now: Date;
}

/** Also forgets the sessions of the account that nobody can renew any more. */
export async function insertSession(tx: Tx, { refreshToken, now, ...session }: NewSession): Promise<void> {
  const expiresAt = new Date(now.getTime() + refreshTokenLifetime);
  await tx.session.deleteMany({ where: { userId: session.userId, expiresAt: { lte: now } } });
  await tx.session.create({ data: { ...session, createdAt: now, expiresAt } });
  await tx.refreshToken.create({ data: { hash: hashRefreshToken(refreshToken), sessionId: session.id, expiresAt } });
}

/** The session a refresh token belongs to, locked until the transaction ends; null when the token is unknown. */
export async function lockSessionOf(tx: Tx, refreshToken: string): Promise<Session | null> {
  const [session] = await tx.$queryRaw<Session[]>`
    SELECT id, user_id AS "userId", rotation_key AS "rotationKey", ended_at AS "endedAt"
    FROM session
    WHERE id = (SELECT session_id FROM refresh_token WHERE hash = ${hashRefreshToken(refreshToken)})
    FOR UPDATE`;
  return session ?? null;
}

/** Null when the token is unknown, or is another session's. */
export async function readRefreshToken(tx: Tx, session: Session, token: string): Promise<RefreshTokenState | null> {
  const row = await tx.refreshToken.findUnique({
    where: { hash: hashRefreshToken(token), sessionId: session.id },
    select: { expiresAt: true, usedAt: true },
  });
  return row && { ...row, sessionEndedAt: session.endedAt };
}

/** Marks a token as used and stores its successor; tokens of the session that have expired are forgotten. */
export async function replaceRefreshToken(
  tx: Tx,
  session: Session,
  { used, successor, now }: { used: string; successor: string; now: Date },
): Promise<void> {
  const expiresAt = new Date(now.getTime() + refreshTokenLifetime);
  await tx.refreshToken.update({ where: { hash: hashRefreshToken(used) }, data: { usedAt: now } });
  await tx.refreshToken.create({ data: { hash: hashRefreshToken(successor), sessionId: session.id, expiresAt } });
  await tx.session.update({ where: { id: session.id }, data: { expiresAt } });
  await tx.refreshToken.deleteMany({ where: { sessionId: session.id, expiresAt: { lte: now } } });
}

/** From now on none of the session's refresh tokens is accepted. */
export async function endSession(tx: Tx, session: Session, now: Date): Promise<void> {
  await tx.session.update({ where: { id: session.id }, data: { endedAt: now } });
}
