import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentNode } from 'graphql';
import { completeSubgraph } from '#packages/graph-types/complete-subgraph.ts';
import { resolverIndex } from '../resolver-index.ts';

const sdl = completeSubgraph(`
  type Query { orders: [Order!] @public order: Order @public }
  type Mutation { ship: Order @public }
  type Subscription { shipped: Order @public @live(subject: "events.order.*.shipped") }
  type Order @key(fields: "id") { id: ID! total: Money line: Line }
  type Line { id: ID! }
  union Found = Order | Line
`);
const roots = ['Query/orders.ts', 'Query/order.ts', 'Mutation/ship.ts'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-resolvers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function indexOf(...given: (DocumentNode | string)[]): string {
  const files = given.filter((part) => typeof part === 'string');
  const [schema = sdl] = given.filter((part) => typeof part !== 'string');
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return resolverIndex(folder, schema);
}

test('the resolvers of a subgraph are the files in the folders of its types', () => {
  expect(
    indexOf(...roots, 'Order/__resolveReference.ts', 'Order/total.ts', 'Line/Line.ts', 'Found/__resolveType.ts'),
  ).toBe(`// Written by \`npm run generate\` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { __resolveType as Found___resolveType } from './Found/__resolveType.ts';
import { Line } from './Line/Line.ts';
import { ship as Mutation_ship } from './Mutation/ship.ts';
import { __resolveReference as Order___resolveReference } from './Order/__resolveReference.ts';
import { total as Order_total } from './Order/total.ts';
import { order as Query_order } from './Query/order.ts';
import { orders as Query_orders } from './Query/orders.ts';

export const resolvers: Resolvers = {
  Found: {
    __resolveType: Found___resolveType,
  },
  Line,
  Mutation: {
    ship: Mutation_ship,
  },
  Order: {
    __resolveReference: Order___resolveReference,
    total: Order_total,
  },
  Query: {
    order: Query_order,
    orders: Query_orders,
  },
};
`);
});

test('files beside the folders, and in folders in lower case, are no resolvers', () => {
  expect(indexOf(...roots, 'parents.ts', 'read-order.ts', 'inputs/address.ts')).not.toMatch(
    /parents|read-order|inputs/,
  );
});

test('a shared type has resolvers where the subgraph makes it an entity', () => {
  const files = ['Query/job.ts', 'Job/Job.ts'];
  const shared = 'type Query { job: Job @public }';
  expect(() => indexOf(completeSubgraph(shared), ...files)).toThrow('Job: packages/graph-types resolves it');
  expect(indexOf(completeSubgraph(`${shared} extend type Job @key(fields: "id")`), ...files)).toContain('  Job,');
});

describe('a resolver is named that', () => {
  test.each([
    ['is of a type that is not there', 'Parcel/weight.ts', 'Parcel: there is no type Parcel in the SDL'],
    ['is of a field that is not there', 'Order/totl.ts', 'Order/totl.ts: there is no such field of Order in the SDL'],
    ['is none', 'Order/read-total.ts', 'Order/read-total.ts: there is no such field'],
    [
      'resolves references to what is no entity',
      'Line/__resolveReference.ts',
      'Line/__resolveReference.ts: there is no',
    ],
    ['is of a shared type', 'Money/amount.ts', 'Money: packages/graph-types resolves it for every subgraph'],
    ['is of all of a root type', 'Query/Query.ts', 'Query/Query.ts: expected a file for each field of Query'],
  ])('%s', (_what, file, message) => {
    expect(() => indexOf(...roots, file)).toThrow(`${folder}/${message}`);
  });

  test('stands beside one for the whole type', () => {
    expect(() => indexOf(...roots, 'Line/Line.ts', 'Line/id.ts')).toThrow('Line/id.ts: Line.ts resolves all of Line');
  });

  test('is missing', () => {
    expect(() => indexOf('Query/order.ts')).toThrow(
      `${folder}/Query/orders.ts is missing: nothing resolves the field\n${folder}/Mutation/ship.ts is missing`,
    );
  });
});
