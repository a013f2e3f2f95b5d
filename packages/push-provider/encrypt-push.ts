import { createECDH, randomBytes } from 'node:crypto';
import ece from 'http_ece';
import type { PushTarget } from './push-provider.ts';

/**
 * Encrypts a payload for one browser, by a key that is used once: RFC 8291, with the content coding `aes128gcm` of RFC 8188. Nobody on the way,
 * the push service included, can read it.
 */
export function encryptPush(payload: string, { p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>): Buffer {
  const ours = createECDH('prime256v1');
  ours.generateKeys();
  return ece.encrypt(Buffer.from(payload), {
    ...{ version: 'aes128gcm', dh: p256dh, privateKey: ours, authSecret: auth },
    salt: randomBytes(16).toString('base64url'),
  });
}
