/** A process that performs the jobs of the benches: `node worker-process.ts DATABASE_URL`. It tells its parent once it does. */
import { pino } from 'pino';
import { createJobSignal, jobChannel } from '../../packages/jobs/job-signal.ts';
import { startWorker } from '../../packages/jobs/start-worker.ts';
import { createRelayClient, listenOn } from '../../packages/outbox/relay-session.ts';
import { connectDatabase } from '../../subgraphs/inventory/store/database.ts';
import { benchHandlers } from './bench-jobs.ts';

/** Connections of its pool; with twice the default of a subgraph the processor is the limit. */
const connections = 6;

const [databaseUrl = ''] = process.argv.slice(2);
const logger = pino({ level: 'error' });
const database = connectDatabase(databaseUrl, connections);
const signal = createJobSignal();
// As the outbox relay of a subgraph does.
await listenOn(createRelayClient(databaseUrl), databaseUrl, {
  listeners: { [jobChannel]: signal.notify },
  onLost: () => process.exit(1),
});
const handlers = benchHandlers<Parameters<Parameters<typeof database.transact>[0]>[0]>(database.prisma);
const worker = startWorker({ handlers, database, signal, transactions: connections - 1, logger });
process.send?.('ready');
process.once('SIGTERM', async () => {
  await worker.close();
  await database.close();
  process.exit(0);
});
