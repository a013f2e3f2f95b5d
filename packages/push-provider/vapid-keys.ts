import { createECDH, hkdfSync } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';

/** A key by which push services know the shop (RFC 8292). */
export interface VapidKey {
  /** As browsers take it for `applicationServerKey`: an uncompressed point of P-256, in base64url. */
  publicKey: string;
  /** The value of `Authorization` for a push service, by its origin. */
  authorize(origin: string): Promise<string>;
}

/** Seconds for which a token is good: RFC 8292 allows a day. Milliseconds for which it is used. */
const [lifetime, use] = [12 * 3_600, 3_600_000];

/**
 * @param privateKey 32 bytes in base64url. Throws when they are no private key of P-256.
 * @param subject Whom a push service tells of trouble: an address of `mailto:` or `https:`.
 */
export function createVapidKey(privateKey: string, subject: string, clock: () => Date): VapidKey {
  const publicKey = vapidPublicKey(privateKey);
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'));
  const signing = importJWK({ kty: 'EC', crv: 'P-256', d: privateKey, x: x ?? '', y: y ?? '' }, 'ES256');
  // Whoever registers a device chooses the origin, so there may be any number.
  const tokens = new LRUCache<string, { authorization: Promise<string>; until: number }>({ max: 200 });

  async function write(origin: string, now: number): Promise<string> {
    const token = await new SignJWT({ aud: origin, sub: subject, exp: Math.floor(now / 1_000) + lifetime })
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
      .sign(await signing);
    return `vapid t=${token}, k=${publicKey}`;
  }

  return {
    publicKey,
    authorize(origin) {
      const now = clock().getTime();
      const known = tokens.get(origin);
      if (known && known.until > now) return known.authorization;
      const authorization = write(origin, now);
      tokens.set(origin, { authorization, until: now + use });
      return authorization;
    },
  };
}

/** What browsers subscribe with. Throws when it is no private key of P-256. */
export function vapidPublicKey(privateKey: string): string {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  return pair.getPublicKey('base64url');
}

/** The order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * A private key of P-256 made of a secret, the same one each time, in base64url: by the extra bits of FIPS 186-5, A.2.1, as likely as any other.
 * @param purpose Another key for another one.
 */
export function deriveVapidKey(secret: string, purpose: string): string {
  const bits = Buffer.from(hkdfSync('sha256', secret, '', purpose, 40));
  const key = (BigInt(`0x${bits.toString('hex')}`) % (order - 1n)) + 1n;
  return Buffer.from(key.toString(16).padStart(64, '0'), 'hex').toString('base64url');
}

/** Whether it is a private key of P-256: 32 bytes in base64url. */
export function isVapidKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 32 || bytes.toString('base64url') !== text) return false;
  const key = BigInt(`0x${bytes.toString('hex')}`);
  return key > 0n && key < order;
}
