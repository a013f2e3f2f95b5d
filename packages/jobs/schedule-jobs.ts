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

/** Throws, naming the entry, when a crontab names a job that nobody performs, a time that cannot be read or a wrong payload. */
export function checkCrontab(boss: PgBoss, crontab: readonly CrontabEntry[], performed: readonly string[]): void {
  for (const { name, cron, timeZone = 'UTC', job, payload } of crontab) {
    try {
      if (!performed.includes(job.name)) throw new Error(`nobody performs ${job.name}`);
      job.payload.parse(payload);
      boss.previewSchedule(cron, { tz: timeZone, count: 1 });
    } catch (error) {
      throw new Error(`crontab, ${name}: ${(error as Error).message}`, { cause: error });
    }
  }
  const names = crontab.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`crontab: two entries are called ${twice}`);
}

/** Makes the database's schedule what a crontab that was checked says. */
export async function scheduleJobs(boss: PgBoss, crontab: readonly CrontabEntry[]): Promise<void> {
  for (const { name, cron, timeZone = 'UTC', job, payload } of crontab) {
    const data: StoredData = { payloads: [payload] };
    await boss.schedule(job.name, cron, data, { tz: timeZone, key: name, missed: 'once' });
  }
  const wanted = new Set(crontab.map(({ job, name }) => `${job.name} ${name}`));
  for (const { name, key } of await boss.getSchedules()) {
    if (!wanted.has(`${name} ${key}`)) await boss.unschedule(name, key);
  }
}
