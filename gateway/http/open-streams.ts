import type { OpenStream } from './open-stream.ts';

/** All responses that go on. One timer looks after them, however many there are. */
export interface OpenStreams {
  add(stream: OpenStream): void;
  delete(stream: OpenStream): void;
  /** Ends each at a random moment of `window`, in milliseconds, and every new one at once. */
  leave(window: number): void;
}

export interface StreamTimes {
  /** Between signs of life, in milliseconds: much of what lies between cuts off who is silent for half a minute. */
  heartbeat: number;
  /** How long a client may take nothing of what it was sent, in milliseconds. */
  stallTimeout: number;
}

export const defaultStreamTimes: StreamTimes = { heartbeat: 12_000, stallTimeout: 60_000 };

export function createOpenStreams({ heartbeat, stallTimeout }: StreamTimes, random: () => number): OpenStreams {
  const open = new Set<OpenStream>();
  let timer: NodeJS.Timeout | undefined;
  let leaving = false;

  const checkAll = () => {
    const now = Date.now();
    for (const stream of open) stream.check(now, stallTimeout);
  };

  return {
    add(stream) {
      if (leaving) return stream.leave();
      open.add(stream);
      timer ??= setInterval(checkAll, heartbeat).unref();
    },
    delete(stream) {
      open.delete(stream);
      if (open.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
    leave(window) {
      leaving = true;
      for (const stream of open) setTimeout(() => stream.leave(), random() * window).unref();
    },
  };
}
