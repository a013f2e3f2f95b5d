import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createIngressClient, type IngressClient } from '../subgraphs/ingress-client.ts';
import { answersCall, type IngressUpstream, startIngressUpstream } from './ingress-upstream.ts';
import { nobody } from './socket-server.ts';
import { until } from './until.ts';

let upstream: IngressUpstream;
let client: IngressClient;
beforeEach(async () => {
  upstream = await startIngressUpstream();
  client = createIngressClient({ origin: new URL(upstream.url).origin, timeout: 30_000, anonymousCaller: nobody });
});
afterEach(async () => {
  await client.close();
  await upstream[Symbol.asyncDispose]();
});

const context = { caller: nobody, correlationId: 'c', clientAddress: '127.0.0.1' };
const send = (source: string) => client.send({ source, query: '', headers: [], body: Buffer.from('{}'), context });

test('a source whose calls hang is passed no more than so many, and others do not wait for it', async () => {
  upstream.behave(() => {});
  const hanging = Array.from({ length: 64 }, () => send('bank').catch(() => 'ended'));
  await until('its connections are taken', () => upstream.calls.length === 16);
  await expect(send('bank')).rejects.toThrow('64 calls of bank are under way');
  expect(upstream.calls).toHaveLength(16);

  upstream.behave(answersCall(200));
  expect(await send('carrier')).toMatchObject({ status: 200 });
  expect(await client.has('bank')).toBe(true);
  await client.close();
  expect(new Set(await Promise.all(hanging))).toEqual(new Set(['ended']));
});

test('when it retires, calls under way are answered first', async () => {
  let answer = () => {};
  upstream.behave((response) => {
    answer = () => answersCall(200)(response);
  });
  const call = send('bank');
  await until('it has arrived', () => upstream.calls.length === 1);
  const retired = client.retire();
  answer();
  expect(await call).toMatchObject({ status: 200 });
  await retired;
});
