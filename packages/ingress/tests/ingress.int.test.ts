import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { createTestGateway, type TestGateway } from '#packages/test-subgraph/create-test-gateway.ts';
import { aWebhookSecret, signCall } from '#packages/test-subgraph/sign-call.ts';
import type { IngressCall } from '../ingress-source.ts';
import { type NotesServer, noteTable, serveNotes } from './serve-notes.ts';

const secret = aWebhookSecret(1);
let gateway: TestGateway;
let database: TestDatabase;
let client: pg.Client;
let server: NotesServer;
let log: Record<string, unknown>[];
let clock: () => Date;
let onAccept: (call: IngressCall<{ text: string }>) => Promise<void> | void;

beforeAll(async () => {
  gateway = await createTestGateway();
});
beforeEach(async () => {
  database = await createTestDatabase('order');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(noteTable);
  log = [];
  clock = () => new Date();
  onAccept = () => {};
  server = await serveNotes({
    databaseUrl: database.url,
    identityKey: gateway.identityKey,
    secrets: [secret],
    logger: pino({ level: 'debug' }, { write: (line) => void log.push(JSON.parse(line)) }),
    clock: () => clock(),
    onAccept: (call) => onAccept(call),
  });
});
afterEach(async () => {
  await server.close();
  await client.end();
  await database[Symbol.asyncDispose]();
});
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

const send = (id: string, body: string, { at = new Date(), origin = server.origin } = {}) =>
  gateway.passOn(origin, 'notes', signCall(secret, id, body, at), body);
const aNote = (text: string) => JSON.stringify({ text });
const notes = async () => (await client.query('SELECT call_id, text FROM note ORDER BY text')).rows;
const accepted = { status: 200, body: { status: 200, message: 'Accepted.' } };
const repeated = { status: 200, body: { status: 200, message: 'Accepted before.' } };

