import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { ownSubgraphs } from '../own-subgraphs.ts';
import { readSubgraphList } from '../read-subgraph-list.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'souk-list-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const here = (name: string, port: number) => ({
  routing_url: `http://localhost:${port}/graphql`,
  schema: { file: `./subgraphs/${name}/schema.graphql` },
});

function write(subgraphs: object): void {
  writeFileSync(join(root, 'supergraph.yaml'), stringify({ federation_version: '=2.14.4', subgraphs }));
}

describe('the list of subgraphs', () => {
  test('derives everything from the name, hyphens included', () => {
    write({ 'order-history': here('order-history', 4012) });
    expect(readSubgraphList(root)).toEqual([
      {
        name: 'order-history',
        external: false,
        routingUrl: 'http://localhost:4012/graphql',
        port: 4012,
        ownProcess: false,
        schemaFile: 'subgraphs/order-history/schema.graphql',
        urlVariable: 'ORDER_HISTORY_URL',
        directory: 'subgraphs/order-history',
        entry: 'subgraphs/order-history/server.ts',
        definitionFile: 'subgraphs/order-history/subgraph.ts',
        environmentFile: 'subgraphs/order-history/environment.ts',
        prismaDirectory: 'prisma/order-history',
        database: 'souk_order_history',
        databaseVariable: 'ORDER_HISTORY_DATABASE_URL',
        directDatabaseVariable: 'ORDER_HISTORY_DATABASE_DIRECT_URL',
        passwordVariable: 'ORDER_HISTORY_DATABASE_PASSWORD',
      },
    ]);
  });

  test('tells subgraphs that are kept elsewhere by where their schema lies', () => {
    const reviews = {
      routing_url: 'https://reviews.example.com/graphql',
      schema: { file: 'external/reviews.graphql' },
    };
    write({ order: here('order', 4004), reviews });
    expect(readSubgraphList(root).map(({ name, external }) => [name, external])).toEqual([
      ['order', false],
      ['reviews', true],
    ]);
    expect(ownSubgraphs(root).map(({ name }) => name)).toEqual(['order']);
  });

  test.each(['Order', 'order_history', '2nd', 'order-', 'a--b', 'gateway', 'order-database', 'x'.repeat(59)])(
    'refuses the name %s',
    (name) => {
      write({ [name]: here(name, 4001) });
      expect(() => readSubgraphList(root)).toThrow(name);
    },
  );

  test('names every mistake at once', () => {
    write({
      order: { ...here('order', 4004), routing_url: 'localhost' },
      stock: { routing_url: 'http://localhost:4005/graphql' },
    });
    expect(() => readSubgraphList(root)).toThrow(/order\.routing_url(.|\n)*stock\.schema/);
  });

  test('refuses a schema in the folder of another subgraph', () => {
    write({ order: here('orders', 4004) });
    expect(() => readSubgraphList(root)).toThrow('order: expected its schema in subgraphs/order/schema.graphql');
  });

  test('refuses two subgraphs at one address', () => {
    write({ order: here('order', 4004), stock: here('stock', 4004) });
    expect(() => readSubgraphList(root)).toThrow('order and stock share localhost:4004');
  });
});
