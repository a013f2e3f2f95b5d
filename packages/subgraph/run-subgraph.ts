import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { runService } from '#packages/service/service.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { readOwnEnvironment } from './environment.ts';
import { openSubgraph } from './open-subgraph.ts';

/** Runs a subgraph as a process. It waits for the broker at its start only. */
export function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  const { name } = definition;
  const environment = readOwnEnvironment(definition.environment);
  return runService(name, { logLevel: environment.LOG_LEVEL }, async (service) => {
    const broker = service.use(await connectBroker({ url: environment.NATS_URL, name, logger: service.logger }));
    await openSubgraph(definition, environment, broker, service);
  });
}
