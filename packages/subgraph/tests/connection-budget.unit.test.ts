import { expect, test } from '@jest/globals';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { subgraphEnvironment } from '../subgraph-environment.ts';

/** What PostgreSQL takes by default, and keeps of it for superusers. */
const maxConnections = 100;
const superuserReserved = 3;

const replicas = 2;
/** Of the outbox relay, in each process. */
const relay = 1;

test('twelve subgraphs in two replicas each fit a PostgreSQL server as it comes', () => {
  const pool = subgraphEnvironment.shape.DATABASE_CONNECTIONS.parse(undefined);
  const subgraphs = Math.max(12, ownSubgraphs().length);
  expect(subgraphs * replicas * (pool + relay)).toBeLessThanOrEqual(maxConnections - superuserReserved);
});
