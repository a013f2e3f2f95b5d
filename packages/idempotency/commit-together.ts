import { type CommittedEvents, outsideRequests } from '#packages/causality/committed-events.ts';
import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { KeyUse } from './claim-keys.ts';
import { type Part, performAllOnce } from './perform-once.ts';
import { releaseKeys } from './release-keys.ts';

export interface Mutation<Input> {
  use: KeyUse;
  input: Input;
}

/** What one mutation has done. */
export interface Performed<Value> {
  value: Value;
  /** What tells of it. They are appended together with those of the others. */
  events: readonly NewEvent[];
}

/** How mutations of one kind are done together. */
export interface WorkTogether<Tx extends Sql, Input, Value, Outcome extends Performed<Value> | Refusal> {
  /**
   * Does the work of all, and resolves to the outcome of each, in their order. Each is decided by itself, and nothing is
   * written for one that is refused. It may be run again, with all of them or some.
   */
  perform(tx: Tx, inputs: readonly Input[]): Promise<readonly Outcome[]>;
  /** What an earlier use of the key made, from its `resultId`. */
  recall(tx: Tx, resultId: string): Promise<Value>;
}

/** What became of a mutation; of one that was performed, with the ids of its events by aggregate type. */
export type Done<Outcome> =
  | { status: 'performed'; outcome: Outcome; events: CommittedEvents }
  | { status: 'known'; outcome: Outcome }
  | { status: 'in-progress' };

/**
 * Does mutations once for each idempotency key, in one transaction. When all that are new are refused it rolls back;
 * otherwise the keys of those that are refused are released.
 * @param wait see `claimKeys`.
 */
export async function commitTogether<Tx extends Sql, Input, Value, Outcome extends Performed<Value> | Refusal>(
  transact: Transact<Tx>,
  { perform, recall }: WorkTogether<Tx, Input, Value, Outcome>,
  mutations: readonly Mutation<Input>[],
  { wait }: { wait: boolean },
): Promise<Done<Value | Extract<Outcome, Refusal> | Refusal<'idempotency-key-reused'>>[]> {
  type Answer = Value | Extract<Outcome, Refusal> | Refusal<'idempotency-key-reused'>;
  // The other member of the union, which the compiler cannot tell of type parameters.
  const answerOf = (outcome: Outcome): Answer => (isRefusal(outcome) ? outcome : (outcome as Performed<Value>).value);
  let done: Done<Answer>[] = [];
  await transact(async (tx) => {
    const work = {
      perform: (claimed: readonly Mutation<Input>[]) => perform(tx, claimed.map(inputOf)),
      recall: (resultId: string) => recall(tx, resultId),
    };
    const parts = await performAllOnce(tx, mutations, work, { wait });
    const events = await appendAll(tx, parts);
    done = parts.map((part, index) =>
      part.status === 'performed'
        ? { ...part, outcome: answerOf(part.outcome), events: events[index] ?? new Map() }
        : part,
    );
    const refused = mutations.filter((_, index) => isRefused(parts[index]));
    const performed = parts.filter(({ status }) => status === 'performed');
    if (refused.length > 0 && refused.length === performed.length) return refuse('nothing-done');
    await releaseKeys(tx, refused.map(useOf));
    return null;
  });
  return done;
}

const inputOf = <Input>({ input }: Mutation<Input>) => input;
const useOf = ({ use }: Mutation<unknown>) => use;

const isRefused = (part: Part<unknown, unknown> | undefined) => part?.status === 'performed' && isRefusal(part.outcome);

/** Appends the events of all, and tells which are whose. */
async function appendAll(
  tx: Sql,
  parts: readonly Part<Performed<unknown> | Refusal, unknown>[],
): Promise<CommittedEvents[]> {
  const lists = parts.map((part) =>
    part.status === 'performed' && !isRefusal(part.outcome) ? part.outcome.events : [],
  );
  const appended = await outsideRequests(() => appendEvents(tx, lists.flat()));
  let from = 0;
  return lists.map(({ length }) => {
    const events = appended.slice(from, from + length);
    from += length;
    const byType = Map.groupBy(events, ({ aggregateType }) => aggregateType);
    return new Map([...byType].map(([type, those]) => [type, those.map(({ id }) => id)]));
  });
}
