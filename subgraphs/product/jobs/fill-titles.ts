import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { fillTitlesPart } from '../use-cases/search/fill-titles.ts';
import { fillTitlesJob } from './search-jobs.ts';

export const fillTitles = ({ clock, language }: Dependencies) =>
  perform(fillTitlesJob, {
    // Parts follow one another.
    concurrency: 1,
    attempts: Number.POSITIVE_INFINITY,
    apply: (job, tx: Tx) => fillTitlesPart(tx, language, { at: clock(), cause: causeOfJob(job) }),
  });
