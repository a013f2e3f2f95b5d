import type { WebSocket } from 'ws';
import { isCongested } from './outlet.ts';

/** Finds out which clients are gone without having said so. */
export interface KeepAlive {
  /** Until it closes, pings it now and then and terminates it when it does not answer. */
  watch(socket: WebSocket): void;
  stop(): void;
}

/** In how many parts the clients are pinged, one after the other, so that not all of them answer at once. */
const parts = 12;

/** @param period between two pings of a client, in milliseconds: so long it has to answer */
export function createKeepAlive(period: number): KeepAlive {
  const slots = Array.from({ length: parts }, () => new Set<WebSocket>());
  /** Those that have not answered their last ping. */
  const silent = new Set<WebSocket>();
  let turn = 0;
  let next = 0;

  const visit = (socket: WebSocket) => {
    // A ping would wait behind everything else. Who takes nothing at all is found by the outlet.
    // Nor is an answer read while nothing is.
    if (isCongested(socket) || socket.isPaused) {
      silent.delete(socket);
      return;
    }
    if (silent.has(socket)) {
      socket.terminate();
      return;
    }
    silent.add(socket);
    socket.ping();
  };
  const timer = setInterval(() => {
    turn = (turn + 1) % parts;
    for (const socket of slots[turn] ?? []) visit(socket);
  }, period / parts);
  function hear(this: WebSocket) {
    silent.delete(this);
  }

  return {
    watch(socket) {
      const slot = slots[next];
      next = (next + 1) % parts;
      slot?.add(socket);
      socket.on('pong', hear);
      socket.once('close', () => {
        slot?.delete(socket);
        silent.delete(socket);
      });
    },
    stop: () => clearInterval(timer),
  };
}
