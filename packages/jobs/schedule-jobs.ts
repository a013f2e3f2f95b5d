import type { PgBoss } from 'pg-boss';
import type { JobContract } from './job-contract.ts';
import type { StoredData } from './stored-job.ts';

/** A job that is enqueued again and again. Times that passed while no process ran are made up for by one job. */
export interface CrontabEntry {
  /** Unique in the crontab of the subgraph, in kebab case. */
  name: string;
  /** Minute, hour, day of the month, month, day of the week. */
  cron: string;
  /** Of the IANA database. Default UTC. */
  timeZone?: string;
  job: JobContract;
  /** What the job is enqueued with. Fits its contract. */
  payload: unknown;
}

/** Makes the database's schedule what the crontab says. Throws when an entry cannot be read. */
export async function scheduleJobs(boss: PgBoss, crontab: readonly CrontabEntry[]): Promise<void> {
  for (const { name, cron, timeZone = 'UTC', job, payload } of crontab) {
    job.payload.parse(payload);
    const data: StoredData = { payloads: [payload] };
    await boss.schedule(job.name, cron, data, { tz: timeZone, key: name, missed: 'once' });
  }
  const wanted = new Set(crontab.map(({ job, name }) => `${job.name} ${name}`));
  for (const { name, key } of await boss.getSchedules()) {
    if (!wanted.has(`${name} ${key}`)) await boss.unschedule(name, key);
  }
}
