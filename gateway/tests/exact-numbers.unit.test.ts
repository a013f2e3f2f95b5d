import { composeServices } from '@apollo/composition';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { parseExactly } from '../request/exact-json.ts';
import { toGraphQLRequest } from '../request/graphql-request.ts';
import { readResponse } from '../subgraphs/read-response.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { startOperations } from './start-operations.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar Long
  scalar JSON
  input Filter { long: Long id: ID }
`;
const { supergraphSdl = '' } = composeServices([
  {
    name: 'accounts',
    url: 'http://accounts',
    typeDefs: parse(`${sdl}
      type Query { account(long: Long, json: JSON, id: ID, float: Float, int: Int, filter: Filter): Account }
      type Account @key(fields: "number") { number: Long! id: ID int: Int float: Float json: JSON longs: [Long] }`),
  },
  {
    name: 'sales',
    url: 'http://sales',
    typeDefs: parse(`${sdl} type Account @key(fields: "number") { number: Long! sold(since: Long): Long }`),
  },
]);
const supergraph = loadSupergraph(supergraphSdl);

/** What clients get for a request and the texts that subgraphs answer in turn, and what these were sent. */
async function ask(request: string, ...answers: string[]) {
  const asked: string[] = [];
  const { execute } = startOperations(supergraph, {
    async fetch({ fetch, variables }) {
      asked.push(`${fetch.query} ${JSON.stringify(variables)}`);
      return readResponse({ status: 200, text: answers[asked.length - 1] ?? '{"data":{"account":null}}' });
    },
  });
  const response = await execute(toGraphQLRequest(parseExactly(request)));
  const told = response.kind === 'result' ? response.result : response;
  return { asked, told, text: JSON.stringify(told) };
}

const request = (query: string, variables = '{}') => `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const big = '9007199254740993';

describe('numbers that JavaScript does not have', () => {
  test('reach the client as the subgraph wrote them', async () => {
    const data = `{"account":{"longs":[1,${big},-${big}1],"json":{"a":[{"b":${big}}],"c":0.10000000000000000001}}}`;
    const { text } = await ask(request('{ account { longs json } }'), `{"data":${data}}`);
    expect(text).toBe(`{"data":${data}}`);
  });

  test('reach another subgraph as part of a key', async () => {
    const { asked, text } = await ask(
      request('{ account { number sold } }'),
      `{"data":{"account":{"__typename":"Account","number":${big}}}}`,
      `{"data":{"_entities":[{"sold":${big}00}]}}`,
    );
    expect(asked[1]).toContain(`{"representations":[{"__typename":"Account","number":${big}}]}`);
    expect(text).toBe(`{"data":{"account":{"number":${big},"sold":${big}00}}}`);
  });

  test.each([
    ['a variable', 'query ($n: Long) { account(long: $n) { id } }', `{"n":${big}}`, `:${big}`],
    ['a variable in JSON', 'query ($n: JSON) { account(json: $n) { id } }', `{"n":{"a":[${big}]}}`, `:{"a":[${big}]}`],
    ['a variable in an input', 'query ($n: Filter) { account(filter: $n) { id } }', `{"n":{"long":${big}}}`, `:${big}`],
    ['a default', `query ($n: Long = ${big}) { account(long: $n) { id } }`, '{}', `:${big}`],
    ['a literal', `{ account(long: ${big}) { id } }`, '{}', `:${big}`],
    ['a literal in JSON', `{ account(json: { a: [${big}, "x"] }) { id } }`, '{}', `:{"a":[${big},"x"]}`],
    ['a literal in an input', `{ account(filter: { long: ${big} }) { id } }`, '{}', `:${big}`],
    [
      'a literal beside a variable',
      'query ($i: ID) { account(filter: { long: 9007199254740993, id: $i }) { id } }',
      '{"i":"x"}',
      `:${big}`,
    ],
    ['a literal that no number is as large as', '{ account(json: [1e400]) { id } }', '{}', ':[1e400]'],
    ['an ID that is a variable', 'query ($n: ID) { account(id: $n) { id } }', `{"n":${big}}`, `:"${big}"`],
    ['an ID in an input', 'query ($n: Filter) { account(filter: $n) { id } }', `{"n":{"id":${big}}}`, `:"${big}"`],
    ['an ID that is a literal', `{ account(id: ${big}) { id } }`, '{}', `:"${big}"`],
    [
      'a Float',
      'query ($n: Float) { account(float: $n) { id } }',
      '{"n":0.12345678901234567890}',
      ':0.12345678901234568',
    ],
  ])('reach the subgraph as the client wrote them: %s', async (_what, query, variables, sent) => {
    const { asked, told } = await ask(request(query, variables));
    expect(told).toEqual({ data: { account: null } });
    expect(asked[0]?.split(' ').at(-1)).toContain(sent);
  });

  test.each([
    ['in JSON with a variable', `query ($n: ID) { account(json: { a: [${big}], b: $n }) { id } }`, 'so many digits'],
    ['in JSON with a name', '{ account(json: { a: 1e400, b: NAME }) { id } }', 'so many digits'],
    ['in a default with a name', `query ($n: JSON = [${big}, NAME]) { account(json: $n) { id } }`, 'so many digits'],
    ['as a Float', '{ account(float: 1e400) { id } }', '1e400 is more than a Float can be'],
  ])('are refused where they cannot be passed on: %s', async (_where, query, message) => {
    const { asked, told } = await ask(request(query));
    expect(asked).toEqual([]);
    expect(told).toMatchObject({
      kind: 'rejected',
      status: 400,
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('are an ID, a Float, and no Int', async () => {
    const account = `{"id":${big},"float":0.12345678901234567890,"int":${big}}`;
    const { told } = await ask(request('{ account { id float int } }'), `{"data":{"account":${account}}}`);
    expect(told).toMatchObject({
      data: { account: { id: big, float: 0.12345678901234568, int: null } },
      errors: [{ path: ['account', 'int'], message: 'Invalid value found for field Account.int.' }],
    });
  });
});

describe('an Int of more than 32 bits, or with a fraction', () => {
  test.each(['3000000000', '1.5', big])('is refused as a variable and a literal: %s', async (number) => {
    for (const [query, variables] of [
      ['query ($n: Int) { account(int: $n) { id } }', `{"n":${number}}`],
      [`{ account(int: ${number}) { id } }`, '{}'],
    ] as const) {
      const { asked, told } = await ask(request(query, variables));
      expect(asked).toEqual([]);
      expect(told).toMatchObject({ kind: 'rejected', status: 400 });
    }
  });

  test('costs the field in an answer; a whole number is one however it is written', async () => {
    for (const [sent, value] of [
      ['3000000000', null],
      ['1.5', null],
      ['3.0', 3],
      ['2e3', 2000],
      ['-2147483648', -2147483648],
    ] as const) {
      const { told } = await ask(request('{ account { int } }'), `{"data":{"account":{"int":${sent}}}}`);
      expect(told).toMatchObject({ data: { account: { int: value } } });
      expect('errors' in told).toBe(value === null);
    }
  });
});
