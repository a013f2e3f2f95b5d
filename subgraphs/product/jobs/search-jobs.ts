import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';
import type { CrontabEntry } from '#packages/jobs/schedule-jobs.ts';

/** Renews search documents that were made otherwise than they are now, some at a time. */
export const renewDocumentsJob = defineJob('renew-search-documents', z.object({}));

/** Renews those of products with a value of an attribute, whose options are called otherwise now, some at a time: those after `after`. */
export const renewLabelsJob = defineJob(
  'renew-search-labels',
  z.object({ attributeId: z.uuid(), after: z.uuid().nullable() }),
);

/** Writes the titles of products in languages that titles are translated into, some at a time. */
export const fillTitlesJob = defineJob('fill-titles', z.object({}));

/** After a deployment there may be some; otherwise a look into an empty index. */
export const searchCrontab: readonly CrontabEntry[] = [
  { name: 'look-for-old-documents', cron: '* * * * *', job: renewDocumentsJob, payload: {} },
  // A language may be new; otherwise a look into a table of some rows.
  { name: 'look-for-title-languages', cron: '* * * * *', job: fillTitlesJob, payload: {} },
];
