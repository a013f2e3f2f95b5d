import { decodeJwt, decodeProtectedHeader, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { Client } from 'pg';
import { testStack } from '#packages/test-stack/test-stack.ts';

/** How a forged token differs from the real one. */
export interface Forgery {
  key: Parameters<SignJWT['sign']>[0];
  header?: Record<string, string>;
  claims?: JWTPayload;
}

/** A token like `real`, changed and signed anew. */
export function forgeToken(real: string, { key, header, claims }: Forgery): Promise<string> {
  const protectedHeader = { ...decodeProtectedHeader(real), ...header } as { alg: string };
  return new SignJWT({ ...decodeJwt(real), ...claims }).setProtectedHeader(protectedHeader).sign(key);
}

/** `real` without a signature, as its header says. */
export function unsignedToken(real: string): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ ...decodeProtectedHeader(real), alg: 'none' })}.${encode(decodeJwt(real))}.`;
}

/** `real` with other claims under its old signature. */
export function tamperedToken(real: string, claims: JWTPayload): string {
  const [header, , signature] = real.split('.');
  const payload = Buffer.from(JSON.stringify({ ...decodeJwt(real), ...claims })).toString('base64url');
  return `${header}.${payload}.${signature}`;
}

/** The key with which auth signs access tokens, from its database: makes tokens that are wrong in one way only. */
export async function signingKey(): Promise<{ key: Forgery['key']; publicKey: JWK }> {
  const client = new Client({ connectionString: testStack().rooms['auth']?.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ private_key: JWK }>(
      'SELECT private_key FROM signing_key ORDER BY created_at DESC LIMIT 1',
    );
    const [row] = rows;
    if (!row) throw new Error('auth has no signing key');
    const { d: _, ...publicKey } = row.private_key;
    return { key: await importJWK(row.private_key, 'EdDSA'), publicKey };
  } finally {
    await client.end();
  }
}
