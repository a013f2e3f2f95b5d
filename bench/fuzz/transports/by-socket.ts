import { WebSocket } from 'ws';
import { type Answer, hang, moment, parsed, patience, type Sending } from './transport.ts';

/** Messages before the operation that are nearly right. */
const messagesBefore: readonly (readonly unknown[])[] = [
  [],
  [],
  [],
  [],
  [],
  [{ type: 'ping', payload: { a: [] } }],
  [{ type: 'connection_init' }],
  [{ type: 'complete', id: '9' }],
  [{ type: 'subscribe', id: '' }],
  [{ type: 'ping', payload: { authorization: 'Bearer x' } }],
  ['no JSON'],
  [{ type: 'nothing' }],
];

interface ServerMessage {
  type?: string;
  id?: string;
  payload?: unknown;
}

/** Over WebSocket, with messages around it that are nearly right. A subscription is listened to for a moment. */
export function bySocket({ url, request, random, token, clientAddress }: Sending): Promise<Answer> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
    headers: { 'x-forwarded-for': clientAddress },
  });
  const payload = token === null ? undefined : { authorization: `Bearer ${token}` };
  const before = random.pick(messagesBefore);
  const mayLast = String(request.query).includes('subscription');
  return new Promise((resolve, reject) => {
    const texts: string[] = [];
    const results: unknown[] = [];
    let quiet: NodeJS.Timeout | undefined;
    const end = (answer: Answer) => {
      clearTimeout(late);
      clearTimeout(quiet);
      socket.terminate();
      resolve(answer);
    };
    const late = setTimeout(end, patience, hang);
    const done = (status: number) => end({ status, text: texts.join('\n'), results });

    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.on('message', (data) => {
      const text = String(data);
      texts.push(text);
      const message = parsed(text) as ServerMessage;
      if (message.type === 'connection_ack') {
        for (const each of [...before, { type: 'subscribe', id: '1', payload: request }]) {
          socket.send(JSON.stringify(each));
        }
        if (mayLast) quiet = setTimeout(done, moment, 0);
      } else if (message.id === '1') {
        if (message.type === 'next') results.push(message.payload);
        else done(0);
      }
    });
    socket.on('close', done);
    socket.on('error', reject);
  });
}
