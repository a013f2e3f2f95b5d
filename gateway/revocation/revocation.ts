import type { RevocationKind, RevocationTarget } from '../request/revocation-target.ts';

/** Ends the tokens that have this target in a version below the given one; `Infinity` ends all of them. */
export interface Revocation {
  kind: RevocationKind;
  id: string;
  below: number;
}

/** The message for a client whose token was revoked. */
export const revocationReasons: Readonly<Record<RevocationKind, string>> = {
  session: 'The session has ended: sign in again.',
  user: 'The rights of the account have changed: get a new access token.',
  role: 'The rights of a role have changed: get a new access token.',
  'api-key': 'The API key has been revoked.',
  'signing-key': 'The access token was withdrawn: get a new one.',
};

export function isEndedBy({ version }: RevocationTarget, { below }: Pick<Revocation, 'below'>): boolean {
  return version < below;
}
