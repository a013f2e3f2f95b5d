import { Webhook } from 'standardwebhooks';

/** A secret as Standard Webhooks writes it, of 32 bytes of this value. */
export const aWebhookSecret = (value = 1): string => `whsec_${Buffer.alloc(32, value).toString('base64')}`;

/** The headers with which the reference implementation of Standard Webhooks signs a call. */
export function signCall(secret: string, id: string, body: string, at = new Date()): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
