import type { WebSocket } from 'ws';
import { isCongested } from './socket-writer.ts';

/** Finds clients whose connections broke without a close frame. */
export interface KeepAlive {
  /** Until it closes, pings it now and then and terminates it when it does not answer. */
  watch(socket: WebSocket): void;
  stop(): void;
}

/** The clients are pinged in so many groups, one after the other, so that not all of them answer at once. */
const groupCount = 12;

/** @param period between two pings of a client, in milliseconds: the time it has to answer */
export function createKeepAlive(period: number): KeepAlive {
  const groups = Array.from({ length: groupCount }, () => new Set<WebSocket>());
  /** Those that have not answered their last ping. */
  const silent = new Set<WebSocket>();
  let turn = 0;
  let next = 0;

  const visit = (socket: WebSocket) => {
    // A ping would wait behind all that was sent before, and its answer is not read while reading is paused. Clients that
    // take in nothing at all are cut off by the socket writer.
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
    turn = (turn + 1) % groupCount;
    for (const socket of groups[turn] ?? []) visit(socket);
  }, period / groupCount);
  function hear(this: WebSocket) {
    silent.delete(this);
  }

  return {
    watch(socket) {
      const group = groups[next];
      next = (next + 1) % groupCount;
      group?.add(socket);
      socket.on('pong', hear);
      socket.once('close', () => {
        group?.delete(socket);
        silent.delete(socket);
      });
    },
    stop: () => clearInterval(timer),
  };
}
