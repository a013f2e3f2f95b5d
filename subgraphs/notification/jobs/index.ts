import type { JobHandler } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { sendMessage } from './send-message.ts';
import { tellAuth } from './tell-auth.ts';
import { tellBackInStock } from './tell-back-in-stock.ts';
import { tellDailyDigest } from './tell-daily-digest.ts';
import { tellLowStock } from './tell-low-stock.ts';

/** The jobs this subgraph performs. */
export const createJobs = (dependencies: Dependencies): JobHandler<Tx>[] => [
  sendMessage(dependencies),
  tellAuth(dependencies),
  tellLowStock(dependencies),
  tellBackInStock(dependencies),
  tellDailyDigest(dependencies),
];
