import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { askChild } from '#packages/processes/ask-child.ts';
import { stopChild } from '#packages/processes/stop-child.ts';
import type { ClientRecord, Following, Reply, Request } from './messages.ts';

/** Clients that follow, in a process of their own. */
export interface FollowerProcess extends AsyncDisposable {
  /** Opens one client for each, which goes on until the end. Resolves before they are connected. */
  open(url: string, followings: readonly Following[]): Promise<void>;
  /** The tokens to connect with from now on, by whose they are. */
  use(tokens: Record<string, string>): Promise<void>;
  /** The place of the last event that each was told of, in the order in which they were opened; 0 for none. */
  progress(): Promise<number[]>;
  report(): Promise<ClientRecord[]>;
}

export function startFollowerProcess(): FollowerProcess {
  const child = fork(join(import.meta.dirname, 'processes/clients.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A process that jest starts would inherit its options.
    execArgv: [],
  });
  return {
    async open(url, followings) {
      await ask(child, { ask: 'open', url, followings });
    },
    async use(tokens) {
      await ask(child, { ask: 'use', tokens });
    },
    progress: async () => (await ask(child, { ask: 'progress' })).last,
    report: async () => (await ask(child, { ask: 'report' })).records,
    [Symbol.asyncDispose]: () => stopChild(child, 'SIGTERM', 5_000),
  };
}

async function ask<Asked extends Request>(
  child: ChildProcess,
  request: Asked,
): Promise<Extract<Reply, { answer: Asked['ask'] }>> {
  return askChild<Extract<Reply, { answer: Asked['ask'] }>>(child, request);
}
