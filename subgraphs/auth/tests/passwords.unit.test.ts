import { describe, expect, test } from '@jest/globals';
import { hashPassword, verifyPassword } from '../domain/passwords.ts';

/** Median CPU time, in microseconds: unlike the time that passes, it does not depend on what else runs. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < 7; run++) {
    const before = process.cpuUsage();
    await work();
    costs.push(process.cpuUsage(before).user);
  }
  return costs.sort((a, b) => a - b)[3] ?? Number.NaN;
}

describe('a password hash', () => {
  test('is Argon2id with the parameters and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  test('belongs to one password', async () => {
    const hash = await hashPassword('correct horse');
    expect(await verifyPassword(hash, 'correct horse')).toBe(true);
    expect(await verifyPassword(hash, 'Correct horse')).toBe(false);
  });

  test('that does not exist fits no password, at the cost of one that does', async () => {
    const hash = await hashPassword('correct horse');
    expect(await verifyPassword(null, 'correct horse')).toBe(false);
    const wrong = await costOf(() => verifyPassword(hash, 'battery staple'));
    const unknown = await costOf(() => verifyPassword(null, 'battery staple'));
    expect(unknown / wrong).toBeGreaterThan(0.6);
    expect(unknown / wrong).toBeLessThan(1.7);
  });
});
