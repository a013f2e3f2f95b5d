import type { Dispatcher } from 'undici';
import type { GraphClient } from '#packages/graph-client/graph-client.ts';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import type { Keyring } from './domain/keyring.ts';
import type { Database } from './store/database.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  clock: () => Date;
  keyring: Keyring;
  /** Which URLs may be called. */
  reach: Reach;
  /** What calls them. */
  agent: Dispatcher;
  /** Asks what selections say. */
  graph: GraphClient;
  /** From 0 to 1, for what is not to happen at the same time. */
  random: () => number;
}
