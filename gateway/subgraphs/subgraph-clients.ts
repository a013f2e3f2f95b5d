import type { Logger } from 'pino';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Closable } from '#packages/service/service.ts';
import type { FetchSubgraph } from '../execution/execution.ts';
import type { Caller } from '../request/caller.ts';
import type { BreakerState, GuardObserver, RejectionReason } from './guard-subgraph.ts';
import type { LocateSubgraphs } from './locate-subgraphs.ts';
import { createSubgraphClient, type SubgraphClient } from './subgraph-client.ts';
import type { SubgraphLimits } from './subgraph-limits.ts';

/** The connections to every subgraph; they outlive changes of the supergraph. */
export interface SubgraphClients extends Closable {
  /** Sends a fetch to its subgraph. */
  fetch: FetchSubgraph;
  /**
   * Makes these the subgraphs, by name with the URL that the supergraph gives. One that stays keeps its connections; one that
   * moved finishes its requests; and one that is gone can be asked a while longer by operations that were planned with it. Throws, and changes nothing, when the address of one is not known.
   */
  connect(subgraphs: ReadonlyMap<string, string>): void;
  find(name: string): SubgraphClient | undefined;
  all(): Iterable<SubgraphClient>;
}

export interface SubgraphClientsOptions {
  locateSubgraphs: LocateSubgraphs;
  /** Whom readiness is checked for. */
  anonymousCaller: Caller;
  limits: SubgraphLimits;
  observer: SubgraphObserver;
  logger: Logger;
}

/** Called with the subgraph's name. */
export interface SubgraphObserver {
  onBreaker: (subgraph: string, state: BreakerState) => void;
  onRequest: (subgraph: string) => void;
  onRetry: (subgraph: string) => void;
  onRejection: (subgraph: string, reason: RejectionReason) => void;
}

/** How long operations that began before may still ask a subgraph that is no longer in the supergraph, in milliseconds. */
const retireAfter = 60_000;

export function createSubgraphClients(options: SubgraphClientsOptions): SubgraphClients {
  const { locateSubgraphs, anonymousCaller, limits, observer, logger } = options;
  let clients = new Map<string, SubgraphClient>();
  /** Those that are no longer in the supergraph, with the timers that will retire them. */
  const leaving = new Map<string, { client: SubgraphClient; timer: NodeJS.Timeout }>();
  const open = new Set<SubgraphClient>();

  const create = (name: string, url: string): SubgraphClient => {
    const guard = observe(name, observer, logger);
    const client = createSubgraphClient({ name, url, limits, observer: guard, anonymousCaller });
    open.add(client);
    return client;
  };

  const retire = (client: SubgraphClient) => {
    client.retire().then(
      () => open.delete(client),
      (error: unknown) => logger.warn({ err: error, subgraph: client.name }, 'retiring failed'),
    );
  };

  const leave = (client: SubgraphClient) => {
    const timer = setTimeout(() => {
      leaving.delete(client.name);
      retire(client);
    }, retireAfter).unref();
    leaving.set(client.name, { client, timer });
  };

  /** Takes one back that was about to leave, if its URL is still the same. */
  const recall = (name: string, url: string): SubgraphClient | undefined => {
    const found = leaving.get(name);
    if (!found) return undefined;
    clearTimeout(found.timer);
    leaving.delete(name);
    if (found.client.url === url) return found.client;
    retire(found.client);
    return undefined;
  };

  return {
    fetch(request) {
      const { subgraph } = request.fetch;
      const client = clients.get(subgraph) ?? leaving.get(subgraph)?.client;
      if (!client) return Promise.reject(new Error(`there is no subgraph ${subgraph}`));
      return client.fetch(request);
    },

    connect(subgraphs) {
      const urls = locateSubgraphs(subgraphs);
      for (const [name, url] of urls) {
        if (!URL.canParse(url)) throw new Error(`the supergraph gives no URL for the subgraph ${name}`);
      }
      const former = clients;
      clients = new Map();
      for (const [name, url] of urls) {
        const present = former.get(name);
        clients.set(name, present?.url === url ? present : (recall(name, url) ?? create(name, url)));
      }
      for (const [name, client] of former) {
        if (!clients.has(name)) leave(client);
        else if (clients.get(name) !== client) retire(client);
      }
    },

    find: (name) => clients.get(name),
    all: () => clients.values(),

    async close() {
      for (const { timer } of leaving.values()) clearTimeout(timer);
      await Promise.all([...open].map((client) => client.close()));
    },
  };
}

/** Adds the name, and logs when a subgraph is no longer asked and when it is asked again. */
function observe(subgraph: string, observer: SubgraphObserver, logger: Logger): GuardObserver {
  let isOpen = false;
  return {
    onBreaker(state, reason) {
      observer.onBreaker(subgraph, state);
      if (state === 'open' && !isOpen) {
        isOpen = true;
        logger.warn(
          { subgraph, reason: loggableMessage(reason) },
          'a subgraph is not asked for now: it failed too often',
        );
      } else if (state === 'closed') {
        isOpen = false;
        logger.info({ subgraph }, 'a subgraph is asked again');
      }
    },
    onRequest: () => observer.onRequest(subgraph),
    onRetry: () => observer.onRetry(subgraph),
    onRejection: (reason) => observer.onRejection(subgraph, reason),
  };
}
