import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const rooms = readdirSync('subgraphs');

describe('the rooms', () => {
  test('are five', () => {
    expect(rooms.sort()).toEqual(['analytics', 'auth', 'inventory', 'order', 'product']);
  });

  test.each(rooms)('%s has the same first-level entries as the others', (room) => {
    expect(readdirSync(`subgraphs/${room}`).sort()).toEqual([
      'README.md',
      'consumes',
      'context.ts',
      'domain',
      'environment.ts',
      'publishes',
      'resolvers',
      'room.ts',
      'schema.graphql',
      'server.ts',
      'store',
      'tests',
      'use-cases',
    ]);
  });

  test.each(rooms)('%s has a database of its own', (room) => {
    expect(readdirSync(`prisma/${room}`).sort()).toEqual(['migrations', 'schema.prisma']);
  });
});
