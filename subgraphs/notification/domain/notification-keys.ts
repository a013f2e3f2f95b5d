import { hkdfSync } from 'node:crypto';

/** Keys made of `NOTIFICATION_SECRET`, one for each purpose. */
export interface NotificationKeys {
  /** Signs links to unsubscribe. */
  unsubscribe: Buffer;
  /** Stands for addresses of which nothing else is kept. */
  address: Buffer;
}

export function deriveKeys(secret: string): NotificationKeys {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `souk notification ${purpose}`, 32));
  return { unsubscribe: keyFor('unsubscribe'), address: keyFor('address') };
}
