import { importJWK, type JWTPayload, jwtVerify } from 'jose';

/**
 * What the shop says of itself in a push (RFC 8292). Throws when the token is not signed with the key beside it, is for another push service,
 * or good for longer than a day.
 */
export async function verifyVapid(
  authorization: string,
  audience: string,
  now: Date,
): Promise<{ publicKey: string; claims: JWTPayload }> {
  const [, token = '', publicKey = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(publicKey, 'base64url');
  const [x = '', y = ''] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'));
  const key = await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256');
  const required = { algorithms: ['ES256'], audience, requiredClaims: ['exp', 'sub'], currentDate: now };
  const { payload: claims } = await jwtVerify(token, key, required);
  if ((claims.exp ?? 0) > now.getTime() / 1_000 + 24 * 3_600) throw new Error('expected a token for a day at most');
  return { publicKey, claims };
}
