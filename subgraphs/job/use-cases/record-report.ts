import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { applyReport, type Report } from '../domain/apply-report.ts';
import { jobReported } from '../publishes/job-events.ts';
import type { Tx } from '../store/database.ts';
import { insertRejections } from '../store/job-rejections.ts';
import { lockJob, updateJob } from '../store/jobs.ts';

/** Writes down what is reported of a job. One that is not here was deleted with who started it: nobody looks at it. */
export async function recordReport(tx: Tx, jobId: string, report: Report, occurrence: Occurrence): Promise<void> {
  const before = await lockJob(tx, jobId);
  if (!before) return;
  const job = applyReport(before, report, occurrence.at);
  await updateJob(tx, job);
  if ('progress' in report) await insertRejections(tx, jobId, report.progress.rejections);
  await appendEvents(tx, eventsAbout(job, [jobReported(report.type, job)], occurrence));
}
