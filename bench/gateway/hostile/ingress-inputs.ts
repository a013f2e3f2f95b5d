import type { HostileInput, Outcome, Target } from './hostile-input.ts';

/** Calls from outside that nobody has signed, to a subgraph that has the source `bank`. */
export const ingressInputs: HostileInput[] = [
  call('unsigned call from outside', { body: '{}' }),
  call('call from outside, body of 2 MiB', { body: 'x'.repeat(2 ** 21) }),
  call('call from outside, 60 headers of 100 bytes', {
    body: '{}',
    headers: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`x-${index}`, 'x'.repeat(100)])),
  }),
  call('call from outside, header of 10 KiB', { body: '{}', headers: { 'webhook-signature': 'x'.repeat(10_240) } }),
  call('call from outside, compressed', { body: '{}', headers: { 'content-encoding': 'gzip' } }),
  call('call from outside that names a path', { path: 'product/..%2fgraphql', body: '{}' }),
  call('call from outside that claims an identity', {
    body: '{}',
    headers: { authorization: 'Bearer forged', 'x-ingress-webhook-id': 'forged' },
  }),
  atOnce('50 unsigned calls of 1 MB from outside at once', 50, () => ({ body: 'x'.repeat(1_000_000) })),
  atOnce('200 calls from outside to sources made up', 200, (index) => {
    return { path: `product/made-up-${index}`, body: '{}' };
  }),
];

interface Call {
  /** Default: a source that there is. */
  path?: string;
  body: string;
  headers?: Record<string, string>;
}

function call(name: string, wanted: Call): HostileInput {
  return { name, send: (target) => send(target, wanted) };
}

/** The last one's answer counts: a network that is refused too often is not looked at any more. */
function atOnce(name: string, many: number, wanted: (index: number) => Call): HostileInput {
  return {
    name,
    async send(target) {
      const outcomes = await Promise.all(Array.from({ length: many }, (_, index) => send(target, wanted(index))));
      const strange = outcomes.find(({ status }) => Number(status) < 400 || Number(status) >= 500);
      return strange ?? (outcomes.at(-1) as Outcome);
    },
  };
}

async function send({ url, address }: Target, { path = 'product/bank', body, headers }: Call): Promise<Outcome> {
  const response = await fetch(new URL(`/ingress/${path}`, url), {
    method: 'POST',
    headers: { ...headers, 'x-forwarded-for': address },
    body,
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code ?? '' };
}
