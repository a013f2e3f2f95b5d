import { describe, expect, test } from '@jest/globals';
import { subgraphEnvironment } from '../subgraph-environment.ts';

const retention = subgraphEnvironment.pick({ OUTBOX_RETENTION_DAYS: true, IDEMPOTENCY_RETENTION_DAYS: true });

describe('how long a subgraph keeps what its mechanisms wrote', () => {
  test('is 7 days for published events, and the 30 days that the SDL promises for idempotency keys', () => {
    expect(retention.parse({})).toEqual({ OUTBOX_RETENTION_DAYS: 7, IDEMPOTENCY_RETENTION_DAYS: 30 });
  });

  test('is set by variables', () => {
    const read = retention.parse({ OUTBOX_RETENTION_DAYS: '1', IDEMPOTENCY_RETENTION_DAYS: '90' });
    expect(read).toEqual({ OUTBOX_RETENTION_DAYS: 1, IDEMPOTENCY_RETENTION_DAYS: 90 });
  });

  test.each([
    ['OUTBOX_RETENTION_DAYS', '0'],
    ['OUTBOX_RETENTION_DAYS', '1.5'],
    ['OUTBOX_RETENTION_DAYS', 'a week'],
    ['OUTBOX_RETENTION_DAYS', '40000'],
    ['IDEMPOTENCY_RETENTION_DAYS', '29'],
    ['IDEMPOTENCY_RETENTION_DAYS', '30 days'],
  ])('refuses %s=%s, by name', (name, value) => {
    expect(retention.safeParse({ [name]: value }).error?.issues.map(({ path }) => path.join('.'))).toEqual([name]);
  });
});
