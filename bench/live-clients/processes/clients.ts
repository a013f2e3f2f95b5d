/** A process of WebSocket clients, each with one subscription, which notes when messages arrive. It is asked over IPC. */
import { WebSocket } from 'ws';
import { type Arrivals, now, type Reply, type Request, type Target } from '../messages.ts';

/** Connections that are opened at a time. */
const openedAtATime = 50;

const clients: Arrivals[] = [];
let awaited: { left: Map<Arrivals, number>; first: number } | undefined;

const answer = (message: Reply) => process.send?.(message);

process.on('message', (request: Request) => {
  switch (request.ask) {
    case 'open':
      void openAll(request.to, request.subscriptions).then((open) => answer({ answer: 'open', open }));
      return;
    case 'await':
      awaited = { left: new Map(clients.map((client) => [client, request.messages])), first: 0 };
      return;
    default:
      answer({ answer: 'report', arrivals: clients });
  }
});
process.on('disconnect', () => process.exit());

async function openAll(to: Target, subscriptions: readonly string[]): Promise<number> {
  const waiting = subscriptions.values();
  const openNext = async () => {
    for (const id of waiting) await open(to, id);
  };
  await Promise.all(Array.from({ length: openedAtATime }, openNext));
  return clients.length;
}

/** @param id of the order that is followed */
function open({ url, protocol, authorization }: Target, id: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const client: Arrivals = { times: [], foreign: 0, disordered: 0, closed: null };
  clients.push(client);
  const socket = new WebSocket(url, protocol === 'bare' ? [] : [protocol], { perMessageDeflate: false });
  let lastSequence = 0;

  const arrived = () => {
    const at = now();
    client.times.push(at);
    const left = awaited?.left.get(client);
    if (!awaited || left === undefined) return;
    awaited.first ||= at;
    if (left > 1) awaited.left.set(client, left - 1);
    else awaited.left.delete(client);
    if (awaited.left.size > 0) return;
    answer({ answer: 'await', first: awaited.first, last: at });
    awaited = undefined;
  };
  socket.on('open', () => {
    if (protocol === 'bare') return resolve();
    socket.send(JSON.stringify({ type: 'connection_init', payload: authorization ? { authorization } : {} }));
  });
  socket.on('message', (data) => {
    if (protocol === 'bare') return arrived();
    const text = String(data);
    if (text.startsWith('{"type":"connection_ack"')) {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: followQuery, variables: { id } } }));
      return resolve();
    }
    if (!text.includes('"type":"next"')) {
      client.closed ??= text;
      return;
    }
    const sequence = Number(/"cursor":"(\d+)/.exec(text)?.[1]);
    if (!(sequence > lastSequence)) client.disordered++;
    lastSequence = sequence;
    if (!text.includes(id)) client.foreign++;
    arrived();
  });
  socket.on('close', (code, reason) => {
    client.closed ??= `${code} ${reason}`;
  });
  socket.on('error', reject);
  return promise;
}

const followQuery = `subscription Follow($id: ID) {
  orderUpdated(orderId: $id) { id status paymentStatus lines { quantity variant { sku availability { available } } } }
}`;
