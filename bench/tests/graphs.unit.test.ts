import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';
import { composeGraph } from '../gateway/graph.ts';
import { graphs } from '../gateway/graphs.ts';

describe.each(graphs)('the graph $name of the benches', (graph) => {
  const urls = Object.fromEntries(Object.keys(graph.subgraphs).map((name) => [name, `http://localhost/${name}`]));

  test('loads in the gateway, and its operations are valid', () => {
    const { clientSchema } = loadSupergraph(composeGraph(graph, urls));
    for (const { query } of Object.values(graph.operations)) {
      expect(validate(clientSchema, parse(query))).toEqual([]);
    }
  });
});
