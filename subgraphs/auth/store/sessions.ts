import { cleanText } from '#packages/text/clean-text.ts';
import { type RefreshTokenState, refreshTokenLifetime } from '../domain/refresh-token.ts';
import { hashSecretToken } from '../domain/secret-token.ts';
import type { Tx } from './database.ts';

/** What is known of a session, without its secrets. */
export interface SessionRow {
  id: string;
  userId: string;
  clientAddress: string;
  userAgent: string | null;
  /** When a one-time code was given for it; null when it rests on a password alone. */
  secondFactorAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

export interface Session extends SessionRow {
  rotationKey: Uint8Array<ArrayBuffer>;
}

/** The client that signs in or renews. */
export interface Client {
  clientAddress: string;
  /** What it says it is. */
  userAgent: string | null;
}

export interface NewSession {
  id: string;
  userId: string;
  rotationKey: Uint8Array<ArrayBuffer>;
  refreshToken: string;
  secondFactorAt: Date | null;
  client: Client;
  now: Date;
}

const longestUserAgent = 256;

/** Also forgets the sessions of the account that nobody can renew any more. */
export async function insertSession(tx: Tx, { refreshToken, client, now, ...session }: NewSession): Promise<void> {
  const expiresAt = new Date(now.getTime() + refreshTokenLifetime);
  await tx.session.deleteMany({ where: { userId: session.userId, expiresAt: { lte: now } } });
  await tx.session.create({
    data: { ...session, ...clientColumns(client), createdAt: now, lastSeenAt: now, expiresAt },
  });
  await tx.refreshToken.create({ data: { hash: hashSecretToken(refreshToken), sessionId: session.id, expiresAt } });
}

/** The session a refresh token belongs to, locked until the transaction ends; null when the token is unknown. */
export async function lockSession(tx: Tx, refreshToken: string): Promise<Session | null> {
  const [session] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM session
    WHERE id = (SELECT session_id FROM refresh_token WHERE hash = ${hashSecretToken(refreshToken)})
    FOR UPDATE`;
  return session ? tx.session.findUnique({ where: { id: session.id } }) : null;
}

/** Null when the token is unknown, or is another session's. */
export async function findRefreshToken(tx: Tx, session: Session, token: string): Promise<RefreshTokenState | null> {
  const row = await tx.refreshToken.findUnique({
    where: { hash: hashSecretToken(token), sessionId: session.id },
    select: { expiresAt: true, usedAt: true },
  });
  return row && { ...row, sessionEndedAt: session.endedAt };
}

/** Marks a token as used and stores its successor; tokens of the session that have expired are forgotten. */
export async function saveRotation(
  tx: Tx,
  session: Session,
  { used, successor, client, now }: { used: string; successor: string; client: Client; now: Date },
): Promise<void> {
  const expiresAt = new Date(now.getTime() + refreshTokenLifetime);
  await tx.refreshToken.update({ where: { hash: hashSecretToken(used) }, data: { usedAt: now } });
  await tx.refreshToken.create({ data: { hash: hashSecretToken(successor), sessionId: session.id, expiresAt } });
  await tx.session.update({
    where: { id: session.id },
    data: { ...clientColumns(client), lastSeenAt: now, expiresAt },
  });
  await tx.refreshToken.deleteMany({ where: { sessionId: session.id, expiresAt: { lte: now } } });
}

/**
 * Sessions of an account that can still be renewed, the one last used first.
 * @param skip how many to leave out from the start
 */
export function listLiveSessions(tx: Tx, userId: string, now: Date, skip = 0): Promise<SessionRow[]> {
  return tx.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    omit: { rotationKey: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    skip,
  });
}

/** The clients of all sessions of an account that are kept, also of those that ended; one that nobody can renew is kept until the next sign-in. */
export function listClients(tx: Tx, userId: string): Promise<Client[]> {
  return tx.session.findMany({ where: { userId }, select: { clientAddress: true, userAgent: true } });
}

/** What a client is kept as. */
export const clientColumns = ({ clientAddress, userAgent }: Client): Client => ({
  clientAddress: clientAddress.slice(0, 45),
  userAgent: cleanText(userAgent ?? '', { maximum: longestUserAgent }) || null,
});

/** Which sessions to end: all of the account's that are alive, or only some of them. */
export interface SessionChoice {
  userId: string;
  only?: string;
  except?: string | null;
}

/** From now on none of the sessions' refresh tokens is accepted. Resolves to the ids of those that were alive. */
export async function updateSessionsEnded(
  tx: Tx,
  { userId, only, except }: SessionChoice,
  now: Date,
): Promise<string[]> {
  const ended = await tx.session.updateManyAndReturn({
    where: {
      userId,
      endedAt: null,
      expiresAt: { gt: now },
      ...(only !== undefined && { id: only }),
      ...(except != null && { NOT: { id: except } }),
    },
    data: { endedAt: now },
    select: { id: true },
  });
  return ended.map(({ id }) => id);
}

/** Notes for some sessions of an account that a one-time code was given, or for all that none counts any more. */
export async function updateSecondFactorOfSessions(
  tx: Tx,
  { userId, only }: Omit<SessionChoice, 'except'>,
  secondFactorAt: Date | null,
): Promise<void> {
  await tx.session.updateMany({
    where: { userId, ...(only !== undefined && { id: only }) },
    data: { secondFactorAt },
  });
}

/** From where some accounts were signed in to lately. */
export async function findClientAddresses(tx: Tx, accounts: readonly { id: string }[]): Promise<string[]> {
  const rows = await tx.session.findMany({
    where: { userId: { in: accounts.map(({ id }) => id) } },
    distinct: ['clientAddress'],
    select: { clientAddress: true },
    take: 100,
  });
  return rows.map(({ clientAddress }) => clientAddress);
}
