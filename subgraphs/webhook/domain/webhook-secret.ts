import { createHmac } from 'node:crypto';

/** What signs deliveries. Several while one is replaced. */
export interface WebhookSecret {
  id: string;
  endpointId: string;
  /** The key, encrypted. */
  sealed: Uint8Array;
  createdAt: Date;
  /** When it stops signing; null for the present one. */
  expiresAt: Date | null;
}

/** Secrets that sign at a time, at most: each is a signature in the header. */
export const mostSecrets = 5;

/** Bytes of a key. */
export const secretLength = 32;

/** A key as Standard Webhooks writes it. */
export const formatSecret = (key: Buffer): string => `whsec_${key.toString('base64')}`;

/** The header `webhook-signature`: a signature for each key, separated by spaces. */
export function signatureOf(
  keys: readonly Buffer[],
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): string {
  const sign = (key: Buffer) => createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return keys.map((key) => `v1,${sign(key)}`).join(' ');
}
