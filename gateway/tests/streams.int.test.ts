import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { CombinedProtocolErrors } from '@apollo/client/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { type ResponseBody, startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway();
});
beforeEach(() => {
  for (const id of ['o1', 'o2']) stack.graph.orders.set(id, { id, buyer: 'alice', status: 'pending' });
});
afterAll(async () => stack[Symbol.asyncDispose]());

const followOrders = 'subscription ($orderId: ID) { orderUpdated(orderId: $orderId) { id status } }';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const untilOpen = (count = 1) => stack.untilLive(count);
const change = async (status: string, id = 'o1') => {
  stack.graph.orders.set(id, { id, buyer: 'alice', status });
  return stack.publish(id);
};
const sequenceOf = (answer: ResponseBody | undefined) => Number(String(answer?.extensions?.['cursor']).split('.')[0]);

describe('the client of graphql-sse', () => {
  test('follows an order, and leaves', async () => {
    const client = createClient({
      url: stack.gateway.url,
      headers: bearer(await stack.auth.token()),
      retryAttempts: 0,
    });
    const received: ResponseBody[] = [];
    const sink = { next: (answer: unknown) => void received.push(answer as ResponseBody), error() {}, complete() {} };
    const leave = client.subscribe({ query: followOrders, variables: { orderId: 'o1' } }, sink);
    await untilOpen();
    const sequence = await change('paid');
    await until('a message arrives', () => received.length === 1);
    expect(received[0]?.data).toEqual({ orderUpdated: { id: 'o1', status: 'paid' } });
    expect(sequenceOf(received[0])).toBe(sequence);
    leave();
    await untilOpen(0);
  });

  test('gets queries answered, and what is wrong with an operation', async () => {
    const client = createClient({ url: stack.gateway.url, retryAttempts: 0 });
    const answersTo = async (query: string) => {
      const answers: unknown[] = [];
      for await (const answer of client.iterate({ query })) answers.push(answer);
      return answers as ResponseBody[];
    };
    expect(await answersTo('{ variants { sku } }')).toEqual([
      { data: { variants: [{ sku: 'SKU-v1' }, { sku: 'SKU-v2' }] } },
    ]);
    const [refused] = await answersTo('subscription { nothing }');
    expect(refused?.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const [anonymous] = await answersTo(followOrders);
    expect(anonymous?.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('comes back by itself when the gateway is replaced, and misses nothing when it says where it was', async () => {
    await using own = await startTestGateway();
    own.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    const received: ResponseBody[] = [];
    const errors: unknown[] = [];
    const request = { query: followOrders, variables: { orderId: 'o1' }, extensions: {} };
    const client = createClient({
      url: () => own.gateway.url,
      headers: bearer(await own.auth.token()),
      retryAttempts: 100,
      retry: async () => {
        const cursor = received.at(-1)?.extensions?.['cursor'];
        if (cursor !== undefined) request.extensions = { since: cursor };
      },
    });
    const sink = {
      next: (answer: unknown) => void received.push(answer as ResponseBody),
      error: (error: unknown) => void errors.push(error),
      complete: () => void errors.push('complete'),
    };
    const leave = client.subscribe(request, sink);
    await until('the first message arrives', async () => {
      if (received.length === 0) await own.publish('o1');
      return received.length > 0;
    });
    const before = received.length;
    const restarted = own.restart();
    const sequences = [await own.publish('o1'), await own.publish('o1')];
    await restarted;
    sequences.push(await own.publish('o1'));
    await until('everything arrives', () => sequenceOf(received.at(-1)) === sequences.at(-1));
    expect(
      received
        .slice(before)
        .map(sequenceOf)
        .filter((sequence) => sequences.includes(sequence)),
    ).toEqual(sequences);
    expect(errors).toEqual([]);
    leave();
  });
});

describe('a browser that comes back', () => {
  /** What an `EventSource` reads, until the condition holds. */
  const read = async (headers: Record<string, string>, enough: (text: string) => boolean) => {
    const leaving = new AbortController();
    const search = new URLSearchParams({ query: followOrders, variables: '{"orderId":"o1"}' });
    const response = await fetch(`${stack.gateway.url}?${search}`, {
      headers: { accept: 'text/event-stream', ...bearer(await stack.auth.token()), ...headers },
      signal: leaving.signal,
    });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (enough(text)) break;
    }
    leaving.abort();
    return text;
  };

  test('gets by Last-Event-ID what it missed, even when it had got no message', async () => {
    const began = await read({}, (text) => text.includes('\n\n'));
    const [, id = ''] = /^id: (.*)$/m.exec(began) ?? [];
    expect(id).toMatch(/^\d+\.\d+$/);
    const missed = [await change('paid'), await change('packed'), await change('shipped')];
    const text = await read({ 'last-event-id': id }, (all) => all.split('event: next').length === 4);
    expect([...text.matchAll(/^id: (\d+)\./gm)].map(([, sequence]) => Number(sequence))).toEqual(missed);
    const rest = await read({ 'last-event-id': `${missed[1]}.${id.split('.')[1]}` }, (all) =>
      all.includes('event: next'),
    );
    expect([...rest.matchAll(/^id: (\d+)\./gm)].map(([, sequence]) => Number(sequence))).toEqual([missed[2]]);
  });
});

describe('Apollo Client over multipart HTTP', () => {
  const clientOf = (headers: Record<string, string>) =>
    new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: stack.gateway.url, headers }) });
  const follow = (client: ApolloClient) => {
    // biome-ignore lint/suspicious/noExplicitAny: what Apollo Client hands over
    const seen: { received: any[]; ended: string | null; stop: () => void } = { received: [], ended: null, stop() {} };
    const subscription = client.subscribe({ query: gql(followOrders), variables: { orderId: 'o1' } }).subscribe({
      next: (result) => void seen.received.push(result),
      error: (error) => {
        seen.ended = String(error);
      },
      complete: () => {
        seen.ended ??= 'complete';
      },
    });
    seen.stop = () => subscription.unsubscribe();
    return seen;
  };

  test('follows an order, and leaves', async () => {
    const seen = follow(clientOf(bearer(await stack.auth.token())));
    await untilOpen();
    const sequence = await change('paid');
    await until('a message arrives', () => seen.received.length === 1);
    expect(seen.received[0].data).toEqual({ orderUpdated: { __typename: 'Order', id: 'o1', status: 'paid' } });
    expect(sequenceOf(seen.received[0])).toBe(sequence);
    seen.stop();
    await untilOpen(0);
  });

  test('is told what is wrong with an operation, and asks queries as ever', async () => {
    const client = clientOf({});
    const seen = follow(client);
    await until('the subscription ends', () => seen.ended !== null);
    expect(seen.received[0].error.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await client.query({ query: gql('{ variants { sku } }') });
    expect(data).toMatchObject({ variants: [{ sku: 'SKU-v1' }, { sku: 'SKU-v2' }] });
  });

  test('is told that its token has ended', async () => {
    const seen = follow(clientOf(bearer(await stack.auth.token({ expiresIn: 2 }))));
    await until('the subscription ends', () => seen.ended !== null);
    const { error } = seen.received.at(-1);
    expect(CombinedProtocolErrors.is(error)).toBe(true);
    expect(error.errors[0]).toMatchObject({
      message: 'The access token has expired.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(seen.ended).toBe('complete');
  });

  test('takes a shutdown for an interruption, and not for the end', async () => {
    await using own = await startTestGateway();
    const token = await own.auth.token();
    own.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    const link = new HttpLink({ uri: own.gateway.url, headers: bearer(token) });
    const seen = follow(new ApolloClient({ cache: new InMemoryCache(), link }));
    await until('it follows', async () => {
      await own.publish('o1');
      return seen.received.length > 0;
    });
    await own.stop();
    await until('the subscription ends', () => seen.ended !== null || seen.received.at(-1).error !== undefined);
    expect(String(seen.ended ?? '') + String(seen.received.at(-1).error ?? '')).toMatch(/premature end/);
  });
});
