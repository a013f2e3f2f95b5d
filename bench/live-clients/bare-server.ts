import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stopChild } from '#packages/processes/stop-child.ts';

export interface BareServer extends AsyncDisposable {
  url: string;
  /** Sends the text to everybody. Resolves to when it began, in microseconds of the monotonic clock. */
  broadcast(text: string): Promise<number>;
}

export async function startBareServer(): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, 'processes/bare-broadcast.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `ws://127.0.0.1:${port}`,
    async broadcast(text) {
      child.send(text);
      const [{ begun }] = (await once(child, 'message')) as [{ begun: number }];
      return begun;
    },
    [Symbol.asyncDispose]: () => stopChild(child, 'SIGTERM', 5_000),
  };
}
