import { describe, expect, test } from '@jest/globals';
import { createSandboxProvider } from '../sandbox-provider.ts';

const amount = { minor: 1250, currency: 'EUR' };
const soon = () => AbortSignal.timeout(50);

describe('the sandbox provider', () => {
  test('authorizes a payment the same way each time it is asked', async () => {
    const payment = { paymentId: 'p-1', token: 'tok_ok', amount };
    const first = await createSandboxProvider().authorize(payment, soon());
    expect(first).toMatchObject({ status: 'authorized' });
    expect(await createSandboxProvider().authorize(payment, soon())).toEqual(first);
  });

  test.each(['tok_declined', 'tok_nobody_knows'])('declines %s', async (token) => {
    const outcome = await createSandboxProvider().authorize({ paymentId: 'p-1', token, amount }, soon());
    expect(outcome).toMatchObject({ status: 'declined' });
  });

  test('answers tok_slow late', async () => {
    const payment = { paymentId: 'p-1', token: 'tok_slow', amount };
    await expect(createSandboxProvider().authorize(payment, soon())).rejects.toThrow();
    expect(await createSandboxProvider({ slow: 1 }).authorize(payment, soon())).toMatchObject({ status: 'authorized' });
  });

  test('leaves tok_timeout unanswered and reports its success to whoever asks late', async () => {
    const payment = { paymentId: 'p-1', token: 'tok_timeout', amount };
    const provider = createSandboxProvider({ late: 40 });
    await expect(provider.authorize(payment, soon())).rejects.toThrow();
    expect(await provider.authorize(payment, soon())).toMatchObject({ status: 'authorized' });
  });

  test('declines a payment that was voided before', async () => {
    const provider = createSandboxProvider();
    await provider.void({ paymentId: 'p-1' }, soon());
    const outcome = await provider.authorize({ paymentId: 'p-1', token: 'tok_ok', amount }, soon());
    expect(outcome).toMatchObject({ status: 'declined' });
  });

  test('fails to capture tok_capture_fails', async () => {
    const payment = { paymentId: 'p-1', token: 'tok_capture_fails', authorizationId: 'a', amount };
    expect(await createSandboxProvider().capture(payment, soon())).toMatchObject({ status: 'failed' });
  });
});
