import { z } from 'zod';
import { createHttpProvider, type HttpProviderOptions } from '#packages/providers/http-provider.ts';
import type { PaymentProvider } from './payment-provider.ts';

const authorizedSchema = z.object({ authorizationId: z.string().regex(/^[\x21-\x7e]{1,255}$/) });
const nothingMore = z.object({});

/** A payment provider behind an adapter that speaks the protocol of docs/payment-provider.md. */
export function createHttpPaymentProvider(options: HttpProviderOptions): PaymentProvider & { close(): Promise<void> } {
  const { ask, close } = createHttpProvider(options);
  return {
    authorize: ({ paymentId, idempotencyKey, token, amount }, signal) =>
      ask(
        { path: '/authorizations', idempotencyKey, body: { paymentId, token, amount }, done: authorizedSchema },
        signal,
      ),
    capture: ({ paymentId, idempotencyKey, authorizationId, amount }, signal) =>
      ask(
        { path: '/captures', idempotencyKey, body: { paymentId, authorizationId, amount }, done: nothingMore },
        signal,
      ),
    void: ({ paymentId, idempotencyKey, authorizationId }, signal) =>
      ask({ path: '/voids', idempotencyKey, body: { paymentId, authorizationId }, done: nothingMore }, signal),
    close,
  };
}
