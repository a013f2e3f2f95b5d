import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { IngressSources } from '#packages/ingress/ingress-source.ts';
import type { Handler } from '#packages/jetstream/handler.ts';
import type { UnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { JobHandler } from '#packages/jobs/perform.ts';
import type { CrontabEntry } from '#packages/jobs/schedule-jobs.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import type { Database } from '#packages/prisma-database/open-database.ts';
import type { Service } from '#packages/service/service.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { ResolverMap } from '#packages/subgraph-server/build-executable-subgraph.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Prune } from './start-pruning.ts';
import type { SubgraphEnvironment } from './subgraph-environment.ts';

/** What a subgraph's dependencies are made of. */
interface SubgraphParts<Environment, Client, Tx extends Sql> extends Service {
  environment: Environment;
  database: Database<Client, Tx>;
  signal: CommitSignal;
  clock: () => Date;
}

/**
 * The definition of a subgraph. (Methods, so that what runs any subgraph can name its type: their parameters are not
 * compared as strictly as those of functions in properties.)
 */
export interface SubgraphDefinition<
  Environment extends SubgraphEnvironment = SubgraphEnvironment,
  Client extends Sql = Sql,
  Tx extends Sql = Sql,
  Dependencies = unknown,
  Context extends SubgraphRequest = SubgraphRequest,
> {
  /** Name of the subgraph; its durable consumers are called `<name>-<aggregateType>`. */
  name: string;
  /** Where `schema.graphql` lies. */
  directory: string;
  /** What it reads from its environment when it starts. */
  environment: z.ZodType<Environment>;
  /** Opens the database with so many connections at most. */
  connectDatabase(url: string, connections: number): Database<Client, Tx>;
  /** Makes what lives as long as the process; `use` registers what is to be closed with it. */
  createDependencies(parts: SubgraphParts<Environment, Client, Tx>): Dependencies | Promise<Dependencies>;
  resolvers: ResolverMap;
  createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context;
  /** The events the subgraph answers, by aggregate type. */
  createHandlers(dependencies: Dependencies): Record<string, Handler<Tx>[]>;
  /** Who may call from outside, at the gateway's `/ingress/<subgraph>/<source>`. Default nobody. */
  createIngress?(dependencies: Dependencies, environment: Environment): IngressSources<Tx>;
  /** What takes events of many types, or all, in any order: durable consumers `<name>-<its name>`. Default nothing. */
  createUnorderedConsumers?(dependencies: Dependencies): UnorderedConsumer<Tx>[];
  /** Events handled at a time, for each aggregate type. Default 8. */
  concurrency?: number;
  /** The jobs it performs. Default none. */
  createJobs?(dependencies: Dependencies): JobHandler<Tx>[];
  /** The jobs among them that time enqueues. Default none. */
  createCrontab?(dependencies: Dependencies): readonly CrontabEntry[];
  /** What the subgraph's own tables are rid of; those of the mechanisms always are. Default nothing. */
  createPrunes?(environment: Environment): Prune[];
  /** Adds routes that are open to callers without an identity token. */
  addRoutes?(app: FastifyInstance, dependencies: Dependencies): void;
}

/** Says what a subgraph is made of, without running it: its `server.ts` does, or a process that runs several. */
export const defineSubgraph = <
  Environment extends SubgraphEnvironment,
  Client extends Sql,
  Tx extends Sql,
  Dependencies,
  Context extends SubgraphRequest,
>(
  definition: SubgraphDefinition<Environment, Client, Tx, Dependencies, Context>,
): SubgraphDefinition<Environment, Client, Tx, Dependencies, Context> => definition;
