import { timingSafeEqual } from 'node:crypto';
import { hashSecretToken } from './secret-token.ts';

/** What a presented API key consists of. */
export interface ApiKeyParts {
  id: string;
  secret: string;
}

const shape = /^souk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/**
 * What a service presents. It begins in a way that scanners of leaked secrets can look for, and carries the id so that
 * the key is found without its secret.
 * @param secret a secret token
 */
export function formatApiKey({ id, secret }: ApiKeyParts): string {
  return `souk_${id.replaceAll('-', '')}_${secret}`;
}

/** Null when the text cannot be an API key. */
export function parseApiKey(text: string): ApiKeyParts | null {
  const [, ...groups] = shape.exec(text) ?? [];
  const secret = groups.pop();
  return secret === undefined ? null : { id: groups.join('-'), secret };
}

/** Takes the same time wherever the hashes begin to differ. */
export function isApiKeySecret(secret: string, hash: Uint8Array): boolean {
  return timingSafeEqual(hashSecretToken(secret), hash);
}

export function isInForce(
  { expiresAt, revokedAt }: { expiresAt: Date | null; revokedAt: Date | null },
  now: Date,
): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}
