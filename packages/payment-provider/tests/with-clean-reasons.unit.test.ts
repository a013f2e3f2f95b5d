import { expect, test } from '@jest/globals';
import type { PaymentProvider } from '../payment-provider.ts';
import { withCleanReasons } from '../with-clean-reasons.ts';

const answering = (reason: string): PaymentProvider =>
  withCleanReasons({
    authorize: async () => ({ status: 'declined', reason }),
    capture: async () => ({ status: 'failed', reason }),
    void: async () => {},
  });
const payment = { paymentId: 'p', token: 't', authorizationId: 'a', amount: { minor: 1, currency: 'EUR' } };
const { signal } = new AbortController();

test.each([
  ['Declined\r\n\u001b[31mby\0 the bank\u202e', 'Declined [31mby  the bank'],
  ['\u200b\u0007', 'The payment provider gave no reason.'],
  ['x'.repeat(501), 'x'.repeat(500)],
])('what a provider says reaches nobody with control characters: %j', async (given, shown) => {
  const provider = answering(given);
  expect(await provider.authorize(payment, signal)).toEqual({ status: 'declined', reason: shown });
  expect(await provider.capture(payment, signal)).toEqual({ status: 'failed', reason: shown });
});
