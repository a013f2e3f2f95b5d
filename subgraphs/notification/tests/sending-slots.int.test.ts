import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shareQuestions } from '#packages/batch-queue/share-questions.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { type AskedSlot, takeSlots } from '../store/sending-slots.ts';

let testDatabase: TestDatabase;
/** Of two processes. */
let databases: Database[];
/** What each process takes places with: those that are asked for at once, together. */
let takers: ((slot: AskedSlot) => Promise<Date | null>)[];
beforeAll(async () => {
  testDatabase = await createTestDatabase('notification');
  databases = [connectDatabase(testDatabase.url, 5), connectDatabase(testDatabase.url, 5)];
  takers = databases.map(({ transact }) =>
    shareQuestions((slots: readonly AskedSlot[]) => transact((tx) => takeSlots(tx, slots))),
  );
});
afterAll(async () => {
  for (const database of databases) await database.close();
  await testDatabase[Symbol.asyncDispose]();
});

const [hour, day] = [3_600_000, 24 * 3_600_000];
const mostWithin = (times: readonly number[], length: number) =>
  Math.max(0, ...times.map((end) => times.filter((time) => time <= end && time > end - length).length));

test('of one category an address never gets more than its rate in any hour or day, whatever comes at once', async () => {
  const bursts = fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 9 * hour }), messages: fc.integer({ min: 1, max: 6 }) }),
    { minLength: 1, maxLength: 8 },
  );
  const rates = fc.record({ hour: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 6 }) });
  await fc.assert(
    fc.asyncProperty(bursts, rates, async (given, rate) => {
      const addressHash = uuidv7().replaceAll('-', '').padEnd(64, '0');
      const about = { recipientId: uuidv7(), channel: 'EMAIL', category: 'ORDER_UPDATES', addressHash } as const;
      const take = async (messageId: string, time: number, process: number) => {
        const takeSlot = takers[process % takers.length];
        if (!takeSlot) throw new Error('expected a process');
        return takeSlot({ ...about, messageId, at: new Date(time), rate });
      };
      const sent: number[] = [];
      let time = Date.parse('2026-07-01T00:00:00Z');
      for (const { after, messages } of given) {
        time += after;
        const ids = Array.from({ length: messages }, () => uuidv7());
        const answers = await Promise.all(ids.map((id, index) => take(id, time, index)));
        for (const [index, free] of answers.entries()) {
          if (free === null) {
            sent.push(time);
            // Asked again, as after an attempt that failed, it has its place.
            if (index === 0) expect(await take(ids[index] ?? '', time, 1)).toBeNull();
          } else {
            expect(free.getTime()).toBeGreaterThan(time);
            expect(free.getTime()).toBeLessThanOrEqual(time + day);
          }
        }
        // Nobody is put off while there is room.
        const room = mostRoom(
          sent.filter((each) => each !== time),
          time,
          rate,
        );
        expect(answers.filter((free) => free === null)).toHaveLength(Math.min(room, messages));
      }
      expect(mostWithin(sent, hour)).toBeLessThanOrEqual(rate.hour);
      expect(mostWithin(sent, day)).toBeLessThanOrEqual(rate.day);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('no place is looked for among those of all addresses', async () => {
  const [{ prisma, transact }] = databases as [Database];
  await prisma.$executeRaw`
    INSERT INTO sending_slot (message_id, recipient_id, channel, category, address_hash, at)
    SELECT gen_random_uuid(), gen_random_uuid(), 'EMAIL', 'ORDERS', md5(i::text) || md5(i::text), now()
    FROM generate_series(1, 10000) AS i`;
  await prisma.$executeRaw`ANALYZE sending_slot`;
  const slots = Array.from({ length: 10 }, () => ({
    ...({ messageId: uuidv7(), recipientId: uuidv7(), channel: 'EMAIL', category: 'ORDERS', at: new Date() } as const),
    ...{ addressHash: uuidv7().replaceAll('-', '').padEnd(64, '0'), rate: { hour: 120, day: 600 } },
  }));
  const [before, after] = await transact(async (tx) => {
    const scans = await wholeTableScans(tx, ['sending_slot']);
    expect(await takeSlots(tx, slots)).toEqual(slots.map(() => null));
    return [scans, await wholeTableScans(tx, ['sending_slot'])];
  });
  expect(after).toEqual(before);
});

/** How many may be sent at a time, by those that were sent before. */
function mostRoom(sent: readonly number[], time: number, rate: { hour: number; day: number }): number {
  const within = (length: number) => sent.filter((each) => each > time - length).length;
  return Math.max(0, Math.min(rate.hour - within(hour), rate.day - within(day)));
}
