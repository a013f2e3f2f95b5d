import type { ServerResponse } from 'node:http';

/** A response that is a stream. Nothing is written after it has ended. */
export interface OpenStream {
  write(text: string): void;
  /** Ends it with its last text. */
  finish(text: string): void;
  /** Ends it and its connection without its last text, so that the client reconnects, to another gateway. */
  disconnect(): void;
  /**
   * Sends a heartbeat. A client that has yet to take in what was sent gets none: it is cut off when it takes in nothing for
   * `stallTimeout`, in milliseconds.
   */
  check(now: number, stallTimeout: number): void;
}

export function createOpenStream(response: ServerResponse, heartbeat: string): OpenStream {
  /** Writes, and those of them that have left this process. */
  let written = 0;
  let taken = 0;
  const onTaken = () => {
    taken++;
  };
  /** The last change of `taken`, and when it was seen. */
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
    disconnect() {
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
