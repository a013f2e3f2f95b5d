import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseEnvelope } from '#packages/event-contract/event-contract.ts';
import { type Messaging, note, openMessaging } from '#packages/jetstream/tests/messaging-fixture.ts';

describe('appending events', () => {
  let messaging: Messaging;
  beforeAll(async () => {
    messaging = await openMessaging();
  });
  afterAll(() => messaging.close());

  test('returns envelopes as they will be published', async () => {
    const occurredAt = new Date('2026-03-01T12:00:00.123Z');
    const [event] = await messaging.append({ ...note('a', 1), occurredAt });
    expect(parseEnvelope(event)).toEqual(event);
    expect(event).toMatchObject({
      type: 'note.taken',
      version: 1,
      aggregateType: 'note',
      aggregateId: 'a',
      aggregateVersion: 1,
      occurredAt: '2026-03-01T12:00:00.123Z',
      correlationId: 'test',
      causationId: null,
      data: { text: 'a 1' },
    });
  });

  test('gives positions in the order of the list', async () => {
    await messaging.append(...Array.from({ length: 50 }, (_, index) => note('ordered', index + 1)));
    const { rows } = await messaging.pool.query<{ version: number }>(
      `SELECT aggregate_version AS version FROM outbox_event WHERE aggregate_id = 'ordered' ORDER BY position`,
    );
    expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('refuses a version that was given out before', async () => {
    await messaging.append(note('twice', 1));
    await expect(messaging.append(note('twice', 1))).rejects.toThrow(/unique constraint/);
  });

  test('refuses data that does not fit the contract', async () => {
    const wrong = { ...note('wrong', 1), data: { text: 1 } };
    await expect(messaging.append(wrong)).rejects.toThrow(/expected string/);
  });

  test.each(['', 'a.b', 'a b', 'a>', 'x'.repeat(129)])('refuses the aggregate id "%s"', async (id) => {
    await expect(messaging.append(note(id, 1))).rejects.toThrow(RangeError);
  });
});
