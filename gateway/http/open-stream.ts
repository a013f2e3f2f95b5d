import type { ServerResponse } from 'node:http';

/** A response that goes on. Nothing is written once it has ended, whoever tries. */
export interface OpenStream {
  write(text: string): void;
  /** Ends it with the last there is to say. */
  finish(text: string): void;
  /** Ends it and its connection without a word, so that the client connects again, elsewhere. */
  leave(): void;
  /**
   * Sends a sign of life, unless the client has yet to take what it was sent: then it is waited for `stallTimeout`, in
   * milliseconds, and cut off.
   */
  check(now: number, stallTimeout: number): void;
}

export function createOpenStream(response: ServerResponse, heartbeat: string): OpenStream {
  /** Pieces that were written, and of those the ones that the client's machine has taken. */
  let written = 0;
  let taken = 0;
  const onTaken = () => {
    taken++;
  };
  /** How much had been taken when that was last seen to change, and when. */
  let seen = { taken, at: 0 };
  const isOver = () => response.writableEnded || response.destroyed;

  const write = (text: string) => {
    if (isOver()) return;
    written++;
    response.write(text, onTaken);
  };
  const end = (text: string, onEnded = onTaken) => {
    if (isOver()) return;
    written++;
    response.end(text, onEnded);
  };

  return {
    write,
    finish: (text) => end(text),
    leave() {
      const { socket } = response;
      end('', () => socket?.destroySoon());
    },
    check(now, stallTimeout) {
      const isIdle = taken === written;
      if (isIdle || taken !== seen.taken || seen.at === 0) seen = { taken, at: now };
      else if (now - seen.at >= stallTimeout) response.destroy();
      if (isIdle) write(heartbeat);
    },
  };
}
