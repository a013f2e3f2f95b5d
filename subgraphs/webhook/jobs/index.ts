import type { JobHandler } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { replayWebhooks } from './replay-webhooks.ts';

/** The jobs this subgraph performs. */
export const createJobs = (dependencies: Dependencies): JobHandler<Tx>[] => [
  deliverWebhook(dependencies),
  replayWebhooks(dependencies),
];
