import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

const minutes = 60 * 1000;

export const signatureAlgorithm = 'EdDSA';

/** Seconds an access token is accepted. */
export const accessTokenLifetime = 15 * 60;

/** Seconds a verifier may go on using the published keys. */
export const keySetLifetime = 5 * 60;

/** Milliseconds until a new key signs: by then every verifier has it, also with a clock that is a little off. */
export const usualActivationDelay = 10 * minutes;

/** A private Ed25519 key that signs access tokens from `activatesAt` until a newer one does. */
export interface SigningKey {
  /** RFC 7638 thumbprint. */
  kid: string;
  privateKey: JWK;
  createdAt: Date;
  activatesAt: Date;
  /** When none of its tokens is valid any more; null until there is a newer key. */
  retiresAt: Date | null;
}

export async function generateSigningKey(createdAt: Date, activatesAt = createdAt): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(signatureAlgorithm, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(jwk), privateKey: jwk, createdAt, activatesAt, retiresAt: null };
}

/** When the last token is no longer valid that was signed before a newer key did, by any replica's clock. */
export function retirementBehind(newerActivatesAt: Date): Date {
  return new Date(newerActivatesAt.getTime() + accessTokenLifetime * 1000 + 5 * minutes);
}

type Period = Pick<SigningKey, 'activatesAt' | 'retiresAt'>;

/** The newest that is active. Throws when there is none at all. @param keys the newest first */
export function signerOf<Key extends Period>(keys: readonly Key[], now: Date): Key {
  // A key that a replica made for at once may not be active yet by the clock of another.
  const signer = keys.find(({ activatesAt }) => activatesAt <= now) ?? keys.at(-1);
  if (signer === undefined) throw new Error('There is no key to sign access tokens with');
  return signer;
}

export function isPublished({ retiresAt }: Period, now: Date): boolean {
  return retiresAt === null || retiresAt > now;
}

export function publicHalf({ kid, privateKey: { d: _secret, ...publicKey } }: SigningKey): JWK {
  return { ...publicKey, kid, alg: signatureAlgorithm, use: 'sig' };
}
