import type { Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Dependencies } from '../../dependencies.ts';
import { accessOf } from '../../domain/rights.ts';
import type { User } from '../../domain/user.ts';
import { findRights } from '../../store/role-rights.ts';
import type { OpenSession } from './open-session.ts';

/** What the client gets of a session. */
export interface IssuedTokens {
  accessToken: string;
  accessTokenExpiresAt: Date;
  refreshToken: string;
  secondFactorSetupRequired: boolean;
  user: User;
  /** Who the access token speaks for. */
  identity: Identity;
}

export async function issueTokens(
  { accessTokens, database }: Dependencies,
  user: User,
  { sessionId, hasSecondFactor, refreshToken }: OpenSession,
  now: Date,
): Promise<IssuedTokens> {
  const access = accessOf(user.roles, await findRights(database.prisma), { hasSecondFactor });
  const { roles, scopes, rightsVersions, secondFactorSetupRequired } = access;
  const subject = { userId: user.id, sessionId, roles, scopes, rightsVersions, accessVersion: user.accessVersion };
  const { token, expiresAt } = await accessTokens.issue(subject, uuidv7(), now);
  return {
    accessToken: token,
    accessTokenExpiresAt: expiresAt,
    refreshToken,
    secondFactorSetupRequired,
    user,
    identity: { userId: user.id, sessionId, roles, scopes },
  };
}
