import { gzipSync } from 'node:zlib';
import * as documents from './documents.ts';
import type { HostileInput, Outcome, Target } from './hostile-input.ts';

const json = { 'content-type': 'application/json' };

/** Inputs that are well-formed HTTP requests. */
export const httpInputs: HostileInput[] = [
  query('10,000 aliases', documents.aliases(10_000)),
  query('1,000 root fields', documents.rootFields(1_000)),
  query('10,000 duplicate fields', documents.duplicateFields(10_000)),
  query('2,000 levels', documents.levels(2_000)),
  query('100,000 levels', documents.selectionSets(100_000)),
  query('fragment bomb, 2^30 fields', documents.fragmentBomb(30)),
  query('circular fragments', documents.circularFragments),
  query('chain of 5,000 fragments', documents.fragmentChain(5_000)),
  query('2,000 conflicting fields', documents.conflicts(2_000)),
  query('comments, 900 kB', documents.comments(600_000), 'either'),
  query('10,000 directives', documents.directives(10_000)),
  query('10,000 unknown directives', documents.unknownDirectives(10_000)),
  query('name of 1 KB', documents.longName(1_024)),
  query('40 names of 1 KB for regular expressions', documents.regexLikeNames),
  query('5,000 operations without a name to choose', documents.operations(5_000)),
  query('list of 20,000 levels as an argument', documents.nestedList(20_000)),
  query('block string of blanks, 500 kB', documents.blockString(500_000), 'either'),
  query('introspection, switched off', '{ __schema { types { name } } }'),
  query('introspection, 10 levels deep', documents.typeFields(10)),
  query('a typing error, for suggestions', documents.suggestions),
  query('__proto__ and constructor as aliases', documents.namesOfPrototypes, 'either'),
  query('null bytes', '{ __type\u0000name }'),
  query('only blanks', ' '.repeat(100_000)),
  post('__proto__ and constructor as variables', {
    body: '{"query":"query Q($id: ID!) { variant(id: $id) { id } }","variables":{"__proto__":{"id":"1"},"constructor":{"prototype":{"id":1}}}}',
  }),
  post('__proto__ as a member of the request', {
    body: '{"query":"{ __typename }","__proto__":{"query":1}}',
    expect: 'either',
  }),
  post('unknown operationName', { body: '{"query":"query A { __typename }","operationName":"__proto__"}' }),
  post('variables, 100,000 levels', {
    body: `{"query":"query Q($id: ID!) { variant(id: $id) { id } }","variables":{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  }),
  post('900 kB of variables nobody declared', {
    body: JSON.stringify({ query: '{ __typename }', variables: { junk: 'x'.repeat(900_000) } }),
    expect: 'either',
  }),
  post('60,000 variables', {
    body: JSON.stringify({
      query: 'query Q($id: ID!) { variant(id: $id) { id } }',
      variables: Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`v${index}`, index])),
    }),
  }),
  post('body of 2 MiB', { body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(2 ** 21)}` }) }),
  post('bad charset', {
    headers: { 'content-type': 'application/json; charset=klingon' },
    body: '{"query":"{ __typename }"}',
  }),
  post('invalid UTF-8', { body: Buffer.from('7b227175657279223a227b205f5f747970656e616d65c328207d227d', 'hex') }),
  post('batch of 100', { body: JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))) }),
  post('empty array', { body: '[]' }),
  post('empty body', { body: '' }),
  post('null', { body: 'null' }),
  post('number as query', { body: '{"query":42}' }),
  post('array as variables', { body: '{"query":"{ __typename }","variables":[1]}' }),
  post('object as operationName', { body: '{"query":"{ __typename }","operationName":{}}' }),
  post('broken JSON', { body: '{"query":"{ __typename }"' }),
  post('text/plain, as a page of another site sends it', {
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{ __typename }"}',
  }),
  post('multipart/form-data', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }),
  post('application/x-www-form-urlencoded', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query=%7B__typename%7D',
  }),
  post('no content type', { headers: {}, body: Buffer.from('{"query":"{ __typename }"}') }),
  post('gzip bomb, 100 MiB', {
    headers: { ...json, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(100 * 2 ** 20, 0x20)),
  }),
  post('persisted query with another hash', {
    body: JSON.stringify({
      query: '{ __typename }',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } },
    }),
  }),
  get('mutation by GET', '?query=mutation%20%7B%20touchOrder(id%3A%221%22)%20%7B%20id%20%7D%20%7D', json),
  get('GET without what tells it from a link (CSRF)', '?query=%7B__typename%7D', {}),
  get('GET without a query', '', json),
  get('GET with a broken escape', '?query=%E0%A4%A', json),
];

function query(name: string, document: string, expect?: HostileInput['expect']): HostileInput {
  return post(name, { body: JSON.stringify({ query: document }), ...(expect && { expect }) });
}

interface Post {
  headers?: Record<string, string>;
  body: string | Buffer<ArrayBuffer>;
  expect?: HostileInput['expect'];
}

function post(name: string, { headers = json, body, expect }: Post): HostileInput {
  const send = ({ url, address }: Target) =>
    answerOf(fetch(url, { method: 'POST', headers: { ...headers, 'x-forwarded-for': address }, body }));
  return { name, send, ...(expect && { expect }) };
}

function get(name: string, search: string, headers: Record<string, string>): HostileInput {
  const send = ({ url, address }: Target) =>
    answerOf(fetch(`${url}${search}`, { headers: { ...headers, 'x-forwarded-for': address } }));
  return { name, send };
}

async function answerOf(request: Promise<Response>): Promise<Outcome> {
  const response = await request;
  const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions?.code ?? (errors ? 'an error without a code' : '') };
}
