import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { User } from '../domain/user.ts';
import type { Room } from '../room.ts';
import type { OpenSession } from './open-session.ts';

/** What the client gets of a session. */
export interface IssuedTokens {
  __typename: 'Session';
  accessToken: string;
  accessTokenExpiresAt: Date;
  refreshToken: string;
  user: User;
}

export async function issueTokens(
  { accessTokens }: Room,
  user: User,
  { sessionId, refreshToken }: OpenSession,
  now: Date,
): Promise<IssuedTokens> {
  const subject = { userId: user.id, sessionId, roles: user.roles };
  const { token, expiresAt } = await accessTokens.issue(subject, uuidv7(), now);
  return { __typename: 'Session', accessToken: token, accessTokenExpiresAt: expiresAt, refreshToken, user };
}
