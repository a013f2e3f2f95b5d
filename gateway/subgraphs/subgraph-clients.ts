import type { ServiceMap } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { Closable } from '#packages/service/service.ts';
import { createSubgraphClient, type SubgraphClient } from './subgraph-client.ts';

/** The connections to every subgraph; they outlive changes of the supergraph. */
export interface SubgraphClients extends Closable {
  /** The client of a subgraph that the supergraph places at `url`. A subgraph that moved gets a new one. */
  connect(name: string, url: string | undefined): SubgraphClient;
  byName(): ServiceMap;
  find(name: string): SubgraphClient | undefined;
  all(): Iterable<SubgraphClient>;
}

/** @param urlOf says where a subgraph is when not where the supergraph says. */
export function createSubgraphClients(urlOf: (name: string) => string | undefined, logger: Logger): SubgraphClients {
  const clients = new Map<string, SubgraphClient>();
  return {
    connect(name, routingUrl) {
      const url = urlOf(name) ?? routingUrl;
      if (!url) throw new Error(`the supergraph gives no URL for the subgraph ${name}`);
      const present = clients.get(name);
      if (present?.url === url) return present;
      const client = createSubgraphClient(name, url);
      clients.set(name, client);
      present?.retire().catch((error: unknown) => logger.warn({ err: error, subgraph: name }, 'retiring failed'));
      return client;
    },
    find: (name) => clients.get(name),
    byName: () => Object.fromEntries(clients),
    all: () => clients.values(),
    close: () => Promise.all([...clients.values()].map((client) => client.close())),
  };
}
