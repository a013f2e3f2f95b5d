import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Inbox } from '#packages/inbox/inbox.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { Effect, Task } from './handler.ts';

export interface Database<Tx extends Sql> {
  /** For single statements outside a transaction. */
  sql: Sql;
  /** READ COMMITTED. */
  transact: Transact<Tx>;
}

/** An event that is to take effect. */
export interface Entry<Tx extends Sql> {
  event: AnyEvent;
  /** Null when nothing is done about it: it is only recorded. */
  task: Task<Tx> | null;
  /** What `prepare` of the task returned. */
  prepared: unknown;
}

/** How far a batch came, for when it fails. */
export interface Progress<Tx extends Sql> {
  /** Took effect so far. */
  applied: Entry<Tx>[];
  /** What the handler was given that is under way. Empty: none is. */
  underWay: readonly Entry<Tx>[];
}

/** Thrown when a batch would take longer than a transaction may. */
class BatchTooLong extends Error {}

/** Milliseconds after which a batch is looked at, and it may take in all: about half of what a transaction may (15 s). */
const [looksAfter, longest] = [1_000, 8_000];

/**
 * Lets events take effect once, in one transaction: records all of them in the inbox by one statement, then applies those that
 * are new. Of each aggregate one at a time, in order; those of one handler that are applied at a time, together. Events without
 * a task cost no more than their part of the statement. Resolves to what the inbox said of each.
 */
export async function applyTogether<Tx extends Sql, Receipt extends string>(
  { sql, transact }: Database<Tx>,
  inbox: Inbox<Receipt>,
  entries: readonly Entry<Tx>[],
  progress: Progress<Tx>,
): Promise<Receipt[]> {
  const events = entries.map(({ event }) => event);
  if (entries.every(({ task }) => task === null)) return inbox.receive(sql, events);
  return transact(async (tx) => {
    const begun = performance.now();
    progress.applied = [];
    progress.underWay = [];
    const receipts = await inbox.receive(tx, events);
    const effective = entries.filter(({ task }, index) => task !== null && receipts[index] === 'new');
    for (const [effect, group] of effectsInOrder(effective, inbox.keepsOrder)) {
      const elapsed = performance.now() - begun;
      const { length: done } = progress.applied;
      if (elapsed > looksAfter && done > 0 && (elapsed / done) * effective.length > longest) throw new BatchTooLong();
      progress.underWay = group;
      await effect.apply(
        group.map(({ event, task, prepared }) => ({ event: task?.event ?? event, prepared })),
        tx,
      );
      progress.underWay = [];
      progress.applied.push(...group);
    }
    return receipts;
  });
}

/** In rounds: the first event of each aggregate, then the second, and so on. Without order there is one round. */
function* effectsInOrder<Tx extends Sql>(
  entries: readonly Entry<Tx>[],
  keepsOrder: boolean,
): Generator<[Effect<Tx>, Entry<Tx>[]]> {
  for (const round of keepsOrder ? roundsOf(entries) : [entries]) {
    for (const [effect, group] of Map.groupBy(round, ({ task }) => task?.effect)) {
      if (effect === undefined) continue;
      if (effect.takesMany) yield [effect, group];
      else for (const entry of group) yield [effect, [entry]];
    }
  }
}

function roundsOf<Tx extends Sql>(entries: readonly Entry<Tx>[]): Entry<Tx>[][] {
  const rounds: Entry<Tx>[][] = [];
  for (const those of Map.groupBy(entries, ({ event }) => event.aggregateId).values()) {
    those.sort((one, other) => one.event.aggregateVersion - other.event.aggregateVersion);
    for (const [index, entry] of those.entries()) {
      const round = rounds[index] ?? [];
      rounds[index] = round;
      round.push(entry);
    }
  }
  return rounds;
}
