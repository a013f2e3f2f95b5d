import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { on } from '#packages/jetstream/handler.ts';
import {
  insertNote,
  type Messaging,
  note,
  noted,
  openMessaging,
  until,
} from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { listDeadLetters, replayDeadLetters } from '../dead-letters.ts';

describe('dead letters', () => {
  let messaging: Messaging;
  beforeEach(async () => {
    messaging = await openMessaging();
    messaging.relay();
  });
  afterEach(() => messaging.close());

  test('keep an event whose handler goes on failing, and the events behind it wait until it is replayed', async () => {
    let broken = true;
    const handler = on(noted, {
      async apply(event, tx: Sql) {
        if (broken && event.data.text === 'a 1') throw new Error('the handler\nis broken');
        await insertNote(tx, event.data.text);
      },
    });
    messaging.consume([handler]);
    messaging.consume([on(noted, { apply: (event, tx: Sql) => insertNote(tx, `other ${event.data.text}`) })], 'other');
    const [poison] = await messaging.append(note('a', 1), note('a', 2), note('b', 1));
    await until(async () => (await listDeadLetters(messaging.broker)).length === 1);
    expect(await listDeadLetters(messaging.broker)).toEqual([
      {
        id: poison?.id,
        consumer: 'test-note',
        subject: 'events.note.a.taken',
        sequence: 1,
        attempts: 8,
        error: 'Error: the handler is broken',
      },
    ]);
    expect((await messaging.notesTaken()).sort()).toEqual(['b 1', 'other a 1', 'other a 2', 'other b 1']);

    expect(await replayDeadLetters(messaging.broker, 'another id')).toEqual([]);
    broken = false;
    expect(await replayDeadLetters(messaging.broker, poison?.id ?? '')).toEqual([poison?.id]);
    expect(await listDeadLetters(messaging.broker)).toEqual([]);
    await until(async () => (await messaging.notesTaken()).length === 6);
    const notes = await messaging.notesTaken();
    expect(notes.filter((text) => text.startsWith('a '))).toEqual(['a 1', 'a 2']);
    expect(notes.filter((text) => text.startsWith('other ')).length).toBe(3);
  });

  test.each([
    ['no JSON', '{', /JSON/],
    ['no envelope', '{}', /expected/],
  ])('take in at once what is %s', async (_, body, error) => {
    messaging.consume([]);
    await until(() =>
      messaging.streamed().then(
        () => true,
        () => false,
      ),
    );
    await messaging.broker.js.publish('events.note.a.taken', body);
    await until(async () => (await listDeadLetters(messaging.broker)).length === 1);
    const [letter] = await listDeadLetters(messaging.broker);
    expect(letter).toMatchObject({ id: 'sequence-1', attempts: 0, error: expect.stringMatching(error) });
  });

  test('take in an event whose version has no handler, and one whose data is not as agreed', async () => {
    messaging.consume([on(noted, { apply: (event, tx: Sql) => insertNote(tx, event.data.text) })]);
    const loose = { ...noted, data: noted.data.partial() };
    await messaging.append(
      { ...note('a', 1), contract: { ...noted, version: 2 } },
      { ...note('b', 1), contract: loose, data: {} },
    );
    await until(async () => (await listDeadLetters(messaging.broker)).length === 2);
    const errors = (await listDeadLetters(messaging.broker)).map(({ error }) => error);
    expect(errors).toContainEqual('Error: no handler for version 2 of note.taken');
    expect(errors).toContainEqual(expect.stringMatching(/Invalid input/));
  });
});
