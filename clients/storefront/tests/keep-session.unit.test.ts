import { describe, expect, test } from '@jest/globals';
import { keepSession, type Session } from '../keep-session.ts';

const session = (number: number, expiresAt: number): Session => ({
  accessToken: `access ${number}`,
  accessTokenExpiresAt: new Date(expiresAt).toISOString(),
  refreshToken: `refresh ${number}`,
});

function keep(now: number, exchange: (refreshToken: string) => Promise<Session>) {
  const changes: (Session | null)[] = [];
  const kept = keepSession({
    session: session(1, 100_000),
    exchange,
    onChange: (changed) => changes.push(changed),
    now: () => now,
  });
  return { kept, changes };
}

describe('a kept session', () => {
  test('is left alone while its access token is good', async () => {
    const { kept, changes } = keep(69_999, () => Promise.reject(new Error('asked')));
    expect(await kept.accessToken()).toBe('access 1');
    expect(changes).toEqual([]);
  });

  test('is renewed half a minute before its access token ends, once for everyone who asks', async () => {
    const exchanged: string[] = [];
    const { kept, changes } = keep(70_000, async (refreshToken) => {
      exchanged.push(refreshToken);
      return session(2, 1_000_000);
    });
    expect(await Promise.all([kept.accessToken(), kept.accessToken()])).toEqual(['access 2', 'access 2']);
    expect(exchanged).toEqual(['refresh 1']);
    expect(changes).toEqual([session(2, 1_000_000)]);
  });

  test('can be renewed again after a renewal that failed', async () => {
    let attempts = 0;
    const { kept } = keep(70_000, async () => {
      if (++attempts === 1) throw new Error('offline');
      return session(2, 1_000_000);
    });
    await expect(kept.accessToken()).rejects.toThrow('offline');
    expect(await kept.accessToken()).toBe('access 2');
  });

  test('stays ended when somebody signs out during a renewal', async () => {
    let answer = (_next: Session) => {};
    const { kept } = keep(70_000, () => new Promise((resolve) => (answer = resolve)));
    const asked = kept.accessToken();
    kept.set(null);
    answer(session(2, 1_000_000));
    expect(await asked).toBeNull();
  });
});
