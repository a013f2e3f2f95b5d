import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import { apolloExecutor } from '../executors/apollo-executor.ts';
import type { Executor } from '../executors/executor.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import type { RequestContext } from '../request/context.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { executeMerged } from './merged-graph.ts';
import { normaliseText } from './normalise-text.ts';

// Where stock `@apollo/gateway` is wrong and Souk is right, over the graph of `federated-schemas.ts`.

const graph = createFederatedGraph();
const { clientSchema } = graph.supergraph;
const faults = { seed: 1, nulls: 0, errors: 0, missing: 0, outages: 0, lawful: true };

async function execute(executor: Executor, text: string, fetch: (request: FetchRequest) => Promise<SubgraphResponse>) {
  const normal = normaliseText(text, clientSchema);
  const executable = executor.prepare(executor.plan({ ...normal, supergraph: graph.supergraph }));
  const variables = { ...normal.literals };
  return sent(await executable.execute({ variables, context: {} as RequestContext, fetch }));
}

const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('data: the truth is what one schema with the resolvers of all subgraphs answers', () => {
  test.each([
    {
      what: 'a name of the client that is that of a key',
      operation: '{ shelf(first: 1) { id: title rating } }',
      stock: { shelf: [{ id: 'film-2', rating: 2.5 }] },
      truth: { shelf: [{ id: 'title of film-2', rating: 2.5 }] },
    },
    {
      what: 'a name of the client that is that of the type',
      operation: '{ shelf { __typename: title ... on Book { pages } rating } }',
      stock: { shelf: [{ __typename: 'Film', rating: 25.5 }] },
      truth: { shelf: [{ __typename: 'title of film-5', rating: 25.5 }] },
    },
    {
      what: 'a name of the client that is that of a required field: its resolver computes on another value',
      operation: '{ shelf(first: 1) { title: id summary(length: 3) } }',
      stock: { shelf: [{ title: 'film-2', summary: '3 {"title":"film-2"}' }] },
      truth: { shelf: [{ title: 'film-2', summary: '3 {"title":"title of film-2"}' }] },
    },
    {
      what: 'the same, within a required object',
      operation: '{ books { dimensions { weight: size { width } size { height } } shipping } }',
      stock: { books: [{ dimensions: { weight: { width: 38 }, size: { height: 30 } }, shipping: 3329908120.5 }] },
      truth: { books: [{ dimensions: { weight: { width: 38 }, size: { height: 30 } }, shipping: 491715446.5 }] },
    },
    {
      what: 'a required field with arguments that the client asks for with others',
      operation: '{ books { cost insurance } }',
      stock: { books: [{ cost: 18, insurance: 1440479179.5 }] },
      truth: { books: [{ cost: 18, insurance: 2976059715.5 }] },
    },
    {
      what: 'an object under a condition, of which other conditions leave nothing',
      operation: 'query ($no: Boolean = false) { company @skip(if: $no) { people @include(if: $no) { name } } }',
      stock: { company: null },
      truth: { company: {} },
    },
  ])('$what: $operation', async ({ operation, stock, truth }) => {
    const ask = ({ fetch: { subgraph, query }, variables }: FetchRequest) =>
      graph.ask(subgraph, query, variables, faults);
    expect(sent(executeMerged(clientSchema, parse(operation), {}, faults))).toEqual({ data: truth });
    expect(await execute(soukExecutor, operation, ask)).toEqual({ data: truth });
    expect(await execute(apolloExecutor, operation, ask)).toEqual({ data: stock });
  });
});

test('errors: stock Apollo names another place when objects of a list are not asked about', async () => {
  const operation = '{ found { ... on Book { stock { count } } ... on Author { name } } }';
  const answers: Record<string, SubgraphResponse> = {
    catalog: {
      data: {
        found: [
          { __typename: 'Author', name: 'A' },
          { __typename: 'Book', id: 'b1' },
        ],
      },
    },
    warehouse: { data: { _entities: [null] }, errors: [{ message: 'no stock', path: ['_entities', 0, 'stock'] }] },
  };
  const ask = async ({ fetch: { subgraph } }: FetchRequest) => structuredClone(answers[subgraph] ?? {});
  const pathsBy = async (executor: Executor) =>
    (await execute(executor, operation, ask)).errors.map(({ path }: { path: unknown }) => path);
  expect(await pathsBy(apolloExecutor)).toContainEqual(['found', 0, 'stock']);
  expect(await pathsBy(soukExecutor)).toContainEqual(['found', 1, 'stock']);
  expect(await pathsBy(soukExecutor)).not.toContainEqual(['found', 0, 'stock']);
});

test('introspection: stock Apollo cannot plan what the schema lists', async () => {
  const operation = '{ __type(name: "Book") { isOneOf } }';
  const ask = () => Promise.reject(new Error('no subgraph is asked'));
  const truth = sent(executeMerged(clientSchema, parse(operation), {}, faults));
  expect(truth).toEqual({ data: { __type: { isOneOf: null } } });
  expect(await execute(soukExecutor, operation, ask)).toEqual(truth);
  await expect(execute(apolloExecutor, operation, ask)).rejects.toThrow('isOneOf');
});
