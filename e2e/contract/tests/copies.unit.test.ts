import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { SubgraphDefinition } from '#packages/subgraph/define-subgraph.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readCopies } from '../../../gateway/supergraph/read-copies.ts';

test.each(ownSubgraphs())('$name follows the aggregates that its fields read copies of', async (listed) => {
  const copies = readCopies(parse(readFileSync(listed.schemaFile, 'utf8')));
  const { subgraph } = (await import(resolve(listed.definitionFile))) as { subgraph: SubgraphDefinition };
  // Only asked for the aggregate types: no event is handled.
  const followed = Object.keys(subgraph.createHandlers({}));
  const unknown = [...copies].flatMap(([field, types]) =>
    types.filter((type) => !followed.includes(type)).map((type) => `${field}: ${type}`),
  );
  expect(unknown).toEqual([]);
});
