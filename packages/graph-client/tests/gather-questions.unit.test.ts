import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, GraphQLError, graphql } from 'graphql';
import { gatherQuestions } from '../gather-questions.ts';
import { createGraphClient, type GraphClient, type Question } from '../graph-client.ts';
import { repeatOperation } from '../repeat-operation.ts';

const schema = buildSchema(`
  type Query { thing(id: ID!, of: [ID!]): Thing, name(id: ID!): String! }
  type Thing { id: ID!, label(short: Boolean): String, parts(first: Int): [Thing!]! }
`);

const failure = (code: string) => new GraphQLError(`${code} happened`, { extensions: { code } });

/** What becomes of an id, by how it begins. */
function resolve(id: string, value: object | string) {
  if (id.startsWith('gone')) return null;
  if (id.startsWith('down')) return failure('SERVICE_UNAVAILABLE');
  if (id.startsWith('secret')) return failure('FORBIDDEN');
  return value;
}
const thing = (id: string): object => ({
  id,
  label: ({ short }: { short?: boolean }) => (short ? id : resolve(id.slice(1), `the ${id}`)),
  parts: ({ first = 1 }: { first?: number }) => Array.from({ length: first }, (_, index) => thing(`${id}${index}`)),
});
const rootValue = {
  thing: ({ id, of = [] }: { id: string; of?: string[] }) => resolve(id, thing([id, ...of].join('-'))),
  name: ({ id }: { id: string }) => resolve(id, id),
};

let server: Server;
let client: GraphClient;
let asked: { query: string; variables: Record<string, unknown>; correlationId: unknown }[];
/** Most fields at the top that are answered: as a gateway that bounds what an operation costs. */
let mostFields = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { query: source, variables } = (await json(request)) as { query: string; variables: Record<string, unknown> };
    asked.push({ query: source, variables, correlationId: request.headers['x-correlation-id'] });
    const isTooLarge = source.split(/q\d+_thing:/).length - 1 > mostFields;
    const refusal = { errors: [{ message: 'too much', extensions: { code: 'COST_LIMIT_EXCEEDED' } }] };
    const body = isTooLarge ? refusal : await graphql({ schema, source, rootValue, variableValues: variables });
    response.writeHead(isTooLarge ? 400 : 200).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = createGraphClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
});
afterAll(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  mostFields = Number.POSITIVE_INFINITY;
});

const signal = new AbortController().signal;
const documents = [
  'query Thing($id: ID!) { thing(id: $id) { id label } }',
  'query($id: ID!, $of: [ID!], $first: Int = 2) { a: thing(id: $id, of: $of) { ...Part parts(first: $first) { ...Part } } } fragment Part on Thing { label(short: false) }',
  'query($id: ID!) { thing(id: $id) { id } name(id: $id) }',
  '{ thing(id: "same") { label } }',
];

describe('questions of the same turn', () => {
  test('are one operation, and the same question is asked once', async () => {
    const ask = gatherQuestions(client);
    const [document = ''] = documents;
    const ids = ['a', 'b', 'a', 'secret'];
    const answers = await Promise.all(
      ids.map((id) => ask({ document, variables: { id }, correlationId: 'request' }, signal)),
    );
    expect(answers.map((answer) => answer.outcome === 'answered' && answer.data)).toEqual([
      { thing: { id: 'a', label: 'the a' } },
      { thing: { id: 'b', label: 'the b' } },
      { thing: { id: 'a', label: 'the a' } },
      { thing: null },
    ]);
    expect(asked).toEqual([
      {
        query: repeatOperation(document, 3),
        variables: { q0_id: 'a', q1_id: 'b', q2_id: 'secret' },
        correlationId: 'request',
      },
    ]);
  });

  test('each get the answer that they would have got alone', async () => {
    const ids = fc.constantFrom('a', 'b', 'gone', 'down', 'secret', 'xdown', 'xsecret', 'x"}{$q0_');
    const questions = fc.array(
      fc.record({
        document: fc.constantFrom(...documents),
        variables: fc.record({ id: ids, of: fc.array(ids, { maxLength: 2 }) }, { requiredKeys: ['id'] }),
        apiKey: fc.constantFrom('souk_1', 'souk_2'),
      }),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(questions, fc.constantFrom(3, Number.POSITIVE_INFINITY), async (given, most) => {
        const alone = await Promise.all(given.map((question: Question) => client.ask(question)));
        mostFields = most;
        const before = asked.length;
        const ask = gatherQuestions(client);
        const together = await Promise.all(given.map((question: Question) => ask(question, signal)));
        mostFields = Number.POSITIVE_INFINITY;
        expect(together).toEqual(alone);
        expect(asked.length - before).toBeLessThanOrEqual(given.length + documents.length * 2);
      }),
      { numRuns: 100 },
    );
  });

  test('are given up each for itself', async () => {
    const ask = gatherQuestions(client);
    const [document = ''] = documents;
    const giveUp = new AbortController();
    const given = ask({ document, variables: { id: 'a' } }, giveUp.signal);
    const kept = ask({ document, variables: { id: 'b' } }, signal);
    giveUp.abort(new Error('no longer wanted'));
    await expect(given).rejects.toThrow('no longer wanted');
    expect(await kept).toMatchObject({ outcome: 'answered', data: { thing: { id: 'b' } } });
  });

  test('are not known to any of them while nobody answers', async () => {
    const nobody = createGraphClient({ url: 'http://127.0.0.1:1/graphql' });
    const ask = gatherQuestions(nobody);
    const [document = ''] = documents;
    const answers = await Promise.all(['a', 'b'].map((id) => ask({ document, variables: { id } }, signal)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['unavailable', 'unavailable']);
    await nobody.close();
  });
});

test.each([
  ['{ a } { b }', 'one operation'],
  ['fragment A on Query { a }', 'one operation'],
  ['{ ...A } fragment A on Query { a }', 'fields at the top'],
])('%s cannot be repeated', (document, message) => {
  expect(() => repeatOperation(document, 2)).toThrow(message);
});
