import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '#packages/processes/free-port.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';
import { until } from './until.ts';

let stack: TestGateway;
let metricsPort: number;
beforeEach(async () => {
  metricsPort = await freePort();
  stack = await startTestGateway({ drainDelay: 500, metricsPort });
});
afterEach(async () => stack[Symbol.asyncDispose]());

test('a gateway that shuts down says so first, and goes on until that is known', async () => {
  const ready = () => fetch(new URL('/readyz', stack.gateway.url));
  const stopped = stack.stop();
  const told = await ready();
  expect([told.status, await told.json()]).toMatchObject([503, { problems: ['gateway: it shuts down'] }]);
  const response = await fetch(stack.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ variants { sku } }"}',
  });
  expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
  await stopped;
  await expect(ready()).rejects.toThrow();
});

test('a request that is under way when the gateway shuts down is answered', async () => {
  let asked = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  stack.graph.gate.beforeTitle = async () => {
    asked = true;
    await promise;
  };
  const answer = stack.post({ query: '{ variants { title } }' });
  await until('the subgraph is asked', () => asked);
  const stopped = stack.stop();
  setTimeout(resolve, 800);
  expect((await answer).body).toEqual({ data: { variants: [{ title: 'Title of v1' }, { title: 'Title of v2' }] } });
  await stopped;
});

test('metrics are served at a port of their own', async () => {
  const metrics = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  expect(await metrics.text()).toContain('souk_operations ');
  expect((await fetch(new URL('/metrics', stack.gateway.url))).status).toBe(404);
});
