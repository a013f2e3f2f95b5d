import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { on } from '#packages/jetstream/handler.ts';
import {
  insertNote,
  logger,
  type Messaging,
  note,
  noted,
  openMessaging,
  until,
} from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { measureLag } from '../lag.ts';
import { rebuild } from '../rebuild.ts';

const texts = (id: string, most: number) => Array.from({ length: most }, (_, index) => `${id} ${index + 1}`);

describe('rebuilding the stream', () => {
  let messaging: Messaging;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  const databases = () => new Map([['order', messaging.databaseUrl]]);
  const noteHandler = on(noted, { apply: (event, tx: Sql) => insertNote(tx, event.data.text) });
  const copyHandler = on(noted, { apply: (event, tx: Sql) => insertNote(tx, `copy of ${event.data.text}`) });

  const wipeBroker = async () => {
    await messaging.server.kill();
    messaging.server.loseStore();
    await messaging.server.restart();
  };

  test('brings everything back after the broker lost its store, with no effect twice', async () => {
    messaging.relay();
    messaging.consume([noteHandler]);
    await messaging.append(...texts('a', 300).map((text, index) => note('a', index + 1, text)));
    await until(async () => (await messaging.notesTaken()).length === 300);

    await wipeBroker();
    await messaging.append(note('a', 301), note('b', 1));
    await until(async () => (await messaging.notesTaken()).length === 302);
    // A consumer that had seen nothing is as far as the stream reaches: it needs the events that are gone.
    messaging.consume([copyHandler], 'copying');
    await until(async () => (await messaging.notesTaken()).includes('copy of b 1'));

    expect(await rebuild(messaging.broker, databases(), logger)).toEqual([
      { subgraph: 'order', kept: 302, republished: 300 },
    ]);
    await until(async () => (await messaging.notesTaken()).length === 604);
    const notes = await messaging.notesTaken();
    expect(notes.filter((text) => text.startsWith('a '))).toEqual(texts('a', 301));
    expect(notes.filter((text) => text.startsWith('copy of a '))).toEqual(texts('copy of a', 301));
    expect(await messaging.streamed()).toBe(302);

    expect(await rebuild(messaging.broker, databases(), logger)).toEqual([
      { subgraph: 'order', kept: 302, republished: 0 },
    ]);
    expect(await messaging.streamed()).toBe(302);
  });

  test('publishes by itself when no relay runs', async () => {
    const relay = messaging.relay();
    await messaging.append(note('a', 1), note('a', 2));
    await until(async () => (await messaging.unpublished()) === 0);
    await relay.close();
    await wipeBroker();
    await until(() => messaging.broker.isConnected());
    await messaging.append(note('a', 3));
    expect(await rebuild(messaging.broker, databases(), logger)).toEqual([
      { subgraph: 'order', kept: 3, republished: 2 },
    ]);
    expect(await messaging.unpublished()).toBe(0);
    expect(await messaging.streamed()).toBe(3);
  });

  test('is seen in the lag', async () => {
    await messaging.append(note('a', 1), note('a', 2));
    expect(await measureLag(messaging.broker, databases())).toEqual({
      consumers: [],
      subgraphs: [{ subgraph: 'order', unpublished: 2 }],
    });
    messaging.relay();
    messaging.consume([noteHandler]);
    await until(async () => (await messaging.notesTaken()).length === 2);
    const caughtUp = {
      consumers: [{ name: 'test-note', pending: 0, unacknowledged: 0, unordered: null }],
      subgraphs: [{ subgraph: 'order', unpublished: 0 }],
    };
    await until(
      async () => JSON.stringify(await measureLag(messaging.broker, databases())) === JSON.stringify(caughtUp),
    );
  });
});
