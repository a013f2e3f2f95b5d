import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { prepareMessage } from '../use-cases/prepare-message.ts';
import { settleMessage } from '../use-cases/settle-message.ts';
import { sendMessageJob } from './message-jobs.ts';

export const sendMessage = (dependencies: Dependencies) =>
  perform(sendMessageJob, {
    // Each waits for the graph and for a mail server, and holds no connection to the database meanwhile.
    concurrency: 8,
    timeout: 60_000,
    prepare: (job) => prepareMessage(dependencies, job.payload.messageId, { cause: job.cause, stop: job.signal }),
    async apply(job, tx: Tx, settlement) {
      if (settlement === null) return;
      const occurrence = { at: dependencies.clock(), cause: causeOfJob(job) };
      await settleMessage(tx, job.payload.messageId, settlement, occurrence);
    },
  });
