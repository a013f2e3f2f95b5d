import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectClient } from './test-client.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
const query = '{ variants { sku } }';
const answer = { data: { variants: [{ sku: 'SKU-v1' }, { sku: 'SKU-v2' }] } };

const directory = mkdtempSync(join(tmpdir(), 'souk-persisted-'));
const manifest = join(directory, 'persisted-queries.json');
let open: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  const operations = [
    { id: 'the-variants', name: 'Variants', type: 'query', body: 'query Variants { variants { sku } }' },
  ];
  writeFileSync(manifest, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
  open = await startTestGateway();
  closed = await startTestGateway({ safelist: [manifest] });
});
afterAll(async () => {
  await Promise.all([open[Symbol.asyncDispose](), closed[Symbol.asyncDispose]()]);
  rmSync(directory, { recursive: true });
});

describe('an automatic persisted query', () => {
  test('is asked for once, and known by its hash from then on', async () => {
    const unknown = await open.post({ extensions: persisted(query) });
    expect([unknown.status, unknown.body.errors?.[0]]).toMatchObject([
      200,
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    expect((await open.post({ query, extensions: persisted(query) })).body).toEqual(answer);
    expect((await open.post({ extensions: persisted(query) })).body).toEqual(answer);
    const search = new URLSearchParams({ extensions: JSON.stringify(persisted(query)) });
    const got = await fetch(`${open.gateway.url}?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await got.json()).toEqual(answer);
  });

  test('is known over WebSocket, too', async () => {
    await open.post({ query, extensions: persisted(query) });
    await using client = connectClient(open.gateway.url);
    const found = await new Promise((next, error) =>
      // The protocol has the text in every message, so an empty one stands for none.
      client.client.subscribe({ query: '', extensions: persisted(query) }, { next, error, complete() {} }),
    );
    expect(found).toEqual(answer);
  });

  test('is refused under a hash that is not its own', async () => {
    const { status, body } = await open.post({ query, extensions: persisted('another') });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('where only registered operations are executed', () => {
  const refusal = { extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } };

  test.each([
    ['by their id', { extensions: { persistedQuery: { version: 1, sha256Hash: 'the-variants' } } }],
    ['by their text', { query: 'query Variants { variants { sku } }' }],
    ['by their text in other white space', { query: 'query Variants {\n  variants {\n    sku # the same\n  }\n}' }],
  ])('they are, %s', async (_how, request) => {
    expect(await closed.post(request)).toMatchObject({ status: 200, body: answer });
  });

  test.each([
    ['another operation', { query }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['another operation with its hash', { query, extensions: persisted(query) }],
    ['an unknown id', { extensions: persisted(query) }],
    ['no text at all', { query: '{'.repeat(50) }],
  ])('nothing else is: %s', async (_what, request) => {
    const { status, body } = await closed.post(request);
    expect([status, body.errors?.[0]]).toMatchObject([400, refusal]);
  });

  test('that holds over WebSocket as well', async () => {
    await using client = connectClient(closed.gateway.url);
    expect((await client.ask(query)).errors?.[0]).toMatchObject(refusal);
    expect(await client.ask('query Variants { variants { sku } }')).toEqual(answer);
  });
});
