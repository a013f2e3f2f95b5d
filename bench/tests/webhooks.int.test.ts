import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { measureCrashes } from '../webhooks/measure-crashes.ts';
import { measureIsolation } from '../webhooks/measure-isolation.ts';
import { startWebhookBench, type WebhookBench } from '../webhooks/start-webhook-bench.ts';

describe('the bench of webhooks, in small', () => {
  let bench: WebhookBench;
  beforeAll(async () => {
    bench = await startWebhookBench({ healthy: 6, dead: 2, slow: 4 });
  }, 60_000);
  afterAll(async () => bench?.[Symbol.asyncDispose](), 60_000);

  test('finds that healthy endpoints do not wait for those that never answer', async () => {
    const { besideBad } = await measureIsolation(bench, { events: 4, interval: 200 });
    expect(besideBad.deliveries).toBe(24);
    expect(besideBad.p99).toBeLessThan(5_000);
  }, 60_000);

  test('finds that no delivery is lost when the process is killed', async () => {
    const { deliveries, lost } = await measureCrashes(bench, { events: 10, kills: 1 });
    expect({ deliveries, lost }).toEqual({ deliveries: 60, lost: 0 });
  }, 120_000);
});
