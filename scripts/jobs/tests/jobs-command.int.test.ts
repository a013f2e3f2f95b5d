import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { defineJob } from '#packages/jobs/job-contract.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { startTrackedJob } from '#packages/tracked-jobs/start-tracked-job.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import { connectDatabase, type Database } from '../../../subgraphs/order/store/database.ts';

const captureJob = defineJob('capture-payment', z.object({ paymentId: z.string() }));
const cause = { correlationId: 'request-1', causationId: null, actor: { type: 'system' as const, id: 'test' } };

describe('npm run jobs', () => {
  let testDatabase: TestDatabase;
  let database: Database;
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-jobs-'));
  beforeAll(async () => {
    testDatabase = await createTestDatabase('order');
    database = connectDatabase(testDatabase.url);
    const stack = { natsUrl: 'nats://localhost:4222', subgraphs: { order: { databaseUrl: testDatabase.url } } };
    writeFileSync(join(stateDir, 'stack.json'), JSON.stringify(stack));
  });
  afterAll(async () => {
    rmSync(stateDir, { recursive: true });
    await database.close();
    await testDatabase[Symbol.asyncDispose]();
  });
  beforeEach(async () => void (await database.query('DELETE FROM jobs.job')));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/jobs.ts', ...args], { encoding: 'utf8', env: { SOUK_STATE_DIR: stateDir } });
  const add = () => enqueue(database.prisma, captureJob, { paymentId: uuidv7() }, { cause });
  const set = (id: string, values: string) => database.query(`UPDATE jobs.job SET ${values} WHERE id = $1`, [id]);
  const kill = (id: string) =>
    set(
      id,
      `state = 'failed', retry_count = 9, started_on = now(), completed_on = now(), output = '{"error":"declined"}'`,
    );
  const stateOf = async (id: string) =>
    (await database.query('SELECT state::text, retry_count FROM jobs.job WHERE id = $1', [id]))[0];

  test.each([
    [[]],
    [['nonsense']],
    [['list', '--fast']],
    [['replay']],
    [['replay', uuidv7(), '--all']],
    [['replay', 'one']],
    [['cancel']],
    [['cancel', 'one']],
  ])('shows how it is used when called with %j', (args) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain('Usage: npm run jobs');
    expect(status).toBe(2);
  });

  test('lists what is open, and what stands so', async () => {
    const [waiting, overdue, running, silent, dead, done] = await Promise.all(Array.from({ length: 6 }, add));
    await set(overdue ?? '', `start_after = now() - interval '2 minutes'`);
    await set(running ?? '', `state = 'active', started_on = now(), heartbeat_on = now()`);
    await set(silent ?? '', `state = 'active', started_on = now(), heartbeat_on = now() - interval '1 minute'`);
    await kill(dead ?? '');
    await set(done ?? '', `state = 'completed', completed_on = now()`);
    const idsOf = (...args: string[]) =>
      run('list', ...args)
        .stdout.split('\n')
        .flatMap((line) => line.match(/^[0-9a-f-]{36}/) ?? [])
        .sort();
    expect(idsOf()).toEqual([waiting, overdue, running, silent, dead].sort());
    expect(idsOf('--waiting')).toEqual([waiting]);
    expect(idsOf('--running')).toEqual([running]);
    expect(idsOf('--stuck')).toEqual([overdue, silent].sort());
    expect(run('list', '--dead', '--subgraph', 'order').stdout).toMatch(
      new RegExp(
        `^${dead}  order  capture-payment  dead since \\S+Z  of request request-1  after 10 attempts: declined\n1 job\n$`,
      ),
    );
  });

  test('replays dead jobs by id, and all of them, with all their attempts', async () => {
    const [one, two, three] = [await add(), await add(), await add()];
    for (const id of [one, two, three]) await kill(id);
    expect(run('replay', one).stdout).toBe(`${one}  order  is performed again\n`);
    expect(await stateOf(one)).toEqual({ state: 'retry', retry_count: 0 });
    expect(run('replay', '--all').stdout.split('\n').filter(Boolean).sort()).toEqual(
      [two, three].map((id) => `${id}  order  is performed again`),
    );
    expect(run('replay', '--all').stdout).toBe('There are no dead jobs\n');
    const again = run('replay', one);
    expect([again.stderr, again.status]).toEqual([`There is no dead job ${one}\n`, 1]);
  });

  test('cancels an open job', async () => {
    const id = await add();
    expect(run('cancel', id).stdout).toBe(`${id}  order  capture-payment  is cancelled\n`);
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
    const again = run('cancel', id);
    expect([again.stderr, again.status]).toEqual([`There is no open job ${id}\n`, 1]);
  });

  test('cancels the long work that a job is a part of', async () => {
    const occurrence = { at: new Date(), cause };
    const contract = defineTrackedJob('import-orders');
    const whole = await database.transact((tx) =>
      startTrackedJob(tx, contract, { id: uuidv7(), total: 3 }, occurrence),
    );
    const [part] = await database.query(`SELECT id FROM jobs.job WHERE name = 'import-orders'`);
    const id = String((part as { id: string }).id);
    expect(run('cancel', id).stdout).toBe(
      `${id}  order  is cancelled, with the job ${whole.id} that it is a part of\n`,
    );
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
    expect((await readOutbox(database.prisma, {})).at(-1)).toMatchObject({
      type: 'tracked-job-cancellation.requested',
      data: { jobId: whole.id },
      actor: { type: 'system', id: 'operator' },
    });
  });

  test('says which subgraphs there are', () => {
    const { stderr, status } = run('list', '--subgraph', 'orders');
    expect([stderr, status]).toEqual(['There is no subgraph orders here, only order\n', 1]);
  });
});
