import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Identity, roles } from '#packages/identity/identity.ts';
import { serviceUnavailable, tokenRefused } from '../request/errors.ts';
import type { RevocationTarget } from '../request/revocation-target.ts';
import { longestTokenLife } from '../revocation/revocation-list.ts';

/** What an access token says. */
export interface AccessToken {
  identity: Identity;
  /** In milliseconds. */
  expiresAt: number;
  revocationTargets: readonly RevocationTarget[];
}

const version = z.int().nonnegative();
const id = z.string().min(1);
const everyToken = { sub: id, sid: id, scope: z.string(), iat: z.number(), exp: z.number() };

const personClaims = z
  .object({
    ...everyToken,
    client: z.undefined().optional(),
    roles: z.array(z.enum(roles)),
    av: version,
    rv: z.partialRecord(z.enum(roles), version),
  })
  .transform(({ sub, sid, av, rv, ...claims }) => ({
    ...claims,
    who: { userId: sub, sessionId: sid },
    revocationTargets: [
      { kind: 'session', id: sid, version: 0 },
      { kind: 'user', id: sub, version: av },
      // A role without a version counts as older than any.
      ...claims.roles.map((role) => ({ kind: 'role' as const, id: role, version: rv[role] ?? 0 })),
    ] satisfies RevocationTarget[],
  }));

const serviceClaims = z
  .object({ ...everyToken, client: z.literal('api-key'), roles: z.array(z.never()) })
  .refine(({ sub, sid }) => sub === sid)
  .transform(({ sub, ...claims }) => ({
    ...claims,
    who: { userId: null, sessionId: null, apiKeyId: sub },
    revocationTargets: [{ kind: 'api-key', id: sub, version: 0 }] satisfies RevocationTarget[],
  }));

const claimsSchema = z
  .union([personClaims, serviceClaims])
  .refine(({ iat, exp }) => (exp - iat) * 1000 <= longestTokenLife);

/**
 * Verifies an access token of auth. Throws a GraphQLError: UNAUTHENTICATED when it is not acceptable,
 * SERVICE_UNAVAILABLE when the key that it names cannot be had.
 */
export async function verifyAccessToken(token: string, keys: JWTVerifyGetKey): Promise<AccessToken> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ['EdDSA'],
      issuer: 'souk-auth',
      audience: 'souk',
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'sub', 'sid'],
    });
    // Without it, the library would try every key.
    const { kid } = protectedHeader;
    if (kid === undefined) throw new errors.JWTInvalid('a token names no key');
    const { who, roles, scope, exp, ...claims } = claimsSchema.parse(payload);
    const revocationTargets = [...claims.revocationTargets, { kind: 'signing-key' as const, id: kid, version: 0 }];
    const scopes = scope === '' ? [] : scope.split(' ');
    return { identity: { ...who, roles, scopes }, expiresAt: exp * 1000, revocationTargets };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw tokenRefused('The access token has expired.');
    if (keysAreMissing(error)) throw serviceUnavailable('auth', error);
    throw tokenRefused('The access token is not valid.');
  }
}

/** Whether the key set could not be fetched, rather than the token being wrong. */
function keysAreMissing(error: unknown): boolean {
  if (error instanceof z.ZodError) return false;
  if (!(error instanceof errors.JOSEError)) return true;
  // The generic code is that of a key set whose response was not 200.
  return (
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
  );
}
