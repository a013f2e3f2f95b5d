import { createGraphClient } from '#packages/graph-client/graph-client.ts';
import { createGuardedAgent } from '#packages/guarded-http/guarded-agent.ts';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { tellEndpoints } from './consumes/tell-endpoints.ts';
import { createContext } from './context.ts';
import { createKeyring } from './domain/keyring.ts';
import { environmentSchema } from './environment.ts';
import { createJobs } from './jobs/index.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';
import { createEventPrune } from './store/prune-events.ts';

export const subgraph = defineSubgraph({
  name: 'webhook',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies({ environment, database, clock, use }) {
    const reach: Reach = environment.WEBHOOK_ALLOW_PRIVATE ? 'private' : 'public';
    const agent = createGuardedAgent({ reach, connectTimeout: 5_000 });
    use({ close: () => agent.destroy() });
    const graph = use(createGraphClient({ url: environment.GATEWAY_URL, mostBytes: 256 * 1024 }));
    const keyring = createKeyring(environment.WEBHOOK_SECRET);
    return { database, clock, keyring, reach, agent, graph, random: Math.random };
  },
  resolvers,
  createContext,
  createHandlers,
  createUnorderedConsumers: (dependencies) => [tellEndpoints(dependencies)],
  createJobs,
  createPrunes: ({ WEBHOOK_RETENTION_DAYS }) => [createEventPrune(WEBHOOK_RETENTION_DAYS)],
});
