/**
 * What access can be taken from: one session, everybody with an account's or a role's former rights, a service, everybody
 * whose token a key signed.
 */
export type RevocationKind = 'session' | 'user' | 'role' | 'api-key' | 'signing-key';

/** Something a revocation can name. An access token has several; revoking any of them ends it. */
export interface RevocationTarget {
  kind: RevocationKind;
  id: string;
  /** As it was when the token was issued; 0 where there are no versions. */
  version: number;
}

/** The part of an access token that decides whether it was revoked. */
export interface Revocable {
  revocationTargets: readonly RevocationTarget[];
  /** In milliseconds. */
  expiresAt: number;
}
