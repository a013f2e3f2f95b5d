import { decodeJwt } from 'jose';
import { SignInDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { anonymous } from '../shop/people.ts';

export interface BareSession {
  accessToken: string;
  refreshToken: string;
  userId: string;
  sessionId: string;
}

/** A session of its own, without a client that would renew it. */
export async function newSession(credentials: { email: string; password: string }): Promise<BareSession> {
  const { signIn } = await anonymous().mutate(SignInDocument, { input: credentials });
  const { accessToken, refreshToken, user } = expectType(signIn, 'Session');
  return { accessToken, refreshToken, userId: user.id, sessionId: String(decodeJwt(accessToken)['sid']) };
}
