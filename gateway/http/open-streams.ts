import type { OpenStream } from './open-stream.ts';

/** All responses that are streams. One timer serves them all. */
export interface OpenStreams {
  add(stream: OpenStream): void;
  delete(stream: OpenStream): void;
  /** Disconnects each at a random moment within `window`, in milliseconds, and every new one at once. */
  disconnectAll(window: number): void;
}

export interface StreamTimes {
  /** Between two heartbeats, in milliseconds: many proxies end a connection that is silent for half a minute. */
  heartbeat: number;
  /** Longest a client may take in nothing of what it was sent, in milliseconds. */
  stallTimeout: number;
}

export const defaultStreamTimes: StreamTimes = { heartbeat: 12_000, stallTimeout: 60_000 };

export function createOpenStreams({ heartbeat, stallTimeout }: StreamTimes, random: () => number): OpenStreams {
  const open = new Set<OpenStream>();
  let timer: NodeJS.Timeout | undefined;
  let disconnecting = false;

  const checkAll = () => {
    const now = Date.now();
    for (const stream of open) stream.check(now, stallTimeout);
  };

  return {
    add(stream) {
      if (disconnecting) return stream.disconnect();
      open.add(stream);
      timer ??= setInterval(checkAll, heartbeat).unref();
    },
    delete(stream) {
      open.delete(stream);
      if (open.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
    disconnectAll(window) {
      disconnecting = true;
      for (const stream of open) setTimeout(() => stream.disconnect(), random() * window).unref();
    },
  };
}
