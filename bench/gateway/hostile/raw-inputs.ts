import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { HostileInput, Outcome, Target } from './hostile-input.ts';

const body = '{"query":"{ __typename }"}';
const head = (length = body.length) =>
  `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`;
const wholeRequest = `${head()}\r\n${body}`;

/** Longest the gateway may leave a client that does not finish its request, in milliseconds. */
const slowClientLimit = 35_000;
const slowClients = 200;
/** Between two bytes of a slow client, in milliseconds. */
const dribble = 500;

/** Inputs that are not quite HTTP, or HTTP at its limits. */
export const rawInputs: HostileInput[] = [
  raw(
    'no Host',
    `POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  ),
  raw('a Host that is somebody else', wholeRequest.replace('localhost', 'evil.example'), 'either'),
  raw(
    '2,500 headers',
    `${head()}${Array.from({ length: 2_500 }, (_, index) => `x${index}: 1\r\n`).join('')}\r\n${body}`,
    'either',
  ),
  raw('a header of 64 KiB', `${head()}x: ${'x'.repeat(65_536)}\r\n\r\n${body}`),
  raw('a header with a null byte', `${head()}x: a\u0000b\r\n\r\n${body}`),
  raw('two lengths that differ', `${head()}content-length: 3\r\n\r\n${body}`),
  raw('length and chunks (request smuggling)', `${head()}transfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
  raw('a negative length', `${head(-1)}\r\n${body}`),
  raw('a request, then garbage on the same connection', `${wholeRequest}\u0001\u0002 garbage\r\n\r\n`, 'either'),
  {
    name: '1,000 requests at once on one connection',
    expect: 'either',
    async send(target) {
      const socket = await open(target);
      const last = wholeRequest.replace('host:', 'connection: close\r\nhost:');
      socket.write(wholeRequest.repeat(999) + last);
      let text = '';
      for await (const chunk of socket.setEncoding('latin1')) text += chunk;
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
      return { status: `${statuses.length} answers: ${[...new Set(statuses)].join(', ')}`, code: '' };
    },
  },
  raw('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  raw('the hello of TLS', Buffer.from('16030100c8010000c40303', 'hex').toString('latin1') + 'x'.repeat(200)),
  raw('a path of 10 KB', `GET /${'a'.repeat(10_000)} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
  raw('a path that leaves the root', 'GET /../../etc/passwd HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'),
  raw('a method of its own', `SPLICE /graphql HTTP/1.1\r\nhost: localhost\r\n\r\n`),
  raw('DELETE', `DELETE /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
  {
    name: '200 connections reset in the middle of a request',
    expect: 'either',
    async send(target) {
      const sockets = await Promise.all(Array.from({ length: slowClients }, () => open(target)));
      for (const socket of sockets) socket.write(`${head(1_000)}\r\n{"query":`);
      for (const socket of sockets) socket.resetAndDestroy();
      return { status: 'reset by the client', code: '' };
    },
  },
  slow('slow headers, 200 connections', `POST /graphql HTTP/1.1\r\nhost: localhost\r\n`, 'x: 1\r\n'),
  slow('slow body, 200 connections', `${head(1_000_000)}\r\n{"query":"`, 'x'),
];

function raw(name: string, bytes: string, expect?: HostileInput['expect']): HostileInput {
  return {
    name,
    ...(expect && { expect }),
    async send(target) {
      const socket = await open(target);
      const answer = readAnswer(socket);
      socket.write(bytes, 'latin1');
      return answer;
    },
  };
}

/** Clients that send a byte now and then. They must be cut off, by a status or without a word. */
function slow(name: string, start: string, drop: string): HostileInput {
  return {
    name,
    limit: slowClientLimit,
    async send(target) {
      const sockets = await Promise.all(Array.from({ length: slowClients }, () => open(target)));
      const answers = sockets.map(readAnswer);
      for (const socket of sockets) socket.write(start);
      const dripping = setInterval(() => {
        for (const socket of sockets) if (socket.writable) socket.write(drop);
      }, dribble);
      try {
        const [first] = await Promise.all(answers.map((answer) => Promise.race([answer, late(slowClientLimit)])));
        return first ?? { status: 'nothing', code: '' };
      } finally {
        clearInterval(dripping);
        for (const socket of sockets) socket.destroy();
      }
    },
  };
}

async function late(milliseconds: number): Promise<never> {
  await delay(milliseconds, undefined, { ref: false });
  throw new Error(`still connected after ${milliseconds / 1_000} s`);
}

function open({ host, port }: Target): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => resolve(socket)).on('error', reject);
  });
}

/** The first answer's status and code; `closed` when there is none. A connection kept open counts from its first answer. */
function readAnswer(socket: Socket): Promise<Outcome> {
  return new Promise((resolve) => {
    let text = '';
    const finish = () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      const code = /"code":"(\w+)"/.exec(text)?.[1] ?? '';
      socket.destroy();
      resolve(status === undefined ? { status: 'closed', code: '' } : { status: Number(status), code });
    };
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      const bodyAt = text.indexOf('\r\n\r\n') + 4;
      const closes = /\r\nconnection: close/i.test(text);
      if (!closes && length !== undefined && bodyAt > 3 && text.length >= bodyAt + Number(length)) finish();
    });
    socket.on('close', finish);
  });
}
