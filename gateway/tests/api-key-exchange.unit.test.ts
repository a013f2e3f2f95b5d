import { describe, expect, test } from '@jest/globals';
import { createApiKeyExchange, type ExchangeKey } from '../authentication/api-key-exchange.ts';

const origin = { clientAddress: '::1', correlationId: 'c' };
const life = 900_000;

/** An exchange with an auth whose answers are numbered, and a clock. */
function exchangeWith(answer: (count: number) => ReturnType<ExchangeKey>) {
  let now = 1_000_000;
  let asked = 0;
  const exchange = createApiKeyExchange(
    () => answer(++asked),
    () => now,
  );
  return {
    ...exchange,
    use: (apiKey = 'souk_key') => exchange.tokenFor(apiKey, origin),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    asked: () => asked,
    grant: (token: string) => ({ token, expiresAt: now + life }),
  };
}

describe('an API key', () => {
  test('is exchanged once for all who use it, also at the same time', async () => {
    const keys = exchangeWith(async (count) => keys.grant(`t${count}`));
    expect(await Promise.all([keys.use(), keys.use(), keys.use()])).toEqual(['t1', 't1', 't1']);
    expect(await keys.use()).toBe('t1');
    expect(keys.asked()).toBe(1);
    expect(await keys.use('souk_other')).toBe('t2');
  });

  test('is exchanged anew before its token ends, and nobody waits for it', async () => {
    let release = () => {};
    const keys = exchangeWith(async (count) => {
      if (count === 2) await new Promise<void>((resolve) => (release = resolve));
      return keys.grant(`t${count}`);
    });
    await keys.use();
    keys.pass(life * 0.9);
    expect(await keys.use()).toBe('t1');
    expect(await keys.use()).toBe('t1');
    expect(keys.asked()).toBe(2);
    release();
    await new Promise(setImmediate);
    expect(await keys.use()).toBe('t2');
  });

  test('serves until its token ends while auth cannot be asked, and fails then', async () => {
    const keys = exchangeWith(async (count) => {
      if (count > 1) throw new Error('auth is down');
      return keys.grant('t1');
    });
    await keys.use();
    keys.pass(life - 1);
    expect(await keys.use()).toBe('t1');
    keys.pass(1);
    await expect(keys.use()).rejects.toThrow('auth is down');
    await expect(keys.use()).rejects.toThrow('auth is down');
  });

  test('that is not valid is refused for a while without asking', async () => {
    const keys = exchangeWith(async () => null);
    expect([await keys.use(), await keys.use()]).toEqual([null, null]);
    expect(keys.asked()).toBe(1);
    keys.pass(5_000);
    await keys.use();
    expect(keys.asked()).toBe(2);
  });

  test('stops being served when auth refuses to renew it', async () => {
    const keys = exchangeWith(async (count) => (count === 1 ? keys.grant('t1') : null));
    await keys.use();
    keys.pass(life * 0.95);
    expect(await keys.use()).toBe('t1');
    await new Promise(setImmediate);
    expect(await keys.use()).toBeNull();
  });

  test('is asked for again when it was forgotten', async () => {
    const keys = exchangeWith(async (count) => keys.grant(`t${count}`));
    await keys.use();
    keys.forget('souk_key');
    expect(await keys.use()).toBe('t2');
  });

  test('does not fill the memory when it is made up', async () => {
    const keys = exchangeWith(async () => null);
    for (let i = 0; i <= 10_000; i++) await keys.use(`souk_${i}`);
    await keys.use('souk_10000');
    expect(keys.asked()).toBe(10_001);
    await keys.use('souk_0');
    expect(keys.asked()).toBe(10_002);
  });
});
