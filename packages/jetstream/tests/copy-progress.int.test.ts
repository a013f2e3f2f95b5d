import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Sql } from '#packages/sql/sql.ts';
import { type CopyProgress, createCopyProgress } from '../copy-progress.ts';
import { on } from '../handler.ts';
import { RetryLater } from '../retry-later.ts';
import { ensureStreams, eventsStream } from '../streams.ts';
import { insertNote, type Messaging, note, noted, openMessaging, until } from './messaging-fixture.ts';

let messaging: Messaging;
let epoch: number;
let warnings: number;
/** How often the broker was asked. */
let asked: number;
/** Whether the broker's answers get lost. */
let mute: boolean;
let progress: CopyProgress;

const gate = { beforeNote: async (_text: string) => {} };
const handler = on(noted, {
  async apply(event, tx: Sql) {
    await gate.beforeNote(event.data.text);
    await insertNote(tx, event.data.text);
  },
});

beforeEach(async () => {
  messaging = await openMessaging();
  gate.beforeNote = async () => {};
  await ensureStreams(messaging.broker);
  epoch = Date.parse((await messaging.broker.jsm.streams.info(eventsStream)).created);
  warnings = 0;
  asked = 0;
  mute = false;
  const { jsm, isConnected, connection } = messaging.broker;
  const info: typeof jsm.consumers.info = (...consumer) => {
    asked++;
    if (mute) return new Promise(() => {});
    return jsm.consumers.info(...consumer);
  };
  progress = createCopyProgress({
    broker: { jsm: { consumers: { info }, streams: jsm.streams } as unknown as typeof jsm, isConnected, connection },
    subgraph: 'test',
    logger: pino({ level: 'warn' }, { write: () => void warnings++ }),
  });
});
afterEach(() => messaging.close());

/** Publishes the next note about `a`; resolves to its sequence. */
async function publish(version: number, aggregateId = 'a'): Promise<number> {
  const [event] = await messaging.append(note(aggregateId, version));
  const { seq } = await messaging.broker.js.publish(`events.note.${aggregateId}.taken`, JSON.stringify(event));
  return seq;
}

const reach = (sequence: number, options: { withinMs?: number; required?: boolean; epoch?: number } = {}) =>
  progress.reach({ epoch, sequences: { note: sequence }, withinMs: 10_000, required: false, ...options });

/** Of something that is not to happen, in milliseconds. */
const short = { withinMs: 100 };

describe('a copy', () => {
  test('is waited for until its consumer has handled the event', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.beforeNote = () => promise;
    messaging.consume([handler]);
    const sequence = await publish(1);
    const reaching = reach(sequence);
    await until(() => asked > 2);
    expect(await messaging.notesTaken()).toEqual([]);
    resolve();
    expect(await reaching).toBe(true);
    expect(await messaging.notesTaken()).toEqual(['a 1']);
  });

  test('is not asked for again where it has been, whoever wants to know', async () => {
    messaging.consume([handler]);
    await publish(1);
    const last = await publish(2);
    expect(await Promise.all([reach(last), reach(last - 1), reach(last)])).toEqual([true, true, true]);
    const before = asked;
    expect(await reach(last)).toBe(true);
    expect(await reach(last - 1, { required: true })).toBe(true);
    expect(asked).toBe(before);
  });

  test('that another replica keeps is there as well', async () => {
    messaging.consume([handler]);
    const sequence = await publish(1);
    expect(await reach(sequence)).toBe(true);
  });

  test('is waited for in vain once, and each time by who requires it', async () => {
    const sequence = await publish(1); // which nobody consumes
    expect(await reach(sequence, short)).toBe(false);
    expect(warnings).toBe(1);
    const before = asked;
    expect(await reach(sequence)).toBe(false); // at once: the test would time out
    expect(asked).toBe(before);
    expect(await reach(sequence, { ...short, required: true })).toBe(false);
    expect(asked).toBeGreaterThan(before);
    messaging.consume([handler]);
    expect(await reach(sequence, { required: true })).toBe(true);
    expect(await reach(sequence)).toBe(true);
  });

  test('is waited for but for events that it has been waited for in vain', async () => {
    gate.beforeNote = async (text) => {
      if (text.startsWith('stuck')) throw new RetryLater(60_000, 'it cannot be handled yet');
    };
    messaging.consume([handler]);
    const stuck = await publish(1, 'stuck');
    expect(await reach(stuck, short)).toBe(false);
    const next = await publish(1);
    expect(await reach(next)).toBe(false); // when the copy has it, although the one before is missing
    expect(await messaging.notesTaken()).toEqual(['a 1']);
    expect(warnings).toBe(1);
  });

  test('that is far behind is not waited for until it has got to where it was waited for in vain', async () => {
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
    gate.beforeNote = async (text) => {
      if (Number(text.slice(1, text.indexOf(' '))) >= 20) await mayGoOn;
    };
    // More than a process holds.
    const ids = Array.from({ length: 600 }, (_, index) => `n${index}`);
    const events = await messaging.append(...ids.map((id) => note(id, 1)));
    for (const event of events)
      await messaging.broker.js.publish(`events.note.${event.aggregateId}.taken`, JSON.stringify(event));
    messaging.consume([handler]);
    expect(await reach(ids.length, short)).toBe(false);
    await until(async () => (await messaging.notesTaken()).length > 0); // it moves
    expect(await reach(await publish(1))).toBe(false); // at once
    expect(warnings).toBe(1);
    goOn();
    expect(await reach(ids.length, { required: true })).toBe(true);
    expect(await reach(await publish(2))).toBe(true);
  });

  test('is asked for again when the connection over which it was asked for is lost', async () => {
    messaging.consume([handler]);
    mute = true;
    expect(await reach(await publish(1), short)).toBe(false);
    const connection = messaging.broker.connection();
    await messaging.broker.nc.reconnect();
    await until(() => connection.aborted && messaging.broker.isConnected());
    mute = false;
    expect(await reach(await publish(2))).toBe(true);
  });

  test('of another stream is never there', async () => {
    messaging.consume([handler]);
    const sequence = await publish(1);
    expect(await reach(sequence, { ...short, epoch: epoch - 1, required: true })).toBe(false);
    expect(await reach(sequence)).toBe(true);
  });

  test('is not waited for while the broker is down', async () => {
    const sequence = await publish(1);
    await messaging.server.kill();
    await until(() => !messaging.broker.isConnected());
    expect(await reach(sequence)).toBe(false); // at once
    expect(await reach(sequence, { required: true })).toBe(false);
    await messaging.server.restart();
    messaging.consume([handler]);
    await until(() => messaging.broker.isConnected());
    expect(await reach(sequence)).toBe(true);
  });
});
