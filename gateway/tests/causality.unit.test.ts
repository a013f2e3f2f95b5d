import { describe, expect, test } from '@jest/globals';
import { formatCopiesAwaited } from '#packages/causality/copies-awaited.ts';
import { parseEventsSeen } from '#packages/causality/events-seen.ts';
import { createCausality } from '../causality/causality.ts';
import { parseCursor } from '../events/cursor.ts';
import type { Position } from '../events/stream-event.ts';
import type { CompiledFetch, FetchRequest, ToldOfEvents } from '../execution/execution.ts';
import type { RequestContext, RequestOrder } from '../request/context.ts';
import { codeOf } from '../request/errors.ts';

const epoch = 1_764_000_000_000;
const copies = new Map([
  ['Mutation.placeOrder', ['product']],
  ['Query.report', ['order', 'product']],
]);

const compiled = (query: string): CompiledFetch => ({
  subgraph: 'order',
  operationKind: query.startsWith('mutation') ? 'mutation' : 'query',
  operationName: undefined,
  query,
  bodyHead: '',
  byRepresentations: false,
});
const placeOrder = compiled('mutation { placeOrder { id } }');
const changePrice = compiled('mutation { changePrice { id } }');
const report = compiled('query($full: Boolean!) { ... @include(if: $full) { report { total } } }');

/** A gateway's part in it, before a stream of events and subgraphs that the test plays. */
function start() {
  let here: Position | null = { epoch, sequence: 10 };
  let following = true;
  const sequences = new Map<string, number>();
  const last = new Map([['product', 9]]);
  const asked: FetchRequest[] = [];
  const waited: { where: string; reached: boolean }[] = [];
  let told: Partial<ToldOfEvents> | Error = {};
  const causality = createCausality({
    async fetch(request) {
      asked.push(request);
      if (told instanceof Error) throw told;
      return { data: {}, told: { committed: undefined, copiesAwaited: undefined, ...told } };
    },
    log: {
      position: () => here,
      isFollowing: () => following,
      lastOf: (type) => last.get(type) ?? 0,
      sequenceOf: (id) => sequences.get(id) ?? null,
      async *read() {},
    },
    copies: () => copies,
    onWaited: (where, { reached }) => void waited.push({ where, reached }),
  });
  return {
    causality,
    asked,
    waited,
    answer: (next: typeof told) => {
      told = next;
    },
    ask: (fetch: CompiledFetch, order?: RequestOrder) =>
      causality.fetch({ fetch, variables: {}, context: { ...(order && { order }) } as RequestContext, path: [] }),
    /** What the last request named. */
    seen: () => {
      const header = asked.at(-1)?.eventsSeen;
      return header === undefined ? undefined : parseEventsSeen(header);
    },
    publish(id: string, aggregateType: string) {
      const sequence = (here?.sequence ?? 0) + 1;
      sequences.set(id, sequence);
      last.set(aggregateType, sequence);
      causality.handleEvent({ id });
      here = { epoch, sequence };
    },
    follow(next: boolean, position = here) {
      following = next;
      here = position;
      causality.handleFollowing();
    },
  };
}

const committed = (events: Record<string, string[]>) => ({ committed: JSON.stringify(events) });

describe('a mutation that reads copies', () => {
  test('names the last event about them that the gateway knows of', async () => {
    const { ask, seen, asked } = start();
    await ask(placeOrder);
    expect(seen()).toEqual({ epoch, sequences: { product: 9 }, withinMs: 1_000, required: false });
    await ask(changePrice);
    expect(asked.at(-1)).not.toHaveProperty('eventsSeen');
  });

  test('waits until what was committed through this gateway is published', async () => {
    const { ask, answer, publish, seen, asked, waited } = start();
    answer(committed({ product: ['price changed'] }));
    await ask(changePrice);
    answer({});
    const placing = ask(placeOrder);
    await ask(report); // which waits for nothing
    expect(asked.map(({ fetch }) => fetch)).toEqual([changePrice, report]);
    publish('something else', 'product');
    publish('price changed', 'product');
    await placing;
    expect(asked.at(-1)?.fetch).toBe(placeOrder);
    expect(seen()?.sequences).toEqual({ product: 12 });
    expect(waited).toEqual([{ where: 'stream', reached: true }]);
  });

  test('waits for each event that was committed, in whichever order they are published', async () => {
    const { ask, answer, publish, asked } = start();
    answer(committed({ product: ['first', 'second'] }));
    await ask(changePrice);
    answer({});
    const placing = ask(placeOrder);
    publish('second', 'product');
    await ask(report); // when whoever waits for the second has gone on
    expect(asked.at(-1)?.fetch).toBe(report);
    publish('first', 'product');
    await placing;
    expect(asked.at(-1)?.fetch).toBe(placeOrder);
  });

  test('does not wait for what was published before it was answered, and is none of its copies', async () => {
    const { ask, answer, publish, waited } = start();
    publish('price changed', 'product');
    answer(committed({ product: ['price changed'], user: ['registered'] }));
    await ask(changePrice);
    await ask(placeOrder);
    expect(waited).toEqual([]);
  });

  test('goes on when it is not published in time, and nobody waits for it again', async () => {
    const { ask, answer, asked, waited } = start();
    answer(committed({ product: ['never published'] }));
    await ask(changePrice);
    answer({});
    await ask(placeOrder);
    await ask(placeOrder);
    expect(asked).toHaveLength(3);
    expect(waited).toEqual([{ where: 'stream', reached: false }]);
  });

  test('does not wait while events are not arriving', async () => {
    const { ask, answer, follow, waited, seen } = start();
    answer(committed({ product: ['not published'] }));
    await ask(changePrice);
    follow(false);
    await ask(placeOrder);
    expect(waited).toEqual([]);
    expect(seen()?.sequences).toEqual({ product: 9 });
  });

  test('is counted when its subgraph waited', async () => {
    const { ask, answer, waited } = start();
    for (const awaited of [
      { ms: 0, reached: true },
      { ms: 12, reached: true },
      { ms: 900, reached: false },
    ]) {
      answer({ copiesAwaited: formatCopiesAwaited(awaited) });
      await ask(placeOrder);
    }
    expect(waited).toEqual([
      { where: 'subgraph', reached: true },
      { where: 'subgraph', reached: false },
    ]);
  });
});

