import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deletePreference } from '../store/message-preferences.ts';
import { tellAuth as tell } from '../use-cases/tell-auth.ts';
import { tellAuthJob } from './message-jobs.ts';

/** What auth has heard of is deleted here: it has it then, and there is one truth. */
export const tellAuth = (dependencies: Dependencies) =>
  perform(tellAuthJob, {
    perKey: 1,
    prepare: (job) => tell(dependencies, job.payload, { cause: job.cause, stop: job.signal }),
    async apply(_job, tx: Tx, told) {
      if (told !== null) await deletePreference(tx, told);
    },
  });
