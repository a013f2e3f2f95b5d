import { describe, expect, jest, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { EventFilter } from '../events/event-filter.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { catchUp } from '../live-queries/catch-up.ts';
import { createConflatingQueue } from '../live-queries/conflating-queue.ts';
import { createEntityStates } from '../live-queries/entity-states.ts';
import { createFairLimit } from '../live-queries/fair-limit.ts';
import { createLiveGroup, type GroupQuery } from '../live-queries/live-group.ts';
import { beginMessage } from '../live-queries/live-message.ts';
import { createLiveSubscription, type LiveMessage } from '../live-queries/live-subscription.ts';
import { createNextTurn } from '../live-queries/next-turn.ts';
import type { Caller } from '../request/caller.ts';
import { until } from './until.ts';

const accepted = { assertAccepted() {} } as Caller;

const present = { epoch: 9, sequence: 0 };

/** A client that takes in what it is sent while `open`. */
function client(caller = accepted, known = 0) {
  const received: { cursor: string | null; text: string }[] = [];
  const state = { open: true, ended: undefined as unknown, conflated: 0, ends: 0 };
  const subscription = createLiveSubscription({
    caller,
    sink: {
      next: (text, cursor) => void received.push({ text, cursor }),
      end(errors) {
        state.ended = errors;
      },
      isCongested: () => !state.open,
    },
    knownUpTo: { epoch: 9, sequence: known },
    formatErrors: (error) => [{ message: (error as Error).message }],
    onEnd: () => void state.ends++,
    onConflated: (messages) => {
      state.conflated += messages;
    },
  });
  return { subscription, received, state, cursors: () => received.map(({ cursor }) => cursor) };
}

const message = (entityId: string, sequence: number): LiveMessage => ({
  entityId,
  position: { epoch: 9, sequence },
  text: `${entityId}:${sequence}`,
  cursor: String(sequence),
});

describe('a queue', () => {
  const drain = (queue: { take(): unknown }) => {
    const taken: unknown[] = [];
    for (let value = queue.take(); value !== undefined; value = queue.take()) taken.push(value);
    return taken;
  };

  test('holds everything while that is little, then the latest of each key, in the order of the latest', () => {
    const queue = createConflatingQueue<string>(2);
    const replaced = ['a1', 'a2', 'a3', 'b1', 'a4', 'c1', 'a5'].map((value) => queue.push(value.slice(0, 1), value));
    expect(replaced).toEqual([0, 0, 0, 0, 1, 0, 1]);
    expect(queue.size).toBe(5);
    expect(drain(queue)).toEqual(['a1', 'a2', 'b1', 'c1', 'a5']);
    expect(queue.size).toBe(0);
    queue.push('a', 'a6');
    expect(drain(queue)).toEqual(['a6']);
  });

  test('serves a key that never rests', () => {
    const queue = createConflatingQueue<string>(0);
    for (const key of ['a', 'b', 'c']) queue.push(key, `${key}0`);
    const taken: (string | undefined)[] = [];
    for (let i = 1; i <= 3; i++) {
      queue.push('c', `c${i}`);
      taken.push(queue.take());
    }
    expect(taken).toContain('c1');
  });
});

describe('the states of entities', () => {
  test('are read after the event they are asked for, and as seldom as that allows', async () => {
    let now = 10;
    const reads: (() => void)[] = [];
    const begun: number[] = [];
    const states = createEntityStates<number>(
      () =>
        new Promise((resolve) => {
          const at = now;
          begun.push(at);
          reads.push(() => resolve(at));
        }),
      () => now,
    );
    const first = states.after('o1', 9, 'c');
    const shared = states.after('o1', 10, 'c');
    now = 12;
    const next = [states.after('o1', 11, 'c'), states.after('o1', 12, 'c')];
    const other = states.after('o2', 12, 'c');
    expect(begun).toEqual([10, 12]);
    reads[0]?.();
    expect(await Promise.all([first, shared])).toEqual([10, 10]);
    await until('the next reading begins', () => reads.length === 3);
    now = 13;
    for (const read of reads) read();
    expect(await Promise.all([...next, other])).toEqual([12, 12, 12]);
    const last = states.after('o1', 13, 'c');
    reads.at(-1)?.();
    expect(await last).toBe(13);
  });
});

describe('the subscription of a client', () => {
  test('holds back what happens until the past is told', async () => {
    const { subscription, cursors } = client();
    subscription.push(message('o1', 7));
    subscription.pushCatchUp(message('o1', 5));
    subscription.push(message('o1', 8));
    subscription.pushCatchUp(message('o1', 6));
    expect(cursors()).toEqual(['5', '6']);
    subscription.goLive(present);
    expect(cursors()).toEqual(['5', '6', '7', '8']);
  });

  test('is not told again of what another gateway told of', () => {
    const { subscription, cursors } = client(accepted, 5);
    subscription.goLive(present);
    for (const sequence of [4, 5, 6]) subscription.push(message('o1', sequence));
    expect(cursors()).toEqual(['6']);
  });

  test('that is slow loses no entity, gets cursors in order, and is bounded', async () => {
    const { subscription, received, state } = client();
    subscription.goLive(present);
    state.open = false;
    for (let sequence = 1; sequence <= 50_000; sequence++) subscription.push(message(`e${sequence % 3}`, sequence));
    expect(received).toHaveLength(0);
    state.open = true;
    subscription.drained();
    const cursors = received.map(({ cursor }) => Number(cursor));
    expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    expect(received).toHaveLength(103);
    expect(cursors.slice(-3)).toEqual([49_998, 49_999, 50_000]);
    expect(state.conflated).toBe(50_000 - 103);
    expect(state.ended).toBeUndefined();
  });

  test('that follows more than can wait is ended, and told to come back', () => {
    const { subscription, state } = client();
    subscription.goLive(present);
    state.open = false;
    for (let sequence = 1; sequence <= 10_000; sequence++) subscription.push(message(`e${sequence}`, sequence));
    expect(state.ended).toEqual([
      { message: 'The client is too slow for what it follows. Subscribe again since the last cursor.' },
    ]);
    expect(state.ends).toBe(1);
    subscription.close();
    expect(state.ends).toBe(1);
  });

  test('that is slow during the past loses no entity, and is bounded', async () => {
    const { subscription, received, state } = client();
    state.open = false;
    expect(subscription.pushCatchUp(message('o1', 1))).toBe(false);
    const free = subscription.untilDrained();
    for (let sequence = 2; sequence <= 10_001; sequence++) subscription.push(message(`e${sequence % 2}`, sequence));
    state.open = true;
    subscription.drained();
    await free;
    expect(subscription.pushCatchUp(message('o1', 1))).toBe(true);
    expect(subscription.goLive(present)).toBe(true);
    expect(received.at(-1)?.cursor).toBe('10001');
    expect(received).toHaveLength(1 + 102);
    expect(state.conflated).toBe(10_000 - 102);
  });

  test('that left during the past lets it end', async () => {
    const { subscription, state, received } = client();
    state.open = false;
    const free = subscription.untilDrained();
    subscription.close();
    await free;
    subscription.pushCatchUp(message('o1', 1));
    expect(received).toEqual([]);
  });
});

const filter = { aggregateType: 'order', keys: null, events: null, accepts: null, owner: null } as EventFilter;
const stream = (aggregateId: string, sequence: number): StreamEvent => ({
  aggregateType: 'order',
  aggregateId,
  event: 'changed',
  sequence,
  envelope: () => ({ correlationId: 'c' }) as ReturnType<StreamEvent['envelope']>,
});

describe('a group of equal live queries', () => {
  const groupOf = (resolve: GroupQuery['resolve'], now = () => 0) => {
    const onUnavailable = jest.fn();
    const errorMessage = (error: unknown) =>
      beginMessage({ data: null, errors: [{ message: String(error) }] as never });
    const options = { now, atNextTurn: createNextTurn(), onUnavailable, errorMessage };
    return { group: createLiveGroup({ query: { filter, resolve }, ...options }), onUnavailable };
  };
  const send = (group: ReturnType<typeof groupOf>['group'], id: string, sequence: number) =>
    group.handleEvent(stream(id, sequence), 9);
  const join = (group: ReturnType<typeof groupOf>['group'], caller?: Caller) => {
    const joined = client(caller);
    joined.subscription.goLive(present);
    group.add(joined.subscription);
    return joined;
  };

  test('tells everybody the same text, with the cursor of the event, read once', async () => {
    const resolve = jest.fn(async (id: string) => beginMessage({ data: { id }, extensions: { more: 1 } }));
    const { group } = groupOf(resolve);
    const [one, other] = [join(group), join(group)];
    send(group, 'o1', 7);
    await until('both have it', () => other.received.length === 1);
    expect(one.received).toEqual([
      { cursor: '7.9', text: '{"data":{"id":"o1"},"extensions":{"more":1,"cursor":"7.9"}}' },
    ]);
    expect(other.received).toEqual(one.received);
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  test('tells of each event in order, though some entities take longer and events share what is read', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    const resolve = jest.fn(async (id: string) => {
      if (id === 'slow') await slow;
      return beginMessage({ data: { id } });
    });
    const { group } = groupOf(resolve, () => 100);
    const one = join(group);
    for (const [index, id] of ['slow', 'o1', 'o1', 'slow', 'o2'].entries()) send(group, id, index + 1);
    await until('the others are read', () => resolve.mock.calls.length >= 1);
    release();
    await until('all are told', () => one.received.length === 5);
    expect(one.cursors()).toEqual(['1.9', '2.9', '3.9', '4.9', '5.9']);
    expect(resolve.mock.calls.length).toBeLessThanOrEqual(4);
  });

  test('leaves nothing out of what comes at once after an outage', async () => {
    const { group } = groupOf(
      async (id) => beginMessage({ data: { id } }),
      () => 8_000,
    );
    const one = join(group);
    for (let sequence = 1; sequence <= 8_000; sequence++) send(group, `o${sequence % 3}`, sequence);
    await until('all are told', () => one.received.length === 8_000);
    expect(one.cursors().at(-1)).toBe('8000.9');
  });

  test('tells nobody of what cannot be seen, and goes on after a failure', async () => {
    const { group } = groupOf(async (id) => {
      if (id === 'bad') throw new Error('bad');
      return id === 'hidden' ? null : beginMessage({ data: { id } });
    });
    const one = join(group);
    for (const [index, id] of ['hidden', 'bad', 'good'].entries()) send(group, id, index);
    await until('two are told', () => one.received.length === 2);
    expect(one.received[0]?.text).toContain('Error: bad');
    expect(one.cursors()).toEqual(['1.9', '2.9']);
  });

  test('asks again while a subgraph is down, and skips nothing', async () => {
    let failures = 3;
    const { group, onUnavailable } = groupOf(async (id) => {
      if (failures-- > 0)
        throw new GraphQLError('order is not available.', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
      return beginMessage({ data: { id } });
    });
    const one = join(group);
    send(group, 'o1', 1);
    send(group, 'o1', 2);
    await until('both are told', () => one.received.length === 2);
    expect(one.cursors()).toEqual(['1.9', '2.9']);
    expect(onUnavailable).toHaveBeenCalledTimes(1);
  });

  test('ends the subscription of a caller who is not accepted any more, and tells the others', async () => {
    const { group } = groupOf(async (id) => beginMessage({ data: { id } }));
    const revoked = join(group, {
      assertAccepted() {
        throw new GraphQLError('The session has ended.');
      },
    } as unknown as Caller);
    const other = join(group);
    send(group, 'o1', 1);
    await until('the other has it', () => other.received.length === 1);
    expect(revoked.received).toEqual([]);
    expect(revoked.state.ended).toEqual([{ message: 'The session has ended.' }]);
  });

  test('tells of the initial state, of the past and of the present without a gap, also when the log fails in between', async () => {
    const { group } = groupOf(
      async (id) => (id === 'gone' ? null : beginMessage({ data: { id } })),
      () => 20,
    );
    const one = client();
    group.add(one.subscription);
    send(group, 'o1', 21);
    let reads = 0;
    const from: number[] = [];
    await catchUp(
      {
        initial: { ids: ['o1', 'gone', 'o2'], got: 0 },
        from: { sequence: 10, epoch: 9, initial: null },
        to: { epoch: 9, sequence: 20 },
      },
      one.subscription,
      group,
      {
        log: {
          position: () => ({ epoch: 9, sequence: 21 }),
          async *read({ after }) {
            from.push(after.sequence);
            if (reads++ === 0) {
              yield [stream('o1', 12), stream('gone', 13), stream('o2', 14)];
              throw new GraphQLError('down', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
            }
            yield [stream('o1', 19)];
          },
        },
        correlationId: 'c',
        signal: new AbortController().signal,
        sending: createFairLimit(1),
        key: 'h',
      },
    );
    await until('the present is told', () => one.received.length === 6);
    expect(one.cursors()).toEqual(['10.9.1', '10.9', '12.9', '14.9', '19.9', '21.9']);
    expect(one.received[0]?.text).toBe('{"data":{"id":"o1"},"extensions":{"cursor":"10.9.1","initial":true}}');
    expect(from).toEqual([10, 14]);
  });

  test('leaves nothing out of what happens while the past is told, however much that is', async () => {
    let now = 20;
    const { group } = groupOf(
      async (id) => beginMessage({ data: { id } }),
      () => now,
    );
    const [one, other] = [client(accepted, now), join(group)];
    group.add(one.subscription);
    const events = Array.from({ length: 620 }, (_, index) => stream('o1', index + 1));
    /** What happens in each telling: twice more than is held back, and then less. */
    const happening = [300, 250, 50];
    const read: [number, number][] = [];
    await catchUp(
      {
        initial: { ids: [], got: 0 },
        from: { sequence: 10, epoch: 9, initial: null },
        to: { epoch: 9, sequence: now },
      },
      one.subscription,
      group,
      {
        log: {
          position: () => ({ epoch: 9, sequence: now }),
          async *read({ after, upTo }) {
            read.push([after.sequence, upTo]);
            yield events.slice(after.sequence, upTo);
            const happened = events.slice(now, now + (happening.shift() ?? 0));
            now += happened.length;
            for (const event of happened) group.handleEvent(event, 9);
            await until('the others are told', () => other.received.length === now - 20);
          },
        },
        correlationId: 'c',
        signal: new AbortController().signal,
        sending: createFairLimit(1),
        key: 'h',
      },
    );
    expect(read).toEqual([
      [10, 20],
      [20, 320],
      [320, 570],
    ]);
    expect(one.cursors()).toEqual(events.slice(10).map(({ sequence }) => `${sequence}.9`));
    expect(one.state.conflated).toBe(0);
  });

  test('tells nobody again what another gateway told, however much happens meanwhile', async () => {
    let now = 20;
    const { group } = groupOf(
      async (id) => beginMessage({ data: { id } }),
      () => now,
    );
    const [one, other] = [client(accepted, 25), join(group)];
    group.add(one.subscription);
    const events = Array.from({ length: 320 }, (_, index) => stream('o1', index + 1));
    await catchUp(
      {
        initial: { ids: [], got: 0 },
        from: { sequence: 25, epoch: 9, initial: null },
        to: { epoch: 9, sequence: now },
      },
      one.subscription,
      group,
      {
        log: {
          position: () => ({ epoch: 9, sequence: now }),
          async *read({ after, upTo }) {
            yield events.slice(after.sequence, upTo);
            for (const event of events.slice(now)) group.handleEvent(event, 9);
            now = 320;
            await until('the other is told', () => other.received.length === 300);
          },
        },
        correlationId: 'c',
        signal: new AbortController().signal,
        sending: createFairLimit(1),
        key: 'h',
      },
    );
    expect(one.cursors()).toEqual(events.slice(25).map(({ sequence }) => `${sequence}.9`));
  });

  test('reads nothing more for a client that left while the initial state was told', async () => {
    const resolve = jest.fn(async (id: string) => beginMessage({ data: { id } }));
    const { group } = groupOf(resolve);
    const [one] = [client(), join(group)];
    group.add(one.subscription);
    const leaving = new AbortController();
    one.subscription.close();
    leaving.abort();
    const ids = Array.from({ length: 1_000 }, (_, index) => `o${index}`);
    const from = { ...present, initial: null };
    await catchUp({ initial: { ids, got: 0 }, from, to: present }, one.subscription, group, {
      log: { position: () => present, async *read() {} },
      correlationId: 'c',
      signal: leaving.signal,
      sending: createFairLimit(1),
      key: 'h',
    });
    expect(resolve).not.toHaveBeenCalled();
  });
});
