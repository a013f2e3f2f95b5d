import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** What waits in this process for a client, in bytes, when that is too much to add to it. */
const congestedFrom = 64 * 1024;

/** Whether a client has yet to take in what was sent. */
export const isCongested = (socket: WebSocket): boolean => socket.bufferedAmount > congestedFrom;

/** The way of messages to one client. */
export interface Outlet {
  send(message: string): void;
  /** Resolves when the client takes in what is sent, at once when it does already; never when it is closed before. */
  untilFree(): Promise<void>;
  /** Whether to read nothing more from the client, for another reason than what it has to take in. */
  hold(on: boolean): void;
}

export interface OutletOptions {
  socket: WebSocket;
  /** What carries the WebSocket. */
  carrier: Socket;
  /** Longest a client that has much to take in may take nothing of it, in milliseconds. */
  patience: number;
  /** Called when a client that was congested takes in what is sent again. */
  onFree: () => void;
}

/**
 * Sends what it is given and tells when that was too much. Nothing is read from a client that does not take in what it is
 * sent: it could ask for more and more that has to be kept for it.
 */
export function createOutlet({ socket, carrier, patience, onFree }: OutletOptions): Outlet {
  let congested = false;
  let held = false;
  let waiting: (() => void)[] = [];

  const giveUp = () => socket.terminate();
  const onWritten = () => {
    if (!congested || socket.readyState !== socket.OPEN || isCongested(socket)) return;
    congested = false;
    carrier.setTimeout(0, giveUp);
    if (!held) socket.resume();
    const free = waiting;
    waiting = [];
    for (const go of free) go();
    onFree();
  };

  return {
    send(message) {
      socket.send(message, onWritten);
      if (congested || !isCongested(socket)) return;
      congested = true;
      // Unlike other timers it begins anew whenever a part of what waits has left.
      carrier.setTimeout(patience, giveUp);
      socket.pause();
    },
    hold(on) {
      held = on;
      if (held) socket.pause();
      else if (!congested && socket.readyState === socket.OPEN) socket.resume();
    },
    async untilFree() {
      if (congested) await new Promise<void>((resolve) => void waiting.push(resolve));
    },
  };
}
