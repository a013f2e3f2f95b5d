import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { askChild } from '#packages/processes/ask-child.ts';
import { stopChild } from '#packages/processes/stop-child.ts';
import type { Arrivals, Reply, Request, Target } from './messages.ts';

/** Clients in a process of their own. */
export interface ClientProcess extends AsyncDisposable {
  /** Opens one client for each order, by id; resolves to how many there are when all are connected. */
  open(orderIds: readonly string[]): Promise<number>;
  /**
   * To be called before something is sent to all of them. Resolves to when the first and the last client got its
   * `messages`th, in microseconds of the monotonic clock.
   */
  everybodyGets(messages: number): Promise<{ first: number; last: number }>;
  report(): Promise<Arrivals[]>;
}

export function startClientProcess(to: Target): ClientProcess {
  const child = fork(join(import.meta.dirname, 'processes/clients.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    async open(subscriptions) {
      return (await ask(child, { ask: 'open', to, subscriptions })).open;
    },
    everybodyGets: (messages) => ask(child, { ask: 'await', messages }),
    async report() {
      return (await ask(child, { ask: 'report' })).arrivals;
    },
    [Symbol.asyncDispose]: () => stopChild(child, 'SIGTERM', 5_000),
  };
}

async function ask<Asked extends Request>(
  child: ChildProcess,
  request: Asked,
): Promise<Extract<Reply, { answer: Asked['ask'] }>> {
  const answer = await askChild<Reply>(child, request);
  if (answer.answer !== request.ask) throw new Error(`the clients answered ${answer.answer} to ${request.ask}`);
  return answer as Extract<Reply, { answer: Asked['ask'] }>;
}
