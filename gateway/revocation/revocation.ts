/**
 * What access can be taken from: one session, everybody with an account's or a role's former rights, a service, everybody
 * whose token a key signed.
 */
export type RevocationKind = 'session' | 'user' | 'role' | 'api-key' | 'signing-key';

/** Something an access token takes for granted: it is accepted while none of its premises is revoked. */
export interface Premise {
  kind: RevocationKind;
  id: string;
  /** As it was when the token was issued; 0 where there are no versions. */
  version: number;
}

/** Ends the tokens with a premise of this kind and id in a version below the given one; `Infinity` ends all of them. */
export interface Revocation {
  kind: RevocationKind;
  id: string;
  below: number;
}

/** What a client is told whose token a revocation has ended. */
export const revocationReasons: Readonly<Record<RevocationKind, string>> = {
  session: 'The session has ended: sign in again.',
  user: 'The rights of the account have changed: get a new access token.',
  role: 'The rights of a role have changed: get a new access token.',
  'api-key': 'The API key has been revoked.',
  'signing-key': 'The access token was withdrawn: get a new one.',
};

export function isEndedBy({ version }: Premise, { below }: Pick<Revocation, 'below'>): boolean {
  return version < below;
}
