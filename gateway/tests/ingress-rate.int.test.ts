import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answersCall, type IngressUpstream, startIngressUpstream } from './ingress-upstream.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let upstream: IngressUpstream;
let stack: TestGateway;
beforeAll(async () => {
  upstream = await startIngressUpstream();
  stack = await startTestGateway({
    ingressRates: { calls: 5, refusals: 3 },
    trustProxy: true,
    https: true,
    locateSubgraphs: (inSupergraph) => new Map([...inSupergraph, ['order', upstream.url]]),
  });
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

const call = (address: string, path = 'order/bank') =>
  fetch(new URL(`/ingress/${path}`, stack.gateway.url), {
    method: 'POST',
    headers: { 'x-forwarded-for': `203.0.113.9, ${address}` },
    body: '{}',
  });
const statuses = async (count: number, address: string, path?: string) => {
  const all: number[] = [];
  for (let index = 0; index < count; index++) all.push((await call(address, path)).status);
  return all;
};

describe('calls from outside, at the gateway', () => {
  test('are so many a minute of a source and a network, whatever the address within it', async () => {
    expect(await statuses(3, '2001:db8::1')).toEqual([200, 200, 200]);
    expect(await statuses(3, '2001:db8::2')).toEqual([200, 200, 429]);
    const response = await call('2001:db8::3');
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(await statuses(1, '2001:db8:0:1::1')).toEqual([200]);
  });

  test('are refused so many times a minute, wherever they go, and then not looked at', async () => {
    upstream.behave(answersCall(401));
    expect(await statuses(2, '198.51.100.1')).toEqual([401, 401]);
    expect(await statuses(2, '198.51.100.1', 'order/made-up')).toEqual([404, 429]);
    const before = upstream.calls.length;
    expect(await statuses(2, '198.51.100.1')).toEqual([429, 429]);
    expect(upstream.calls).toHaveLength(before);
    expect(await statuses(1, '198.51.100.2')).toEqual([401]);
  });

  test('have nothing to do with the limits of conflicts and of what may pass', async () => {
    for (const status of [409, 503, 500]) {
      upstream.behave(answersCall(status));
      expect(await statuses(5, `192.0.2.${status % 100}`)).toEqual(Array(5).fill(status));
    }
  });

  test('are counted by source and status', async () => {
    upstream.behave(answersCall(200));
    await call('192.0.2.77');
    const metrics = await stack.metrics();
    expect(metrics).toMatch(/souk_ingress_calls_total\{subgraph="order",source="bank",status="200"\} [1-9]/);
    expect(metrics).toMatch(/souk_ingress_calls_total\{subgraph="",source="",status="404"\} 1/);
  });

  test('tell the subgraph the address of the caller, and the caller what every response tells', async () => {
    const response = await call('192.0.2.78');
    expect(upstream.calls.at(-1)?.headers['x-client-address']).toEqual(['192.0.2.78']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('strict-transport-security')).toContain('max-age');
  });
});
