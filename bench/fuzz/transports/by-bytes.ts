import { connect } from 'node:net';
import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import { type Answer, hang, patience, type Sending } from './transport.ts';

const requestLines = [
  'POST /graphql HTTP/1.1',
  'POST http://souk/graphql/ HTTP/1.1',
  'PUT /graphql HTTP/1.1',
  'GET /graphql?query=%zz HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'POST /ingress/order/x HTTP/1.1',
  'POST /graphql HTTP/1.0',
  'HEAD /graphql HTTP/1.1',
  'GET /readyz/ HTTP/1.1',
];
const hosts = ['host: souk', 'host: souk', 'host:'];
const contentTypes = [
  'content-type: application/json',
  'content-type: APPLICATION/JSON;charset=utf-8',
  'content-type: application/json;charset=x',
  'x: y',
];
const others = [
  'content-encoding: gzip',
  'accept: text/event-stream',
  'expect: 100-continue',
  'upgrade: websocket',
  'x-forwarded-for: x',
  'x-correlation-id: \u00e9',
  'origin: null',
];

/** By what is nearly HTTP. */
export function byBytes({ url, request, random, token, clientAddress }: Sending): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const body = Buffer.from(JSON.stringify(request));
  const lines = [
    random.pick(requestLines),
    random.pick(hosts),
    random.pick(contentTypes),
    randomLength(random, body.length),
    `x-forwarded-for: ${clientAddress}`,
    ...(token === null ? [] : [`authorization: Bearer ${token}`]),
    ...(random.chance(20) ? [random.pick(others)] : []),
    'connection: close',
  ];
  const noise = Buffer.from(Array.from({ length: random.chance(20) ? random.below(40) : 0 }, () => random.below(256)));
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const end = (answer: Answer) => {
      clearTimeout(late);
      socket.destroy();
      resolve(answer);
    };
    const late = setTimeout(end, patience, hang);
    const done = () => end({ status: Number(/^HTTP\/1\.\d (\d+)/.exec(text)?.[1] ?? 0), text, results: [] });
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', done);
    socket.on('error', done);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    // The client says no more: what is not whole is never going to be.
    socket.end(Buffer.concat([body, noise]));
  });
}

function randomLength(random: SeededRandom, length: number): string {
  const [right, more] = [`content-length: ${length}`, `content-length: ${length + 5}`];
  return random.pick([right, right, more, 'content-length: -1', 'transfer-encoding: chunked', 'content-length: 0']);
}
