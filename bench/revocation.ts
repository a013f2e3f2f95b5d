/**
 * How long an ended session still gets in: from `revokeSession` sent, by another session of the same person, until the
 * gateway closes the session's WebSocket, and until it refuses its access token. On the stack of GATEWAY_URL, or one
 * started for it. `--revocations N`.
 */
import { once } from 'node:events';
import { decodeJwt } from 'jose';
import { WebSocket } from 'ws';
import { demoAccounts } from '../e2e/shop/people.ts';
import { atGateway } from './at-gateway.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { publish } from './report.ts';
import { post, signInAt } from './sign-in-at.ts';
import { summarize } from './statistics.ts';

const { revocations: wanted } = readCommandLine({ revocations: { type: 'string', default: '100' } });
const revocations = wholeNumber('revocations', wanted);

/** Longest wait for a token to be refused, in milliseconds. */
const stallTimeout = 10_000;

await atGateway(measure);

async function measure(url: string): Promise<void> {
  const revoker = await signInAt(url, demoAccounts.customer);
  const sockets: number[] = [];
  const requests: number[] = [];
  for (let count = 0; count < revocations; count++) {
    const accessToken = await signInAt(url, demoAccounts.customer);
    const socket = await openSocket(url, accessToken);
    const closed = closedAt(socket);
    const sentAt = performance.now();
    const [, socketClosed, refused] = await Promise.all([
      revoke(url, revoker, accessToken),
      closed,
      refusedAt(url, accessToken),
    ]);
    sockets.push(socketClosed - sentAt);
    requests.push(refused - sentAt);
  }
  publish({
    title: `Milliseconds from revokeSession sent, ${revocations} sessions one after another`,
    rows: {
      'to its WebSocket closed (4403)': { ...summarize(sockets) },
      'to its access token refused (401)': { ...summarize(requests) },
    },
  });
}

async function revoke(url: string, revoker: string, accessToken: string): Promise<void> {
  const mutation = `mutation Revoke($input: RevokeSessionInput!) {
    revokeSession(input: $input) { __typename ... on UserError { message } }
  }`;
  const { revokeSession } = await post(url, mutation, { input: { sessionId: decodeJwt(accessToken)['sid'] } }, revoker);
  if (revokeSession.__typename !== 'SignedOut') throw new Error(`revokeSession: ${JSON.stringify(revokeSession)}`);
}

async function openSocket(url: string, accessToken: string): Promise<WebSocket> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${accessToken}` } }));
  await answered;
  return socket;
}

async function closedAt(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  if (code !== 4403) throw new Error(`the socket was closed with ${code}`);
  return performance.now();
}

/** Asks one time after the other, until the token is refused. */
async function refusedAt(url: string, accessToken: string): Promise<number> {
  const deadline = performance.now() + stallTimeout;
  while (performance.now() < deadline) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
      body: '{"query":"{ __typename }"}',
    });
    await response.body?.cancel();
    if (response.status === 401) return performance.now();
  }
  throw new Error(`a revoked token was accepted for ${stallTimeout} ms`);
}
