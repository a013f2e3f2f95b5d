/**
 * What no gateway can beat: a WebSocket server that sends the bytes it is handed over IPC to every client, and tells
 * when it began.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { now } from '../messages.ts';

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', (bytes: string) => {
  const begun = now();
  for (const socket of sockets.clients) socket.send(bytes);
  process.send?.({ begun });
});
process.on('disconnect', () => process.exit());
