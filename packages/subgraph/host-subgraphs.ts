import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createLogger } from '#packages/service/create-logger.ts';
import { createParts } from '#packages/service/create-parts.ts';
import { runService } from '#packages/service/service.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { readHostedEnvironment } from './environment.ts';
import { openSubgraph } from './open-subgraph.ts';

/** What the process calls itself in its log and at the broker. */
const name = 'subgraphs';

/**
 * Runs several subgraphs in one process, each with its own environment (`ORDER_PORT` before `PORT`), port, database and log,
 * and one connection to the broker for all. They start and end together: a crash of one is a crash of all of them.
 */
export async function hostSubgraphs(definitions: readonly SubgraphDefinition[]): Promise<void> {
  const hosted = definitions.map((definition) => ({
    definition,
    environment: readHostedEnvironment(definition.environment, definition.name),
  }));
  const [first] = hosted;
  if (first === undefined) throw new Error('there is no subgraph to host');
  const { NATS_URL: url, LOG_LEVEL: logLevel } = first.environment;
  await runService(name, { logLevel }, async ({ logger, use }) => {
    const broker = use(await connectBroker({ url, name, logger }));
    const subgraphs = hosted.map(({ definition, environment }) => {
      const base = { service: definition.name };
      const own = createLogger({ name: definition.name, level: environment.LOG_LEVEL, base });
      return { definition, environment, logger: own, parts: createParts(own) };
    });
    use({
      // Together, so that many take no longer than one.
      async close() {
        const orderly = await Promise.all(subgraphs.map(({ parts }) => parts.close()));
        if (orderly.includes(false)) throw new Error('a subgraph could not be closed in order');
      },
    });
    await Promise.all(
      subgraphs.map(async ({ definition, environment, logger: own, parts: { use: keep } }) => {
        try {
          await openSubgraph(definition, environment, broker, { logger: own, use: keep });
        } catch (error) {
          throw new Error(`${definition.name} cannot start`, { cause: error });
        }
      }),
    );
  });
}
