import type { Payment } from '../domain/payment.ts';

/** A payment of ten euros that is authorized, but for what the test says of it. */
export const aPayment = (wishes: Partial<Payment> = {}): Payment => ({
  id: 'payment',
  orderId: 'order',
  provider: 'sandbox',
  status: 'AUTHORIZED',
  amountMinor: 1_000,
  currency: 'EUR',
  token: 'tok_ok',
  authorizationId: 'hold',
  ...wishes,
});

/** One of which the provider was not asked yet. */
export const aPendingPayment = (wishes: Partial<Payment> = {}): Payment =>
  aPayment({ status: 'PENDING', authorizationId: null, ...wishes });
