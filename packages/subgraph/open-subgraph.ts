import { createAssignment } from '#packages/assignment/assignment.ts';
import { assignmentChannel } from '#packages/assignment/member-locks.ts';
import { createKeyPrune } from '#packages/idempotency/prune-keys.ts';
import { pruneGenerations } from '#packages/inbox/prune-generations.ts';
import { createIngressRoutes } from '#packages/ingress/ingress-routes.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { createCopyProgress } from '#packages/jetstream/copy-progress.ts';
import { deleteUnusedConsumers } from '#packages/jetstream/delete-unused-consumers.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { startUnorderedConsumer } from '#packages/jetstream/start-unordered-consumer.ts';
import { createJobSignal, jobChannel } from '#packages/jobs/job-signal.ts';
import { pruneJobs } from '#packages/jobs/prune-jobs.ts';
import { startWorker } from '#packages/jobs/start-worker.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { createEventPrune } from '#packages/outbox/prune-events.ts';
import type { Service } from '#packages/service/service.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { pruneTrackedJobs } from '#packages/tracked-jobs/prune-tracked-jobs.ts';
import { createConsumers } from './create-consumers.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { startPruning } from './start-pruning.ts';
import type { SubgraphEnvironment } from './subgraph-environment.ts';

/**
 * Opens a subgraph in this process: its database, its outbox relay, a consumer for each aggregate type it follows and
 * each unordered one, a worker when it has jobs, the pruning of its tables, its server. Afterwards it is ready
 * while its database answers, and without the broker its events wait in the outbox.
 */
export async function openSubgraph(
  definition: SubgraphDefinition,
  environment: SubgraphEnvironment,
  broker: Broker,
  { logger, use }: Service,
): Promise<void> {
  const { name, directory, resolvers, concurrency } = definition;
  const { DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: connections } = environment;
  const { DATABASE_DIRECT_URL: directUrl = databaseUrl } = environment;
  const database = use(definition.connectDatabase(databaseUrl, connections));
  const jobSignal = createJobSignal();
  const assignment = createAssignment({ broker, logger });
  const listeners: Record<string, (payload: string) => void> = {
    [assignmentChannel]: assignment.look,
    ...(definition.createJobs !== undefined && { [jobChannel]: jobSignal.notify }),
  };
  const { commits } = database;
  const { signal } = use(
    startOutboxRelay({
      databaseUrl: directUrl,
      broker,
      logger,
      commits,
      listeners,
      onSession: assignment.serve,
    }),
  );
  const clock = () => new Date();
  const dependencies = await definition.createDependencies({
    environment,
    database,
    signal,
    clock,
    logger,
    use,
  });

  const { prisma: sql, transact } = database;
  const consumers = createConsumers(definition, dependencies);
  for (const [aggregateType, handlers] of Object.entries(consumers.handlers)) {
    const consumer = { broker, subgraph: name, aggregateType, sql, transact, handlers, logger };
    const receive = () => startConsumer({ ...consumer, ...(concurrency !== undefined && { concurrency }) });
    use(assignment.take(`${name}-${aggregateType}`, receive));
  }
  // Closed before them, so that others take over from all of them at once.
  use(assignment);
  // Nobody waits for it: at a broker that is away they are found by the next start.
  void deleteUnusedConsumers(broker, name, Object.keys(consumers.handlers)).then(
    (deleted) =>
      deleted.length > 0 && logger.info({ deleted }, 'deleted consumers of events that are not followed any more'),
    (error) => logger.info({ err: error }, 'consumers of events that are not followed any more were not looked for'),
  );
  for (const unordered of consumers.unordered) {
    use(startUnorderedConsumer({ broker, subgraph: name, definition: unordered, sql, transact, logger }));
  }
  if (definition.createJobs !== undefined) {
    const worker = { handlers: definition.createJobs(dependencies), database, signal: jobSignal, logger };
    // One connection is left to everybody else.
    const transactions = Math.max(1, connections - 1);
    use(startWorker({ ...worker, transactions, crontab: definition.createCrontab?.(dependencies) ?? [] }));
  }
  const pruneEvents = createEventPrune(environment.OUTBOX_RETENTION_DAYS);
  const pruneKeys = createKeyPrune(environment.IDEMPOTENCY_RETENTION_DAYS);
  const own = [pruneEvents, pruneGenerations, pruneKeys, pruneJobs, pruneTrackedJobs];
  use(startPruning({ sql, prunes: [...own, ...(definition.createPrunes?.(environment) ?? [])], logger }));
  use(
    await startSubgraph({
      port: environment.PORT,
      host: environment.HOST,
      schemaFile: `${directory}/schema.graphql`,
      resolvers,
      identityKey: environment.IDENTITY_PUBLIC_KEY,
      logger,
      createContext: definition.createContext(dependencies),
      copies: createCopyProgress({ broker, subgraph: name, logger }),
      checkReady: database.ping,
      addRoutes: (app) => definition.addRoutes?.(app, dependencies),
      addIngressRoutes: createIngressRoutes({
        sources: definition.createIngress?.(dependencies, environment) ?? {},
        transact,
        clock,
      }),
    }),
  );
}
