import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { prepareMessage } from '../use-cases/prepare-message.ts';
import { settleMessages } from '../use-cases/settle-messages.ts';
import { sendMessageJob } from './message-jobs.ts';

export const sendMessage = (dependencies: Dependencies) =>
  perform(sendMessageJob, {
    // Each waits for the graph and for a mail server, and holds no connection to the database meanwhile. What they read and write, they do
    // together.
    concurrency: 32,
    timeout: 60_000,
    prepare: (job) => prepareMessage(dependencies, job.payload.messageId, { cause: job.cause, stop: job.signal }),
    async applyAll(batch, tx: Tx) {
      const at = dependencies.clock();
      const settled = batch.flatMap(({ job, prepared }) => {
        const { messageId } = job.payload;
        return prepared ? [{ ...prepared, messageId, occurrence: { at, cause: causeOfJob(job) } }] : [];
      });
      await settleMessages(tx, settled);
    },
  });