describe('a call from outside', () => {
  test('has its effect once, and is answered alike when it is repeated', async () => {
    expect(await send('m-1', aNote('a'))).toEqual(accepted);
    expect(await send('m-1', aNote('a'))).toEqual(repeated);
    expect(await send('m-2', aNote('b'))).toEqual(accepted);
    expect(await notes()).toEqual([
      { call_id: 'm-1', text: 'a' },
      { call_id: 'm-2', text: 'b' },
    ]);
  });

  test('has one effect when it is sent many times at once', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `m-${index % 6}`);
    const answers = await Promise.all(ids.map((id) => send(id, aNote(id))));
    expect(answers.filter(({ body }) => body.message === 'Accepted.')).toHaveLength(6);
    expect(answers.filter(({ body }) => body.message === 'Accepted before.')).toHaveLength(54);
    expect((await notes()).map(({ call_id }) => call_id)).toEqual(['m-0', 'm-1', 'm-2', 'm-3', 'm-4', 'm-5']);
  });

  test('is a conflict when it says something else than the one before, and the first one stays', async () => {
    await send('m-1', aNote('a'));
    expect((await send('m-1', aNote('b'))).status).toBe(409);
    expect(await notes()).toEqual([{ call_id: 'm-1', text: 'a' }]);
    expect(log).toContainEqual(expect.objectContaining({ reason: 'id-reused', source: 'notes', level: 40 }));
  });

  test('is repeated also when a field differs that nobody reads, as a count of attempts does', async () => {
    await send('m-1', '{"text":"a","attempt":1}');
    expect(await send('m-1', '{"attempt":2,"text":"a"}')).toEqual(repeated);
  });

  test('is accepted within the replay window only, however well it is signed', async () => {
    const sent = new Date();
    const headers = signCall(secret, 'm-1', aNote('a'), sent);
    const later = (by: number) => {
      clock = () => new Date(sent.getTime() + by * 1000);
      return gateway.passOn(server.origin, 'notes', headers, aNote('a'));
    };
    expect((await later(-302)).body.message).toMatch(/signed 30[123] s from now/);
    expect((await later(302)).body.message).toMatch(/signed 30[123] s ago: it has to arrive within 300 s/);
    expect(await notes()).toEqual([]);
    expect(await later(295)).toEqual(accepted);
  });

  test.each([
    ['no signature', {}, 401],
    ['another signature', signCall(aWebhookSecret(2), 'm-1', aNote('a'), new Date()), 401],
    ['a time that is none', { ...signCall(secret, 'm-1', aNote('a'), new Date()), 'webhook-timestamp': 'now' }, 400],
  ])('has no effect with %s', async (_what, headers, status) => {
    const answer = await gateway.passOn(server.origin, 'notes', headers, aNote('a'));
    expect([answer.status, answer.body.message]).toEqual([status, expect.any(String)]);
    expect(await notes()).toEqual([]);
    expect((await client.query('SELECT * FROM idempotency_key')).rows).toEqual([]);
  });

  test('is told which field is wrong', async () => {
    const answer = await send('m-1', '{"text":7}');
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining('text: ')]);
  });

  test('that fails changes nothing, is logged under the trace id it is answered with, and can be repeated', async () => {
    onAccept = () => {
      throw new Error('a secret of the handler');
    };
    const failed = await send('m-1', aNote('a'));
    expect(failed).toMatchObject({ status: 500, body: { message: 'Something went wrong on our side.' } });
    expect(log).toContainEqual(
      expect.objectContaining({ traceId: failed.body.traceId, correlationId: expect.any(String), source: 'notes' }),
    );
    expect(await notes()).toEqual([]);
    onAccept = () => {};
    expect(await send('m-1', aNote('a'))).toEqual(accepted);
  });

  test('tells its handler whose it is', async () => {
    let cause: unknown;
    onAccept = (call) => {
      cause = call.cause;
    };
    await send('m-1', aNote('a'));
    const actor = { type: 'system', id: 'ingress:notes' };
    expect(cause).toEqual({ correlationId: expect.any(String), causationId: null, actor });
  });

  test('is to be repeated while the database is down', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const {
      rows: [{ name, role }],
    } = await admin.query(
      'SELECT current_database() AS name, datdba::regrole::text AS role FROM pg_database WHERE datname = current_database()',
    );
    await send('m-1', aNote('a'));
    await client.end();
    await admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = $2`, [
      name,
      role,
    ]);
    expect((await send('m-2', aNote('b'))).status).toBe(503);
    await admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    expect(await send('m-2', aNote('b'))).toEqual(accepted);
    await admin.end();
  });

  test.each([
    ['before-commit', accepted],
    ['after-commit', repeated],
  ])('has one effect when the process is killed %s and it is repeated', async (dies, answer) => {
    const options = { databaseUrl: database.url, identityKey: gateway.identityKey, secrets: [secret] };
    const child = fork(join(import.meta.dirname, 'notes-process.ts'), [JSON.stringify(options), dies]);
    children.push(child);
    const [origin] = (await once(child, 'message')) as [string];
    const ended = once(child, 'exit');
    await expect(send('m-1', aNote('a'), { origin })).rejects.toThrow();
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await send('m-1', aNote('a'))).toEqual(answer);
    expect(await notes()).toEqual([{ call_id: 'm-1', text: 'a' }]);
  });
});

describe('the routes for calls from outside', () => {
  test('are for the gateway only', async () => {
    for (const method of ['GET', 'POST']) {
      const path = method === 'GET' ? '/ingress' : '/ingress/notes';
      expect((await fetch(`${server.origin}${path}`, { method })).status).toBe(401);
    }
  });

  test('tell which sources there are, and that there are no others', async () => {
    expect(await gateway.listSources(server.origin)).toEqual({ status: 200, body: { sources: ['notes'], pages: {} } });
    for (const name of ['other', '__proto__', 'notes%2f..']) {
      expect((await gateway.passOn(server.origin, name, {}, '')).status).toBe(404);
    }
  });

  test('read bodies of any type as bytes, and none that is too large', async () => {
    expect((await gateway.passOn(server.origin, 'notes', {}, Buffer.alloc(1024 * 1024, 0xff))).status).toBe(401);
    expect((await gateway.passOn(server.origin, 'notes', {}, Buffer.alloc(1024 * 1024 + 1))).status).toBe(413);
  });
});
