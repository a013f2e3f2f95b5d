import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';
import {
  type CommittedEvents,
  collectCommitted,
  committedSoFar,
  noteAppended,
  noteCommitted,
  noteRevocations,
  revocationsSoFar,
} from '../committed-events.ts';

/** How one transaction of a request goes: which events it appends, on which try it gets through, how it ends. */
interface Course {
  events: { aggregateType: string; id: string }[];
  conflicts: number;
  end: 'returns' | 'refuses' | 'throws';
}

const conflict = Object.assign(new Error('it lost against another'), { code: '40001' });

const transact = createTransact<Sql>((work) => work({} as Sql), noteCommitted);

/** Runs the course; what its tries that are rolled back append is marked with the number of the try. */
async function run({ events, conflicts, end }: Course): Promise<void> {
  let tries = 0;
  const result = transact(async (tx) => {
    tries++;
    const isLast = tries > conflicts;
    const appended = isLast ? events : events.map((event) => ({ ...event, id: `${event.id} of try ${tries}` }));
    noteAppended(tx, appended);
    noteRevocations(tx, appended.filter(revokes) as AnyEvent[]);
    await null;
    if (!isLast) throw conflict;
    if (end === 'throws') throw new Error('it failed');
    return end === 'refuses' ? refuse('not-like-this') : 'done';
  });
  await result.catch((error: Error) => expect(error.message).toBe('it failed'));
}

/** The events about users revoke access. */
const revokes = ({ aggregateType }: Course['events'][number]) => aggregateType === 'user';

const eventsOf = (courses: readonly Course[]) =>
  courses.filter(({ end }) => end === 'returns').flatMap(({ events }) => events);

/** What the courses commit, one after another. */
function committedBy(courses: readonly Course[]): CommittedEvents {
  const committed = eventsOf(courses);
  const types = new Set(committed.map(({ aggregateType }) => aggregateType));
  const idsOf = (type: string) => committed.flatMap(({ aggregateType, id }) => (aggregateType === type ? [id] : []));
  return new Map([...types].map((type) => [type, idsOf(type)]));
}

const course: fc.Arbitrary<Course> = fc.record({
  events: fc.array(fc.record({ aggregateType: fc.constantFrom('product', 'user', 'order'), id: fc.uuid() })),
  // Each is retried after a pause.
  conflicts: fc.constantFrom(0, 0, 0, 1),
  end: fc.constantFrom('returns', 'returns', 'refuses', 'throws'),
});

test('what counts is each event that committed, in order, whatever was rolled back, retried or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(course, { maxLength: 4 }), { minLength: 2, maxLength: 3 }), async (requests) => {
      // At the same time: what one commits is not the other's.
      const collected = await Promise.all(
        requests.map((courses) => {
          const committed: CommittedEvents = new Map();
          return collectCommitted(committed, async () => {
            for (const each of courses) await run(each);
            expect(committedSoFar()).toBe(committed);
            expect(revocationsSoFar()).toEqual(eventsOf(courses).filter(revokes));
            return committed;
          });
        }),
      );
      expect(collected).toEqual(requests.map(committedBy));
    }),
    { numRuns: 50 },
  );
});

test('outside of a request nothing is noted', async () => {
  await run({ events: [{ aggregateType: 'product', id: '1' }], conflicts: 0, end: 'returns' });
  await run({ events: [{ aggregateType: 'user', id: '2' }], conflicts: 0, end: 'returns' });
  expect([committedSoFar(), revocationsSoFar()]).toEqual([undefined, []]);
});
