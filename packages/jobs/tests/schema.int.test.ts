import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createBoss } from '../boss.ts';
import { startTestJobs } from './start-test-worker.ts';

describe('the schema that our migrations make', () => {
  test('is the one that the installed pg-boss expects', async () => {
    await using jobs = await startTestJobs();
    const boss = createBoss(jobs.database, { schedule: false, logger: pino({ level: 'silent' }) });
    await boss.start();
    try {
      const manifest = join(dirname(createRequire(import.meta.url).resolve('pg-boss')), '..', 'package.json');
      const { pgboss } = JSON.parse(readFileSync(manifest, 'utf8'));
      expect(await boss.schemaVersion()).toBe(pgboss.schema);
      expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true, extraIndexes: [] });
    } finally {
      await boss.stop({ graceful: false });
    }
  });
});
