import { expect, test } from '@jest/globals';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { createAttemptCounters } from '../store/attempt-counters.ts';
import { connectDatabase } from '../store/database.ts';
import { pruneAttempts } from '../store/prune-attempts.ts';

test('attempts are forgotten once they no longer count', async () => {
  await using parts = new AsyncDisposableStack();
  const { url } = parts.use(await createTestDatabase('auth'));
  const database = parts.adopt(connectDatabase(url), async (it) => void (await it.close()));
  const attempts = createAttemptCounters(database);
  const attempt = { email: 'ada@lovelace.example', clientAddress: '192.0.2.1' };
  await attempts.countWrongPassword(attempt);
  const { prisma } = database;
  await prisma.$executeRawUnsafe(
    `INSERT INTO rate_limit (key, points, expire) SELECT 'old ' || n, 1, now() - interval '1 ms' FROM generate_series(1, 1500) AS n`,
  );
  expect(await pruneAttempts(prisma)).toBe(true);
  expect(await pruneAttempts(prisma)).toBe(false);
  expect(await prisma.rateLimit.count()).toBe(3);
});
