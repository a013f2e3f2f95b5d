import { createHmac } from 'node:crypto';

const days = 24 * 60 * 60 * 1000;

/** Milliseconds a refresh token is accepted. */
export const refreshTokenLifetime = 30 * days;

/**
 * Milliseconds in which a used token is answered again: two tabs of a client may renew at once, or it did not get the first
 * answer. In that case it asks again when it reaches us again, and must not be signed out for an outage of ours: a gateway that
 * was killed on a busy machine has taken more than ten seconds to come back.
 */
export const replayTolerance = 60_000;

export interface RefreshTokenState {
  expiresAt: Date;
  /** When it was exchanged for its successor; null when it was not. */
  usedAt: Date | null;
  sessionEndedAt: Date | null;
}

/**
 * What presenting a refresh token leads to. `rotate`: its successor. `replay`: the same answer again. `reuse`: the end
 * of the session, since two parties hold its tokens and one of them stole it (RFC 9700, 4.14.2). `refuse`: nothing.
 */
export type Renewal = 'rotate' | 'replay' | 'reuse' | 'refuse';

export function decideRenewal(token: RefreshTokenState, now: Date): Renewal {
  if (token.sessionEndedAt !== null || token.expiresAt <= now) return 'refuse';
  if (token.usedAt === null) return 'rotate';
  return now.getTime() - token.usedAt.getTime() <= replayTolerance ? 'replay' : 'reuse';
}

/**
 * The token that follows. Derived rather than drawn, so that a replay can be answered with it although only its hash
 * is stored; without the session's key nobody can derive it.
 */
export function successorOf(token: string, rotationKey: Uint8Array): string {
  return createHmac('sha256', rotationKey).update(token).digest('base64url');
}
