import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createGraphClient } from '../graph-client.ts';
import { inParallel } from '../in-parallel.ts';
import { retryWhileNotFound } from '../retry-while-not-found.ts';

const notFound = { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such variant.', path: [] };

describe('retryWhileNotFound', () => {
  test('sends again until the subgraph has heard of the product', async () => {
    const answers = [notFound, notFound, { __typename: 'StockLevel' }];
    const result = await retryWhileNotFound(async () => answers.shift() ?? notFound, { limit: 5_000, pause: 1 });
    expect(result).toEqual({ __typename: 'StockLevel' });
  });

  test('gives the refusal back when the time is over', async () => {
    let sent = 0;
    const send = async () => {
      sent++;
      return notFound;
    };
    expect(await retryWhileNotFound(send, { limit: 20, pause: 1 })).toBe(notFound);
    expect(sent).toBeGreaterThan(1);
  });

  test('does not repeat any other refusal', async () => {
    let sent = 0;
    const invalid = { ...notFound, __typename: 'InvalidInput' };
    const send = async () => {
      sent++;
      return invalid;
    };
    expect(await retryWhileNotFound(send)).toBe(invalid);
    expect(sent).toBe(1);
  });
});

describe('inParallel', () => {
  test('keeps the order of the items and no more than eight under way', async () => {
    let running = 0;
    let most = 0;
    const results = await inParallel(
      Array.from({ length: 50 }, (_, index) => index),
      async (item) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        return item * 2;
      },
    );
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => index * 2));
    expect(most).toBe(8);
  });

  test('throws the first failure', async () => {
    const work = async (item: number) => {
      if (item === 3) throw new Error('third');
    };
    await expect(inParallel([1, 2, 3, 4], work)).rejects.toThrow('third');
  });
});

describe('createGraphClient', () => {
  let server: Server | undefined;
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

  async function answering(...answers: { status?: number; body: object }[]): Promise<{ url: string; sent: unknown[] }> {
    const sent: unknown[] = [];
    server = createServer((request, response) => {
      const { status = 200, body } = answers[sent.length] ?? { status: 500, body: {} };
      sent.push(request.headers.authorization);
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, sent };
  }

  test('sends the token and returns the data', async () => {
    const { url, sent } = await answering({ body: { data: { me: null } } });
    expect(await createGraphClient(url, 'token')('{ me { id } }')).toEqual({ me: null });
    expect(sent).toEqual(['Bearer token']);
  });

  test('tries again when the gateway or a subgraph is away for a moment', async () => {
    const unavailable = { errors: [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
    const { url, sent } = await answering({ status: 503, body: {} }, { body: unavailable }, { body: { data: 1 } });
    expect(await createGraphClient(url)('{ x }')).toBe(1);
    expect(sent).toHaveLength(3);
  });

  test('throws any other error at once, with its code', async () => {
    const { url, sent } = await answering({ body: { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] } });
    await expect(createGraphClient(url)('{ x }')).rejects.toThrow('FORBIDDEN: no');
    expect(sent).toHaveLength(1);
  });
});
