import { AsyncLocalStorage } from 'node:async_hooks';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';

/**
 * By aggregate type, the id of the last event. The last is enough: transactions of a request follow one another, and one relay
 * publishes the events of a database in the order in which they were written.
 */
export type LastEvents = Map<string, string>;

/** What was appended in transactions that are not over. Those that roll back are forgotten with their transaction. */
const appended = new WeakMap<object, LastEvents>();

const requests = new AsyncLocalStorage<LastEvents>();

/** Notes events that were appended in a transaction. Outside of `collectCommitted` nothing is noted. */
export function noteAppended(transaction: object, events: readonly Pick<AnyEvent, 'aggregateType' | 'id'>[]): void {
  if (!requests.getStore()) return;
  const last = appended.get(transaction) ?? new Map();
  appended.set(transaction, last);
  for (const { aggregateType, id } of events) last.set(aggregateType, id);
}

/** To be called when a transaction has committed: what it appended counts from now on. */
export function noteCommitted(transaction: object): void {
  const committed = requests.getStore();
  const last = appended.get(transaction);
  if (!committed || !last) return;
  appended.delete(transaction);
  for (const [aggregateType, id] of last) committed.set(aggregateType, id);
}

/** Runs work, and whatever it sets off, with the events that its transactions commit put into `committed`. */
export function collectCommitted<Result>(committed: LastEvents, work: () => Result): Result {
  return requests.run(committed, work);
}

/** What has been committed so far in the work that calls; undefined outside of `collectCommitted`. */
export const committedSoFar = (): LastEvents | undefined => requests.getStore();
