import { type Logger, pino } from 'pino';
import { type AnyEvent, subjectOf } from '#packages/event-contract/event-contract.ts';
import { ensureGeneration } from '#packages/inbox/ensure-generation.ts';
import { orderedInbox, type Receipt } from '#packages/inbox/ordered-inbox.ts';
import { unorderedInbox } from '#packages/inbox/unordered-inbox.ts';
import { createIngressRoutes } from '#packages/ingress/ingress-routes.ts';
import { applyEvent } from '#packages/jetstream/apply-event.ts';
import { readEventPatterns } from '#packages/jetstream/event-patterns.ts';
import { tasksOf } from '#packages/jetstream/unordered-consumer.ts';
import { type JobRun, runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import type { Closable } from '#packages/service/service.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { createConsumers } from '#packages/subgraph/create-consumers.ts';
import type { SubgraphDefinition } from '#packages/subgraph/define-subgraph.ts';
import type { SubgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { type OutboxRow, readOutbox } from '#packages/test-database/read-outbox.ts';
import { type Answer, type CallAnswer, type Caller, createTestGateway } from './create-test-gateway.ts';

export interface TestSubgraph<Dependencies> extends AsyncDisposable {
  dependencies: Dependencies;
  /** Where it serves GraphQL. */
  url: string;
  /** The database, as the subgraph's own role. */
  databaseUrl: string;
  /** Runs an operation as the gateway has it run. */
  ask(query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer>;
  /** Passes a call from outside on as the gateway does. */
  call(source: string, headers: Record<string, string>, body: string): Promise<CallAnswer>;
  /**
   * Hands an event to the subgraph as its consumers do, first to the unordered ones, whenever they begin; resolves to what
   * the inbox of its aggregate type said of it.
   */
  deliver(event: AnyEvent): Promise<Receipt>;
  /**
   * Performs the jobs that wait, until none is due any more; also those that are due later, once, when `later` is true.
   * Resolves to what became of them.
   */
  runJobs(wishes?: { later?: boolean }): Promise<JobRun[]>;
  /** What was written to the outbox, oldest first; of one aggregate when it is named. */
  events(aggregateId?: string): Promise<OutboxRow[]>;
}

export interface TestSubgraphOptions<Dependencies> {
  /** Variables of the subgraph's own. Default none. */
  environment?: Record<string, string>;
  /** Default: the time of day. */
  clock?: () => Date;
  /** Changes what the subgraph made for itself, for example a provider. Default: nothing. */
  change?: (dependencies: Dependencies) => Dependencies;
  /** Default: one that is silent. */
  logger?: Logger;
}

/** Without a relay nobody tells of commits: what waits for one goes on at once. */
const noSignal: CommitSignal = { expect: () => ({ within: async () => null, [Symbol.dispose]() {} }) };

/**
 * The subgraph of a definition on a migrated database of its own, served over HTTP on a free port, without broker, consumers,
 * relay and worker: events are handed to it by `deliver`, those it tells are read by `events`, its jobs performed by `runJobs`.
 */
export async function startTestSubgraph<
  Environment extends SubgraphEnvironment,
  Client extends Sql,
  Tx extends Sql,
  Dependencies,
  Context extends SubgraphRequest,
>(
  definition: SubgraphDefinition<Environment, Client, Tx, Dependencies, Context>,
  {
    environment = {},
    clock = () => new Date(),
    change = (dependencies) => dependencies,
    logger = pino({ level: 'silent' }),
  }: TestSubgraphOptions<Dependencies> = {},
): Promise<TestSubgraph<Dependencies>> {
  const { name, directory, resolvers } = definition;
  const gateway = await createTestGateway();
  const testDatabase = await createTestDatabase(name);
  const opened: Closable[] = [];
  const use = <Part extends Closable>(part: Part): Part => {
    opened.unshift(part);
    return part;
  };

  const read = definition.environment.parse({
    PORT: '4000',
    DATABASE_URL: testDatabase.url,
    NATS_URL: 'nats://localhost:4222',
    IDENTITY_PUBLIC_KEY: JSON.stringify(gateway.identityKey),
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const database = use(definition.connectDatabase(testDatabase.url, 10));
  const parts = { environment: read, database, signal: noSignal, clock, logger, use };
  const dependencies = change(await definition.createDependencies(parts));
  const consumers = createConsumers(definition, dependencies);
  const jobs = definition.createJobs?.(dependencies) ?? [];
  const server = use(
    await startSubgraph({
      port: 0,
      host: '127.0.0.1',
      schemaFile: `${directory}/schema.graphql`,
      resolvers,
      identityKey: gateway.identityKey,
      logger,
      createContext: definition.createContext(dependencies),
      checkReady: database.ping,
      addRoutes: (app) => definition.addRoutes?.(app, dependencies),
      addIngressRoutes: createIngressRoutes({
        sources: definition.createIngress?.(dependencies, read) ?? {},
        transact: database.transact,
        clock,
      }),
    }),
  );

  return {
    dependencies,
    url: server.url,
    databaseUrl: testDatabase.url,
    ask: (query, variables, caller) => gateway.ask(server.url, query, variables, caller),
    call: (source, headers, body) => gateway.passOn(server.url, source, headers, body),
    async deliver(event) {
      const { prisma: sql, transact } = database;
      const around = { logger, stopping: new AbortController().signal };
      for (const unordered of consumers.unordered) {
        if (!readEventPatterns(unordered.types).match(subjectOf(event))) continue;
        if (unordered.concerns && !(await unordered.concerns([event.type]))[0]) continue;
        const consumer = `${name}-${unordered.name}`;
        const { generation } = await ensureGeneration(sql, consumer, 'first');
        const inbox = unorderedInbox(consumer, generation);
        await applyEvent({ sql, transact }, inbox, event, tasksOf(unordered)(event), around);
      }
      const handler = consumers.handlers[event.aggregateType]?.find(
        ({ contract }) => contract.type === event.type && contract.version === event.version,
      );
      const inbox = orderedInbox(`${name}-${event.aggregateType}`);
      return applyEvent({ sql, transact }, inbox, event, handler?.taskFor(event) ?? null, around);
    },
    runJobs: (wishes = {}) => runWaitingJobs(jobs, { database, logger, ...wishes }),
    events: async (aggregateId) => readOutbox(database.prisma, aggregateId === undefined ? {} : { aggregateId }),
    async [Symbol.asyncDispose]() {
      for (const part of opened) await part.close();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}
