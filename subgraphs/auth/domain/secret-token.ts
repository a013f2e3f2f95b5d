import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The only form in which a secret token is stored. It has 256 bits: a slow hash would add nothing. */
export function hashSecretToken(token: string): Uint8Array<ArrayBuffer> {
  return createHash('sha256').update(token).digest();
}
