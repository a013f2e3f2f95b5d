import { hkdfSync } from 'node:crypto';
import { deriveVapidKey } from '#packages/push-provider/vapid-keys.ts';

/** Keys made of `NOTIFICATION_SECRET`, one for each purpose. */
export interface NotificationKeys {
  /** Signs links to unsubscribe. */
  unsubscribe: Buffer;
  /** Stands for addresses of which nothing else is kept. */
  address: Buffer;
  /** By which push services know the shop, unless it has been given another one: a private key of P-256 in base64url. */
  vapid: string;
}

export function deriveKeys(secret: string): NotificationKeys {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `souk notification ${purpose}`, 32));
  return {
    unsubscribe: keyFor('unsubscribe'),
    address: keyFor('address'),
    vapid: deriveVapidKey(secret, 'souk notification vapid'),
  };
}