test('a query names events when its client sent a cursor, and not otherwise', async () => {
  const { ask, seen } = start();
  await ask(report);
  expect(seen()).toBeUndefined();
  await ask(report, { required: true, committed: [] });
  expect(seen()).toMatchObject({ sequences: { product: 9 }, required: true });
});

describe('a cursor that a client sends', () => {
  const begin = async ({ causality }: ReturnType<typeof start>, since: unknown) =>
    causality.begin({ since }).then(
      ({ order }) => order,
      (error) => codeOf(error),
    );

  test('is reached when its events have arrived', async () => {
    const stack = start();
    expect(await begin(stack, `10.${epoch}`)).toEqual({ required: true, committed: [] });
    expect(await begin(stack, '10')).toEqual({ required: true, committed: [] });
    const beginning = begin(stack, `9+3.${epoch}`);
    stack.publish('one', 'product');
    stack.publish('another', 'product');
    expect(await beginning).toEqual({ required: true, committed: [] });
  });

  test('is refused while they have not', async () => {
    const stack = start();
    expect(await begin(stack, `11.${epoch}`)).toBe('SERVICE_UNAVAILABLE');
    stack.follow(false, null);
    expect(await begin(stack, `1.${epoch}`)).toBe('SERVICE_UNAVAILABLE');
  });

  test('is refused at once when it is of another stream, or none', async () => {
    const stack = start();
    expect(await begin(stack, `1.${epoch - 1}`)).toBe('CURSOR_EXPIRED');
    expect(await begin(stack, 'yesterday')).toBe('BAD_USER_INPUT');
    expect(await begin(stack, 7)).toBe('BAD_USER_INPUT');
  });

  test('has one position to follow from and one to come after', () => {
    expect(parseCursor('9+3.7.2', 'since')).toEqual({ sequence: 9, after: 12, epoch: 7, initial: 2 });
    expect(parseCursor('9.7', 'since')).toEqual({ sequence: 9, after: 9, epoch: 7, initial: null });
  });
});

describe('the cursor of a mutation', () => {
  test('stands for what it committed, and lets its client follow from where it began', async () => {
    const { causality, ask, answer, publish } = start();
    const { order, cursor } = await causality.begin({ cursor: true });
    answer(committed({ product: ['price changed'], user: ['registered'] }));
    await ask(changePrice, order);
    const telling = cursor();
    publish('registered', 'user');
    publish('another', 'product');
    publish('price changed', 'product');
    expect(await telling).toBe(`10+3.${epoch}`);
  });

  test('stands for all that it committed, in whichever order it is published', async () => {
    const { causality, ask, answer, publish } = start();
    const { order, cursor } = await causality.begin({ cursor: true });
    answer(committed({ product: ['first', 'second'] }));
    await ask(changePrice, order);
    const telling = cursor();
    publish('second', 'product');
    publish('another', 'product');
    publish('first', 'product');
    expect(await telling).toBe(`10+3.${epoch}`);
  });

  test('is where it began when it committed nothing', async () => {
    const { causality, ask, answer } = start();
    const { order, cursor } = await causality.begin({ cursor: true });
    answer(committed({}));
    await ask(changePrice, order);
    expect(await cursor()).toBe(`10.${epoch}`);
  });

  test.each([
    ['is not published in time', committed({ product: ['never published'] })],
    ['is not told', {}],
    ['is not known, since the subgraph did not answer', new Error('it does not answer')],
  ])('is null when what it committed %s', async (_what, told) => {
    const { causality, ask, answer } = start();
    const { order, cursor } = await causality.begin({ cursor: true });
    answer(told);
    await ask(changePrice, order).catch(() => {});
    expect(await cursor()).toBeNull();
  });

  test('is not told to who does not ask, nor while it is not known', async () => {
    const { causality, follow } = start();
    expect(await (await causality.begin({ since: `1.${epoch}` })).cursor()).toBeUndefined();
    follow(false, null);
    await expect(causality.begin({ cursor: true })).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });
});
