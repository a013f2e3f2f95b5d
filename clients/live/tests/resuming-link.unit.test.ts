import type { ServerResponse } from 'node:http';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'graphql';
import { resumingLink } from '../resuming-link.ts';
import { type MultipartServer, startMultipartServer } from './multipart-server.ts';
import { until, upTo } from './watch.ts';

interface Result {
  data?: { value: number } | null | undefined;
  error?: unknown;
}

let server: MultipartServer;
let client: ApolloClient;
let opened: { unsubscribe(): void } | undefined;
let gaps: number;
let token: string;
let values: unknown[];
let errors: unknown[];
let completed: boolean;

function connect({ onGap }: { onGap?: () => void } = {}) {
  client = new ApolloClient({
    link: ApolloLink.from([
      resumingLink(onGap && { onGap }),
      new SetContextLink(() => ({ headers: { authorization: token } })),
      new HttpLink({ uri: server.url, enhancedClientAwareness: { transport: false } }),
    ]),
    cache: new InMemoryCache(),
  });
}

function subscribe(extensions?: Record<string, unknown>) {
  const query = parse('subscription { value }');
  const subscription = client.subscribe<{ value: number }>({ query, ...(extensions && { extensions }) }).subscribe({
    next({ data, error }: Result) {
      if (error) errors.push(error);
      else values.push(data?.value);
    },
    complete() {
      completed = true;
    },
  });
  opened = subscription;
  return subscription;
}

const tell = (value: number) => server.part({ payload: { data: { value }, extensions: { cursor: `${value}.7` } } });
const stream = (count: number) => until(`stream ${count} is open`, () => server.asked.length === count);
const breakOff = () => server.response?.destroy();
const asked = () => server.asked.map(({ extensions }) => extensions);

beforeEach(async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0.001);
  server = await startMultipartServer();
  [gaps, token, values, errors, completed] = [0, 'first', [], [], false];
});
afterEach(async () => {
  // What is stopped with a client of Apollo are its queries.
  opened?.unsubscribe();
  client.stop();
  await server[Symbol.asyncDispose]();
  jest.restoreAllMocks();
});

describe('a subscription of Apollo Client over HTTP', () => {
  test('goes on where it was when the stream breaks off or is ended without a word', async () => {
    connect();
    subscribe({ custom: 'kept' });
    await stream(1);
    tell(1);
    tell(2);
    await until('both arrive', () => values.length === 2);
    token = 'second';
    breakOff();
    await stream(2);
    tell(2);
    tell(3);
    await until('the third arrives', () => values.length === 3);
    server.response?.end();
    await stream(3);
    tell(4);
    await until('the fourth arrives', () => values.length === 4);
    expect(values).toEqual(upTo(4));
    expect(asked()).toEqual([{ custom: 'kept' }, { custom: 'kept', since: '2.7' }, { custom: 'kept', since: '3.7' }]);
    expect(server.asked.map(({ authorization }) => authorization)).toEqual(['first', 'second', 'second']);
  });

  test('comes back when the gateway does not answer or is not able to', async () => {
    const answers = [503, 429, null];
    server.onRequest = (response: ServerResponse) => {
      const status = answers.shift();
      if (status === undefined) return false;
      if (status === null) response.destroy();
      else response.writeHead(status).end('{}');
      return true;
    };
    connect();
    subscribe();
    await stream(4);
    tell(1);
    await until('it arrives', () => values.length === 1);
  });

  test('comes back when the gateway ends it for a reason that passes', async () => {
    connect();
    subscribe();
    await stream(1);
    tell(1);
    server.part({ payload: null, errors: [{ message: 'ended', extensions: { code: 'UNAUTHENTICATED' } }] });
    await stream(2);
    server.part({ payload: { errors: [{ message: 'not now', extensions: { code: 'SERVICE_UNAVAILABLE' } }] } });
    await stream(3);
    tell(2);
    await until('the second arrives', () => values.length === 2);
    expect(asked().slice(1)).toEqual([{ since: '1.7' }, { since: '1.7' }]);
    expect(errors).toEqual([]);
  });

  test('passes on errors of a message', async () => {
    connect();
    subscribe();
    await stream(1);
    server.part({ payload: { data: null, errors: [{ message: 'no' }], extensions: { cursor: '1.7' } } });
    await until('it is told', () => errors.length === 1);
    expect(errors[0]).toMatchObject({ errors: [{ message: 'no' }] });
  });

  test.each([400, 404])('fails when the request is wrong (%d)', async (status) => {
    server.onRequest = (response) => {
      response.writeHead(status).end('{}');
      return true;
    };
    connect();
    subscribe();
    await until('it is told', () => errors.length === 1);
    expect(errors[0]).toMatchObject({ statusCode: status });
  });

  test('is complete when the gateway says so', async () => {
    connect();
    subscribe();
    await stream(1);
    tell(1);
    server.response?.end('--\r\n');
    await until('it is over', () => completed);
    expect(server.asked).toHaveLength(1);
  });

  test('is not asked for again when it is left while it waits', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(1);
    connect();
    const subscription = subscribe();
    await stream(1);
    tell(1);
    await until('it arrives', () => values.length === 1);
    const [timers, cleared] = [jest.spyOn(globalThis, 'setTimeout'), jest.spyOn(globalThis, 'clearTimeout')];
    const pause = () => timers.mock.calls.findIndex(([, time]) => time === 1_000);
    breakOff();
    await until('it waits', () => pause() >= 0);
    subscription.unsubscribe();
    expect(cleared).toHaveBeenCalledWith(timers.mock.results[pause()]?.value as NodeJS.Timeout);
    expect(server.asked).toHaveLength(1);
  });

  test('fails when its cursor has expired', async () => {
    connect();
    subscribe({ since: '1.1' });
    await stream(1);
    server.part({ payload: { errors: [{ message: 'too old', extensions: { code: 'CURSOR_EXPIRED' } }] } });
    await until('it is told', () => errors.length === 1);
    expect(errors[0]).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] });
  });

  test('begins anew when its cursor has expired and the application wants to be told of that', async () => {
    connect({ onGap: () => void gaps++ });
    subscribe({ since: '1.1', initial: true });
    await stream(1);
    server.part({ payload: { errors: [{ message: 'too old', extensions: { code: 'CURSOR_EXPIRED' } }] } });
    await stream(2);
    tell(9);
    await until('it arrives', () => values.length === 1);
    expect(asked()).toEqual([{ since: '1.1', initial: true }, { initial: true }]);
    expect(gaps).toBe(1);
  });
});

test('queries go by', async () => {
  server.onRequest = (response) => {
    response.setHeader('content-type', 'application/json').end('{"data":{"value":1},"extensions":{"cursor":"1.7"}}');
    return true;
  };
  connect();
  const query = parse('query { value }');
  for (const _ of upTo(2)) {
    expect(await client.query({ query, fetchPolicy: 'network-only' })).toMatchObject({ data: { value: 1 } });
  }
});
