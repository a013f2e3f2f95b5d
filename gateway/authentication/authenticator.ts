import { GraphQLError } from 'graphql';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { anonymous, roles } from '#packages/identity/identity.ts';
import type { IdentityMinter } from '#packages/identity/identity-minter.ts';
import { serviceUnavailable } from '../http/errors.ts';
import { type Caller, createCaller } from './caller.ts';

/** Most access tokens remembered; beyond it the oldest is forgotten and simply verified again. */
const rememberedTokens = 10_000;

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  roles: z.array(z.enum(roles)),
  scope: z.string(),
  exp: z.number(),
});

/**
 * Resolves to the caller an `Authorization` header names, anonymous when there is none. Throws a GraphQLError with the
 * code UNAUTHENTICATED when the token is not acceptable, SERVICE_UNAVAILABLE when the keys cannot be had.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

/** Verifies access tokens of auth. Callers with the same token share one `Caller`, and with it one identity token. */
export function createAuthenticator(keys: JWTVerifyGetKey, minter: IdentityMinter): Authenticate {
  const anonymousCaller = createCaller(anonymous, null, minter);
  const callers = new Map<string, Caller>();

  return async (authorization) => {
    if (authorization === undefined) return anonymousCaller;
    const token = /^Bearer +([^ ]+) *$/i.exec(authorization)?.[1];
    if (token === undefined) throw refused('The authorization header is not valid: expected Bearer and a token.');

    const known = callers.get(token);
    if (known && (known.expiresAt ?? 0) > Date.now()) return known;
    callers.delete(token);

    const claims = await verify(token, keys);
    const identity = {
      userId: claims.sub,
      sessionId: claims.sid,
      roles: claims.roles,
      scopes: claims.scope === '' ? [] : claims.scope.split(' '),
    };
    const caller = createCaller(identity, claims.exp * 1000, minter);
    const oldest = callers.size >= rememberedTokens ? callers.keys().next().value : undefined;
    if (oldest !== undefined) callers.delete(oldest);
    callers.set(token, caller);
    return caller;
  };
}

async function verify(token: string, keys: JWTVerifyGetKey): Promise<z.infer<typeof claimsSchema>> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['EdDSA'],
      issuer: 'souk-auth',
      audience: 'souk',
      typ: 'at+jwt',
      requiredClaims: ['exp', 'sub', 'sid'],
    });
    return claimsSchema.parse(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused('The access token has expired.');
    if (keysAreMissing(error)) throw serviceUnavailable('auth', error);
    throw refused('The access token is not valid.');
  }
}

/** Tells a key set that could not be fetched from a token that is wrong. */
function keysAreMissing(error: unknown): boolean {
  if (error instanceof z.ZodError) return false;
  if (!(error instanceof errors.JOSEError)) return true;
  // The generic code is what a key set answered with anything but 200 is reported with.
  return (
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
  );
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}
