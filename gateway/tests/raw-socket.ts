import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A WebSocket without a library, to send what no library would. */
export interface RawSocket extends AsyncDisposable {
  socket: Socket;
  /** Sends a frame that is masked, as those of clients are, with zeros. */
  sendFrame(opcode: number, payload: Uint8Array | string, options?: { last?: boolean }): void;
  /** The code the server closes with; null when it hangs up without one. */
  closeCode(): Promise<number | null>;
}

const opcodeOfClose = 8;

/** Connects and shakes hands. */
export async function openRawSocket(gatewayUrl: string, subprotocols = 'graphql-transport-ws'): Promise<RawSocket> {
  const { port, hostname, pathname } = new URL(gatewayUrl);
  const socket = connect(Number(port), hostname).on('error', () => {});
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `host: ${hostname}`,
    'upgrade: websocket',
    'connection: upgrade',
    'sec-websocket-version: 13',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(subprotocols === '' ? [] : [`sec-websocket-protocol: ${subprotocols}`]),
  ];
  const frames: Buffer[] = [];
  let received = Buffer.alloc(0);
  let isOpen = false;
  const closed = once(socket, 'close');
  const opened = new Promise<void>((resolve) => {
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      const headers = received.indexOf('\r\n\r\n');
      if (!isOpen && headers === -1) return;
      if (!isOpen) received = received.subarray(headers + 4);
      isOpen = true;
      resolve();
      for (let length = frameLength(received); length <= received.length; length = frameLength(received)) {
        frames.push(received.subarray(0, length));
        received = received.subarray(length);
      }
    });
  });
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  await Promise.race([opened, closed]);

  const sent = () => frames.find(([first = 0]) => (first & 15) === opcodeOfClose);
  return {
    socket,
    sendFrame(opcode, payload, { last = true } = {}) {
      const bytes = Buffer.from(payload);
      const head = Buffer.alloc(bytes.length < 126 ? 6 : 14);
      head[0] = (last ? 128 : 0) | opcode;
      head[1] = 128 | (bytes.length < 126 ? bytes.length : 127);
      if (bytes.length >= 126) head.writeBigUInt64BE(BigInt(bytes.length), 2);
      socket.write(Buffer.concat([head, bytes]));
    },
    async closeCode() {
      const deadline = AbortSignal.timeout(10_000);
      while (!sent() && !socket.destroyed) await Promise.race([once(socket, 'data', { signal: deadline }), closed]);
      return sent()?.readUInt16BE(2) ?? null;
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
      await closed;
    },
  };
}

/** Of the first frame in what a server has sent, in bytes; more than there are when it is not complete. */
function frameLength(bytes: Buffer): number {
  const [, second = 126] = bytes;
  if (bytes.length < 2) return Number.POSITIVE_INFINITY;
  if (second < 126) return 2 + second;
  const length = second === 126 ? 2 : 8;
  if (bytes.length < 2 + length) return Number.POSITIVE_INFINITY;
  return 2 + length + (length === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)));
}
