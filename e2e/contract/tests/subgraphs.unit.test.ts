import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const subgraphs = readdirSync('subgraphs');

describe('the subgraphs', () => {
  test('are five', () => {
    expect(subgraphs.sort()).toEqual(['analytics', 'auth', 'inventory', 'order', 'product']);
  });

  test.each(subgraphs)('%s has the same first-level entries as the others', (subgraph) => {
    expect(readdirSync(`subgraphs/${subgraph}`).sort()).toEqual([
      'README.md',
      'consumes',
      'context.ts',
      'dependencies.ts',
      'domain',
      'environment.ts',
      'publishes',
      'resolvers',
      'schema.graphql',
      'server.ts',
      'store',
      'tests',
      'use-cases',
    ]);
  });

  test.each(subgraphs)('%s has a database of its own', (subgraph) => {
    expect(readdirSync(`prisma/${subgraph}`).sort()).toEqual(['migrations', 'schema.prisma']);
  });
});
