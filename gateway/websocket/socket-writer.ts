import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** Bytes that wait in this process for one client, from which on it counts as congested. */
const congestedFrom = 64 * 1024;

/** Whether a client has yet to take in what was sent. */
export const isCongested = (socket: WebSocket): boolean => socket.bufferedAmount > congestedFrom;

/** Sends messages to one client, with backpressure. */
export interface SocketWriter {
  send(message: string): void;
  /** Resolves when the client is not congested, at once when it is not now; never when it is closed before. */
  untilDrained(): Promise<void>;
  /** Whether to read nothing more from the client, for another reason than its congestion. */
  pauseReading(on: boolean): void;
}

export interface SocketWriterOptions {
  socket: WebSocket;
  /** The TCP connection under the WebSocket. */
  tcpSocket: Socket;
  /** Longest a congested client may take in nothing, in milliseconds. Then it is cut off. */
  stallTimeout: number;
  /** Called when a client is no longer congested. */
  onDrained: () => void;
}

/**
 * Nothing is read from a congested client: it could ask for more and more, which would have to be kept for it.
 */
export function createSocketWriter({ socket, tcpSocket, stallTimeout, onDrained }: SocketWriterOptions): SocketWriter {
  let congested = false;
  let paused = false;
  let waiting: (() => void)[] = [];

  const cutOff = () => socket.terminate();
  const onWritten = () => {
    if (!congested || socket.readyState !== socket.OPEN || isCongested(socket)) return;
    congested = false;
    tcpSocket.setTimeout(0, cutOff);
    if (!paused) socket.resume();
    const resumed = waiting;
    waiting = [];
    for (const resume of resumed) resume();
    onDrained();
  };

  return {
    send(message) {
      socket.send(message, onWritten);
      if (congested || !isCongested(socket)) return;
      congested = true;
      // Unlike other timers, a socket's starts anew whenever a part of what waits has left.
      tcpSocket.setTimeout(stallTimeout, cutOff);
      socket.pause();
    },
    pauseReading(on) {
      paused = on;
      if (paused) socket.pause();
      else if (!congested && socket.readyState === socket.OPEN) socket.resume();
    },
    async untilDrained() {
      if (congested) await new Promise<void>((resolve) => void waiting.push(resolve));
    },
  };
}
