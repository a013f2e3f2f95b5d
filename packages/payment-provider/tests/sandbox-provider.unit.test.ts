import { describe, expect, test } from '@jest/globals';
import { createSandboxProvider } from '../sandbox-provider.ts';
import { describePaymentProvider } from './payment-provider.contract.ts';

describePaymentProvider('the sandbox provider', async () => ({
  provider: createSandboxProvider({ late: 20 }),
  tokens: { good: 'tok_ok', declined: 'tok_declined', failing: 'tok_capture_fails', lost: 'tok_timeout' },
  patience: 40,
  async [Symbol.asyncDispose]() {},
}));

const payment = { paymentId: 'p-1', idempotencyKey: 'k-1', amount: { minor: 1250, currency: 'EUR' } };
const soon = () => AbortSignal.timeout(50);

describe('the sandbox provider', () => {
  test('authorizes a payment the same way after a restart, and captures it', async () => {
    const request = { ...payment, token: 'tok_ok' };
    const first = await createSandboxProvider().authorize(request, soon());
    expect(await createSandboxProvider().authorize(request, soon())).toEqual(first);
    if (first.outcome !== 'done') throw new Error(first.reason);
    const capture = { ...payment, authorizationId: first.authorizationId };
    expect(await createSandboxProvider().capture(capture, soon())).toEqual({ outcome: 'done' });
    const other = { ...capture, amount: { minor: 1251, currency: 'EUR' } };
    expect(await createSandboxProvider().capture(other, soon())).toMatchObject({ outcome: 'refused' });
  });

  test('captures a hold of an earlier release', async () => {
    const capture = { ...payment, authorizationId: 'sandbox_0123456789abcdef01234567' };
    expect(await createSandboxProvider().capture(capture, soon())).toEqual({ outcome: 'done' });
  });

  test('declines a token it does not know', async () => {
    const outcome = await createSandboxProvider().authorize({ ...payment, token: 'tok_nobody_knows' }, soon());
    expect(outcome).toEqual({ outcome: 'refused', reason: 'The payment token is not known.' });
  });

  test('answers tok_slow late', async () => {
    const request = { ...payment, token: 'tok_slow' };
    await expect(createSandboxProvider().authorize(request, soon())).rejects.toThrow();
    expect(await createSandboxProvider({ slow: 1 }).authorize(request, soon())).toMatchObject({ outcome: 'done' });
  });
});
