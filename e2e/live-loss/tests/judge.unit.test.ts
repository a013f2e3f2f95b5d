import { describe, expect, test } from '@jest/globals';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { judge } from '../judge.ts';
import type { ClientRecord } from '../messages.ts';
import type { StoredEvent } from '../stored-events.ts';

const flawless = { lost: 0, twice: 0, foreign: 0, disordered: 0, differing: 0, faults: 0 };

const followed: StoredEvent[] = [
  [3, 'a'],
  [5, 'b'],
  [8, 'a'],
].map(([sequence, aggregateId]) => ({ sequence: sequence as number, event: { aggregateId } as AnyEvent }));

function recordOf(messages: readonly (readonly [number, string])[], rest: Partial<ClientRecord> = {}): ClientRecord {
  return {
    sequences: messages.map(([sequence]) => sequence),
    entityIds: messages.map(([, id]) => id),
    initial: null,
    states: {},
    repeated: 0,
    connections: 1,
    silence: 0,
    faults: [],
    ...rest,
  };
}

const all = [
  [3, 'a'],
  [5, 'b'],
  [8, 'a'],
] as const;

describe('what a client was told', () => {
  test('is flawless when it is each event once and in order', () => {
    expect(judge(recordOf(all), followed, null)).toEqual(flawless);
  });

  test('lacks what was not told', () => {
    expect(judge(recordOf(all.slice(0, 1)), followed, null)).toEqual({ ...flawless, lost: 2 });
    expect(judge(recordOf([]), followed, null)).toEqual({ ...flawless, lost: 3 });
  });

  test('lacks nothing that was before the state it began with', () => {
    expect(judge(recordOf(all.slice(1), { initial: 3 }), followed, null)).toEqual(flawless);
    expect(judge(recordOf(all, { initial: 3 }), followed, null)).toEqual({ ...flawless, foreign: 1 });
  });

  test('was told twice, whether the client dropped it or not', () => {
    expect(judge(recordOf([...all, [8, 'a']]), followed, null)).toEqual({ ...flawless, twice: 1 });
    expect(judge(recordOf(all, { repeated: 2 }), followed, null)).toEqual({ ...flawless, twice: 2 });
  });

  test('is out of order when an earlier event follows a later one', () => {
    const disordered = recordOf([all[0], all[2], all[1]]);
    expect(judge(disordered, followed, null)).toEqual({ ...flawless, disordered: 1 });
  });

  test('is foreign when nobody asked for it, or it shows another entity than its event is about', () => {
    expect(judge(recordOf([...all, [9, 'c']]), followed, null)).toEqual({ ...flawless, foreign: 1 });
    expect(judge(recordOf([all[0], [5, 'a'], all[2]]), followed, null)).toEqual({ ...flawless, foreign: 1 });
  });

  test('ends in another state than the present one', () => {
    const states = { a: { id: 'a', status: 'CONFIRMED' }, b: { id: 'b', status: 'PENDING' } };
    const verdict = judge(recordOf(all, { states }), followed, ({ status }) => status === 'CONFIRMED');
    expect(verdict).toEqual({ ...flawless, differing: 1 });
  });

  test('holds errors', () => {
    expect(judge(recordOf(all, { faults: ['over: complete'] }), followed, null)).toEqual({ ...flawless, faults: 1 });
  });
});
