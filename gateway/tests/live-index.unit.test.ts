import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { type EventFilter, matchesFilter } from '../events/event-filter.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { createLiveIndex } from '../live-queries/live-index.ts';

const holder = (
  keys: string[] | null,
  events: string[] | null = null,
  accepts: EventFilter['accepts'] = null,
  owner: EventFilter['owner'] = null,
) => ({
  filter: { aggregateType: 'order', keys, events, accepts, owner } satisfies EventFilter,
});
type Holder = ReturnType<typeof holder>;

const event = (aggregateId: string, name = 'placed', more: Partial<StreamEvent> = {}): StreamEvent => ({
  aggregateType: 'order',
  aggregateId,
  event: name,
  sequence: 1,
  envelope() {
    throw new Error('nobody needs the data');
  },
  ...more,
});

describe('the index of live queries', () => {
  test('finds exactly those whom an event touches', () => {
    const index = createLiveIndex<Holder>();
    const [one, both, any] = [holder(['o1']), holder(['o1', 'o2']), holder(null)];
    const [shipped, moved] = [holder(null, ['shipped']), holder(['o2'], ['shipped', 'cancelled'])];
    for (const each of [one, both, any, shipped, moved]) index.add(each);
    expect(new Set(index.matching(event('o1')))).toEqual(new Set([one, both, any]));
    expect(new Set(index.matching(event('o2', 'shipped')))).toEqual(new Set([both, any, shipped, moved]));
    expect(index.matching(event('o3'))).toEqual([any]);
    expect(index.matching(event('o1', 'placed', { aggregateType: 'stock' }))).toEqual([]);
    index.remove(both);
    index.remove(any);
    expect(index.matching(event('o1'))).toEqual([one]);
    expect(index.matching(event('o2'))).toEqual([]);
    expect(index.matching(event('o2', 'cancelled'))).toEqual([moved]);
  });

  test('touches nobody who asked for none', () => {
    const index = createLiveIndex<Holder>();
    index.add(holder([]));
    index.add(holder(null, []));
    expect(index.matching(event('o1'))).toEqual([]);
  });

  test('asks only those with its subject whether they take its data', () => {
    const index = createLiveIndex<Holder>();
    const asked: string[] = [];
    const picky = (name: string, keys: string[] | null, events: string[] | null, least: number) =>
      holder(keys, events, (data) => {
        asked.push(name);
        return (data as { total: number }).total >= least;
      });
    const [low, high] = [picky('low', null, null, 10), picky('high', ['o1'], null, 1_000)];
    for (const each of [low, high, picky('other key', ['o2'], null, 0), picky('other event', ['o1'], ['shipped'], 0)]) {
      index.add(each);
    }
    let parsed = 0;
    const envelope = () => {
      parsed++;
      return { data: { total: 100 } } as AnyEvent;
    };
    expect(index.matching(event('o1', 'placed', { envelope }))).toEqual([low]);
    expect(asked.toSorted()).toEqual(['high', 'low']);
    index.remove(low);
    index.remove(high);
    parsed = 0;
    expect(index.matching(event('o1', 'placed', { envelope }))).toEqual([]);
    expect(parsed).toBe(0);
  });

  test('asks nobody about what is another’s', () => {
    const index = createLiveIndex<Holder>();
    const asked: string[] = [];
    const own = (id: string) => holder(null, null, () => asked.push(id) > 0, { path: ['customerId'], id });
    const [alice, bob] = [own('alice'), own('bob')];
    for (const each of [alice, bob]) index.add(each);
    const of = (data: unknown) => event('o1', 'placed', { envelope: () => ({ data }) as AnyEvent });
    expect(index.matching(of({ customerId: 'ALICE' }))).toEqual([alice]);
    expect(asked).toEqual(['alice']);
    expect(index.matching(of({ customerId: 'carol' }))).toEqual([]);
    expect(new Set(index.matching(of({})))).toEqual(new Set([alice, bob]));
    index.remove(alice);
    index.remove(bob);
    expect(index.matching(event('o1'))).toEqual([]);
  });

  test('finds the same as each filter by itself, of any filters and events, also after some have left', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const names = fc.option(fc.uniqueArray(name, { maxLength: 2 }));
    const filters = fc.record({
      aggregateType: fc.constantFrom('order', 'stock'),
      keys: names,
      events: names,
      accepts: fc.option(name.map((wanted) => (data: unknown) => (data as { x: string }).x === wanted)),
      owner: fc.option(fc.record({ path: fc.constantFrom(['who'], ['by', 'who']), id: name })),
    });
    const who = fc.oneof(name, fc.constantFrom(undefined, null, 7, ['a'], { who: 'a' }, 'A', ''));
    const events = fc.record({
      aggregateType: fc.constantFrom('order', 'stock'),
      aggregateId: name,
      name,
      data: fc.record({ x: name, who, by: fc.oneof(who, fc.record({ who })) }),
    });
    fc.assert(
      fc.property(fc.array(filters), fc.array(fc.boolean()), fc.array(events), (all, leave, happened) => {
        const index = createLiveIndex<{ filter: EventFilter }>();
        const holders = all.map((filter) => ({ filter }));
        for (const each of holders) index.add(each);
        const left = new Set(holders.filter((_, at) => leave[at]));
        for (const each of left) index.remove(each);
        for (const { aggregateType, aggregateId, name, data } of happened) {
          const it = event(aggregateId, name, { aggregateType, envelope: () => ({ data }) as AnyEvent });
          const expected = holders.filter((each) => !left.has(each) && matchesFilter(each.filter, it));
          const found = index.matching(it);
          expect(found).toHaveLength(expected.length);
          expect(new Set(found)).toEqual(new Set(expected));
        }
      }),
    );
  });
});
