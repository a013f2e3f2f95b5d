import { AsyncLocalStorage } from 'node:async_hooks';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';

/** The ids of events by aggregate type, in the order in which they were appended. */
export type CommittedEvents = Map<string, string[]>;

/** What was appended in transactions that are not over. Those that roll back are forgotten with their transaction. */
const appended = new WeakMap<object, CommittedEvents>();

/** Those of them that revoke access, whole; and those that were committed, by what else the request has committed. */
const appendedRevocations = new WeakMap<object, AnyEvent[]>();
const committedRevocations = new WeakMap<CommittedEvents, AnyEvent[]>();

const requests = new AsyncLocalStorage<CommittedEvents>();

/** Notes events that were appended in a transaction. Outside of `collectCommitted` nothing is noted. */
export function noteAppended(transaction: object, events: readonly Pick<AnyEvent, 'aggregateType' | 'id'>[]): void {
  if (!requests.getStore()) return;
  const noted: CommittedEvents = appended.get(transaction) ?? new Map();
  appended.set(transaction, noted);
  for (const { aggregateType, id } of events) add(noted, aggregateType, [id]);
}

/** Notes those of the events appended in a transaction that revoke access. Outside of `collectCommitted` nothing is noted. */
export function noteRevocations(transaction: object, events: readonly AnyEvent[]): void {
  if (events.length === 0 || !requests.getStore()) return;
  appendedRevocations.set(transaction, [...(appendedRevocations.get(transaction) ?? []), ...events]);
}

/** To be called when a transaction has committed: what it appended counts from now on. */
export function noteCommitted(transaction: object): void {
  const committed = requests.getStore();
  const noted = appended.get(transaction);
  if (!committed || !noted) return;
  appended.delete(transaction);
  addCommitted(committed, noted);
  const revocations = appendedRevocations.get(transaction) ?? [];
  committedRevocations.set(committed, [...(committedRevocations.get(committed) ?? []), ...revocations]);
}

/** Adds what was committed for a request by work that was done for others as well (see `outsideRequests`). */
export function addCommitted(committed: CommittedEvents, events: ReadonlyMap<string, readonly string[]>): void {
  for (const [aggregateType, ids] of events) add(committed, aggregateType, ids);
}

function add(events: CommittedEvents, aggregateType: string, ids: readonly string[]): void {
  const known = events.get(aggregateType);
  if (known) known.push(...ids);
  else events.set(aggregateType, [...ids]);
}

/** Runs work, and whatever it sets off, with the events that its transactions commit put into `committed`. */
export function collectCommitted<Result>(committed: CommittedEvents, work: () => Result): Result {
  return requests.run(committed, work);
}

/** Runs work for several requests: none of them is told what it commits, but by `addCommitted`. */
export const outsideRequests = <Result>(work: () => Result): Result => requests.exit(work);

/** What has been committed so far in the work that calls; undefined outside of `collectCommitted`. */
export const committedSoFar = (): CommittedEvents | undefined => requests.getStore();

/** Those of the events committed so far, in the work that calls, that revoke access. */
export function revocationsSoFar(): readonly AnyEvent[] {
  const committed = requests.getStore();
  return (committed && committedRevocations.get(committed)) ?? [];
}
