import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { on } from '#packages/jetstream/handler.ts';
import { readStream } from '#packages/jetstream/read-stream.ts';
import {
  insertNote,
  type Messaging,
  note,
  noted,
  openMessaging,
  until,
} from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { appendEvents } from '../append-events.ts';

describe('the outbox relay', () => {
  let messaging: Messaging;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  const streamedTexts = async () => {
    const texts: string[] = [];
    for await (const message of readStream(messaging.broker, 'EVENTS'))
      texts.push(noted.data.parse(message.json<{ data: unknown }>().data).text);
    return texts;
  };

  test('publishes events in the order they were written, and marks them', async () => {
    messaging.relay();
    const versions = Array.from({ length: 700 }, (_, index) => index + 1);
    await messaging.append(...versions.map((version) => note('a', version)));
    await until(async () => (await messaging.unpublished()) === 0);
    expect(await streamedTexts()).toEqual(versions.map((version) => `a ${version}`));
  });

  test('publishes nothing of a transaction that was rolled back', async () => {
    messaging.relay();
    const failed = messaging.transact(async (tx) => {
      await appendEvents(tx, [note('rolled-back', 1)]);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await messaging.append(note('kept', 1));
    await until(async () => (await messaging.unpublished()) === 0);
    expect(await streamedTexts()).toEqual(['kept 1']);
  });

  test('publishes again what it had published but not marked, without a second effect', async () => {
    const relay = messaging.relay();
    messaging.consume([on(noted, { apply: (event, tx: Sql) => insertNote(tx, event.data.text) })]);
    const [first] = await messaging.append(note('a', 1));
    await until(async () => (await messaging.notesTaken()).length === 1);
    await relay.close();
    await messaging.unpublish();
    // With its store the broker forgets which message ids it has seen, so that only the inbox is left to tell.
    await messaging.server.kill();
    messaging.server.loseStore();
    await messaging.server.restart();
    messaging.relay();
    await messaging.append(note('a', 2));
    await until(async () => (await messaging.notesTaken()).length === 2);
    expect(await messaging.streamed()).toBe(2);
    expect(await messaging.notesTaken()).toEqual(['a 1', 'a 2']);
    expect(first?.aggregateVersion).toBe(1);
  });

  test('passes on further channels, and that some may have been missed when it begins', async () => {
    const heard: string[] = [];
    const relay = messaging.relay({ jobs: (payload) => heard.push(payload) });
    await until(() => relay.ready);
    await messaging.pool.query(`NOTIFY jobs, 'due'`);
    await until(() => heard.includes('due'));
    await messaging.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'outbox-relay'`,
    );
    await until(() => heard.length === 3);
    expect(heard).toEqual(['', 'due', '']);
  });

  test('hands over to another relay when it ends', async () => {
    const one = messaging.relay();
    await until(() => one.leading);
    const other = messaging.relay();
    await until(() => other.ready);
    expect(other.leading).toBe(false);
    await one.close();
    await until(() => other.leading);
    await messaging.append(note('a', 1));
    await until(async () => (await messaging.unpublished()) === 0);
  });

  test('leads again after its database connection was cut', async () => {
    const relay = messaging.relay();
    await until(() => relay.leading);
    await messaging.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'outbox-relay'`,
    );
    await until(() => !relay.ready);
    await messaging.append(note('a', 1));
    await until(async () => relay.leading && (await messaging.unpublished()) === 0);
  });

  test('keeps events while the broker is away and publishes them when it is back', async () => {
    const relay = messaging.relay();
    await until(() => relay.leading);
    await messaging.server.kill();
    await until(() => !messaging.broker.isConnected());
    await messaging.append(note('a', 1), note('a', 2));
    expect(await messaging.unpublished()).toBe(2);
    await messaging.server.restart();
    await until(async () => (await messaging.unpublished()) === 0);
    expect(await streamedTexts()).toEqual(['a 1', 'a 2']);
  });

  test('keeps what the broker refuses, and publishes the rest of what was appended with it once', async () => {
    await messaging.append(note('a', 1), note('large', 1, 'x'.repeat(2 ** 20)), note('b', 1));
    messaging.relay();
    await until(async () => (await messaging.unpublished()) === 1);
    await messaging.append(note('c', 1));
    await until(async () => (await streamedTexts()).length === 3);
    expect(await streamedTexts()).toEqual(['a 1', 'b 1', 'c 1']);
    expect(await messaging.unpublished()).toBe(1);
  });

  test('publishes what a process of the version before wrote, which knew nothing of what is pending', async () => {
    messaging.relay();
    await messaging.pool.query(
      `INSERT INTO outbox_event (id, type, version, aggregate_type, aggregate_id, aggregate_version, occurred_at,
         correlation_id, actor, data)
       SELECT gen_random_uuid(), 'note.taken', 1, 'note', 'a', version, now(), 'test', '{"type":"system","id":"test"}',
         jsonb_build_object('text', 'a ' || version)
       FROM generate_series(1, 3) AS version`,
    );
    await until(async () => (await messaging.unpublished()) === 0);
    expect(await streamedTexts()).toEqual(['a 1', 'a 2', 'a 3']);
  });

  test('takes up what another process committed at once', async () => {
    const leader = messaging.relay({}, null);
    await until(() => leader.leading);
    const follower = messaging.relay();
    await until(() => follower.ready);
    const looks = 10;
    const startedAt = performance.now();
    for (let version = 1; version <= looks; version++) {
      using waiting = leader.signal.expect('a', ['note.taken']);
      await messaging.append(note('a', version));
      expect(await waiting.within(5_000)).toBe('note.taken');
      await until(async () => (await messaging.unpublished()) === 0);
    }
    // By looking once a second alone it would take ten.
    expect(performance.now() - startedAt).toBeLessThan(looks * 500);
  });

  test.each(['of the leading relay', 'of a relay that waits'])(
    'signals a commit on the connection %s',
    async (which) => {
      // Of a process that commits nothing itself.
      const leader = messaging.relay({}, null);
      await until(() => leader.leading);
      const follower = messaging.relay();
      await until(() => follower.ready);
      const { signal } = which === 'of the leading relay' ? leader : follower;
      using waiting = signal.expect('a', ['note.taken']);
      using other = signal.expect('a', ['note.burnt']);
      using elsewhere = signal.expect('b', ['note.taken']);
      await messaging.append(note('a', 1));
      expect(await waiting.within(5_000)).toBe('note.taken');
      expect(await other.within(1)).toBeNull();
      expect(await elsewhere.within(1)).toBeNull();
    },
  );
});
