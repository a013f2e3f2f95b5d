import { decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT } from 'jose';

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
