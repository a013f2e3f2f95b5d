import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../authentication/caller.ts';
import { bindSubject, type Interest } from '../live/bind-subject.ts';
import { toEntityOperation } from '../live/entity-operation.ts';
import { createLatestByKey } from '../live/latest-by-key.ts';
import { type LiveField, parseLiveSubject } from '../live/live-field.ts';
import { createLiveGroup, type LiveGroupOptions } from '../live/live-group.ts';
import { createLiveIndex } from '../live/live-index.ts';
import { createLiveSubscription } from '../live/live-subscription.ts';

const field = (subject: string): LiveField => ({
  name: 'orderUpdated',
  subject: parseLiveSubject(subject),
  entityType: 'Order',
});

describe('binding a subject', () => {
  const bind = (args: Record<string, unknown>) => bindSubject(field('events.order.{orderId}.*'), args);

  test('follows one aggregate, several, or any', () => {
    expect(bind({ orderId: 'o1' })).toEqual({ aggregateType: 'order', keys: ['o1'], events: null, only: 'o1' });
    expect(bind({ orderId: ['o1', 'o2'] })).toMatchObject({ keys: ['o1', 'o2'], only: null });
    expect(bind({ orderId: ['o1'] })).toMatchObject({ keys: ['o1'], only: null });
    expect(bind({ orderId: null })).toMatchObject({ keys: null, only: null });
    expect(bind({})).toMatchObject({ keys: null, only: null });
  });

  test('refuses values that would be more than one token', () => {
    for (const orderId of ['', '*', '>', 'a.b', 'a b', ['o1', '*'], 7]) {
      expect(() => bind({ orderId })).toThrow('orderId: expected an id');
    }
  });

  test('follows one event where the subject names it', () => {
    const interest = bindSubject(field('events.sales.*.changed'), {});
    expect(interest).toEqual({ aggregateType: 'sales', keys: null, events: ['changed'], only: null });
  });
});

describe('the index', () => {
  const holder = (keys: string[] | null, events: string[] | null = null) => ({
    interest: { aggregateType: 'order', keys, events, only: null } satisfies Interest,
  });
  const event = (aggregateId: string, name = 'placed') => ({ aggregateType: 'order', aggregateId, event: name });

  test('finds exactly those whom an event touches', () => {
    const index = createLiveIndex<ReturnType<typeof holder>>();
    const [one, both, any, shipped] = [holder(['o1']), holder(['o1', 'o2']), holder(null), holder(null, ['shipped'])];
    for (const each of [one, both, any, shipped]) index.add(each);
    expect(index.touchedBy(event('o1'))).toEqual([one, both, any]);
    expect(index.touchedBy(event('o2', 'shipped'))).toEqual([both, any, shipped]);
    expect(index.touchedBy(event('o3'))).toEqual([any]);
    expect(index.touchedBy({ ...event('o1'), aggregateType: 'stock' })).toEqual([]);
    index.remove(both);
    index.remove(any);
    expect(index.touchedBy(event('o1'))).toEqual([one]);
    expect(index.touchedBy(event('o2'))).toEqual([]);
  });
});

describe('rewriting the primary fetch', () => {
  test('reads the entity with the same selections and only the variables they use', () => {
    const operation = toEntityOperation(
      'subscription S($orderId: ID, $size: Int!, $more: Boolean!) { changed: orderUpdated(orderId: $orderId) { id image(size: $size) ...F @include(if: $more) } } fragment F on Order { status }',
      'Order',
    );
    expect(operation).toMatchObject({ operationName: 'S', responseName: 'changed', variableNames: ['size', 'more'] });
    expect(operation.query.replace(/\s+/g, ' ')).toBe(
      'query S($size: Int!, $more: Boolean!, $representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { id image(size: $size) ...F @include(if: $more) } } } fragment F on Order { status }',
    );
  });
});

describe('a queue by key', () => {
  const drain = (queue: { take(): unknown }) => {
    const taken: unknown[] = [];
    for (let value = queue.take(); value !== undefined; value = queue.take()) taken.push(value);
    return taken;
  };

  test('holds the latest of each key, in the order of the latest', () => {
    const queue = createLatestByKey<string>();
    for (const value of ['a1', 'b1', 'a2', 'c1', 'a3']) queue.set(value.slice(0, 1), value);
    expect(drain(queue)).toEqual(['b1', 'c1', 'a3']);
  });

  test('serves a key that never rests', () => {
    const queue = createLatestByKey<string>();
    for (const key of ['a', 'b', 'c']) queue.set(key, `${key}0`);
    const taken: (string | undefined)[] = [];
    for (let i = 1; i <= 3; i++) {
      queue.set('c', `c${i}`);
      taken.push(queue.take());
    }
    expect(taken).toContain('c1');
  });
});

const result = (id: string) => ({ data: { id } });
const subscription = () => createLiveSubscription(() => {});

describe('a subscription of a slow client', () => {
  test('is bounded by the number of entities and ends with the latest state of each', async () => {
    const slow = subscription();
    for (let i = 0; i < 10_000; i++) slow.push(`e${i % 3}`, result(`e${i % 3}:${i}`));
    const taken = [];
    for (let i = 0; i < 3; i++) taken.push((await slow.next()).value);
    expect(taken).toEqual([result('e0:9999'), result('e1:9997'), result('e2:9998')].sort(byNumber));
    const next = slow.next();
    await slow.return(undefined);
    expect(await next).toEqual({ done: true, value: undefined });
  });
  const byNumber = (a: { data: { id: string } }, b: { data: { id: string } }) =>
    Number(a.data.id.split(':')[1]) - Number(b.data.id.split(':')[1]);
});

describe('a group of equal live queries', () => {
  const interest: Interest = { aggregateType: 'order', keys: null, events: null, only: null };
  const caller = {} as Caller;
  const group = (resolve: LiveGroupOptions['resolve']) =>
    createLiveGroup({
      interest,
      resolve,
      onUnavailable: () => {},
      describe: (error) => ({ data: null, extensions: { failed: String(error) } }),
    });
  const event = (entityId: string, sequence: number) => ({ entityId, sequence, correlationId: 'c' });

  test('tells everybody the same object, with the cursor of the event', async () => {
    const subject = group(async ({ entityId }) => result(entityId));
    const [one, other] = [subscription(), subscription()];
    subject.add(one, caller);
    subject.add(other, caller);
    subject.notice(event('o1', 7));
    const received = (await one.next()).value;
    expect(received).toEqual({ data: { id: 'o1' }, extensions: { cursor: '7' } });
    expect((await other.next()).value).toBe(received);
  });

  test('tells nobody of what cannot be seen, and goes on after a failure', async () => {
    const subject = group(async ({ entityId }) => {
      if (entityId === 'bad') throw new Error('bad');
      return entityId === 'hidden' ? null : result(entityId);
    });
    const one = subscription();
    subject.add(one, caller);
    for (const [index, id] of ['hidden', 'bad', 'good'].entries()) subject.notice(event(id, index));
    expect((await one.next()).value).toMatchObject({ data: null, extensions: { failed: 'Error: bad', cursor: '1' } });
    expect((await one.next()).value).toMatchObject({ data: { id: 'good' } });
  });
});
