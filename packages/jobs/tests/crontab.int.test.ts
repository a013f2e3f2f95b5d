import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineJob } from '../job-contract.ts';
import { perform } from '../perform.ts';
import type { CrontabEntry } from '../schedule-jobs.ts';
import { startTestJobs, type TestJobs } from './start-test-worker.ts';

const sweepJob = defineJob('sweep', z.object({ room: z.string() }));

let jobs: TestJobs;
beforeEach(async () => {
  jobs = await startTestJobs();
});
afterEach(async () => jobs[Symbol.asyncDispose]());

const entry = (wishes: Partial<CrontabEntry> = {}): CrontabEntry => ({
  name: 'nightly',
  cron: '30 3 * * *',
  job: sweepJob,
  payload: { room: 'hall' },
  ...wishes,
});
const schedules = () =>
  jobs.sql.$queryRawUnsafe<{ key: string; cron: string; timezone: string }[]>(
    'SELECT key, cron, timezone FROM jobs.schedule ORDER BY key',
  );
const untilScheduled = async (keys: string[]) => {
  for (;;) {
    const found = (await schedules()).map(({ key }) => key);
    if (found.join() === keys.join()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('a crontab', () => {
  test('makes up once for what passed while no process ran', async () => {
    const { promise: ran, resolve } = Promise.withResolvers<{ room: string; correlationId: string; id: string }>();
    let runs = 0;
    const handler = perform(sweepJob, {
      prepare: async ({ payload, cause, id }) => {
        runs++;
        resolve({ ...payload, correlationId: cause.correlationId, id });
      },
    });
    const first = await jobs.startWorker([handler], { crontab: [entry()] });
    await untilScheduled(['nightly']);
    await first.close();
    // Three nights pass, of which nobody saw anything.
    await jobs.sql.$executeRawUnsafe(`UPDATE jobs.schedule SET created_on = now() - interval '9 days'`);
    await jobs.sql.$executeRawUnsafe(`UPDATE jobs.version SET cron_on = now() - interval '3 days'`);
    const second = await jobs.startWorker([handler], { crontab: [entry()] });
    const { id, ...seen } = await ran;
    expect(seen).toEqual({ room: 'hall', correlationId: id });
    await jobs.untilState(id, 'completed');
    await second.close();
    expect(runs).toBe(1);
  }, 60_000);

  test.each([
    ['that cannot be read', { cron: 'at night' }, 'crontab, nightly: '],
    ['in a zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'Europe/Atlantis'],
    ['with a payload that does not fit', { payload: {} }, 'crontab, nightly: '],
    ['for a job that nobody performs', { job: defineJob('polish', z.object({})) }, 'nobody performs polish'],
  ])('with an entry %s is refused at the start', async (_, wishes, message) => {
    const started = jobs.startWorker([perform(sweepJob, {})], { crontab: [entry(wishes)] });
    await expect(started).rejects.toThrow(message);
  });

  test('with two entries of a name is refused at the start', async () => {
    const started = jobs.startWorker([perform(sweepJob, {})], { crontab: [entry(), entry()] });
    await expect(started).rejects.toThrow('crontab: two entries are called nightly');
  });

  test('is what it says now: what it no longer names is not scheduled any more', async () => {
    const handler = perform(sweepJob, {});
    const crontab = [entry(), entry({ name: 'weekly', cron: '0 4 * * 1', timeZone: 'Europe/Berlin' })];
    const first = await jobs.startWorker([handler], { crontab });
    await untilScheduled(['nightly', 'weekly']);
    await first.close();
    expect(await schedules()).toEqual([
      { key: 'nightly', cron: '30 3 * * *', timezone: 'UTC' },
      { key: 'weekly', cron: '0 4 * * 1', timezone: 'Europe/Berlin' },
    ]);
    await jobs.startWorker([handler], { crontab: [entry({ cron: '0 5 * * *' })] });
    await untilScheduled(['nightly']);
    expect(await schedules()).toMatchObject([{ key: 'nightly', cron: '0 5 * * *' }]);
  }, 60_000);
});
