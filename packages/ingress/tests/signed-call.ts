import { Webhook } from 'standardwebhooks';
import type { IngressHeaders } from '../ingress-headers.ts';

/** Secrets as Standard Webhooks writes them. */
export const aSecret = (fill: number): string => `whsec_${Buffer.alloc(32, fill).toString('base64')}`;

/** The headers with which the reference implementation of Standard Webhooks signs a call. */
export function signCall(secret: string, id: string, body: string, at: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

/** Headers as the gateway passes them on. */
export const asIngressHeaders = (headers: Record<string, string | string[]>): IngressHeaders =>
  new Map(Object.entries(headers).map(([name, value]) => [name, [value].flat()]));
