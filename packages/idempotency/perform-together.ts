import { createBatchQueue } from '#packages/batch-queue/batch-queue.ts';
import { retryInHalves } from '#packages/batch-queue/retry-in-halves.ts';
import {
  addCommitted,
  type CommittedEvents,
  collectCommitted,
  committedSoFar,
} from '#packages/causality/committed-events.ts';
import type { Refusal } from '#packages/refusals/refusal.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { type KeyUse, nameOf } from './claim-keys.ts';
import { commitTogether, type Done, type Mutation, type Performed, type WorkTogether } from './commit-together.ts';

/** Transactions at a time; a further one begins only beside one that takes long. */
const concurrency = 4;

/** Most mutations in a transaction. */
const most = 64;

/** A mutation whose caller waits. */
interface Waiting<Input, Answer> extends Mutation<Input> {
  /** Where the caller's request collects what it commits; undefined outside of requests. */
  request: CommittedEvents | undefined;
  /** Whether it waits for whoever is using its key: alone. */
  waits: boolean;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Makes what does a mutation once for each idempotency key, as `performOnce` does, together with those that wait at the same
 * moment: in one transaction, with the statements of one. A mutation alone begins at the end of the turn; those that arrive
 * while a transaction runs are the next one.
 *
 * Each gets its own outcome. A transaction that fails is rolled back and halved, until the mutation at fault is alone and gets
 * the error. Only an outage is everybody's, since each would have met it alone. Mutations with one key are done one after
 * another; one whose key is used by another process comes after the others and waits for it alone, which holds up nobody else.
 *
 * The request of each mutation is told of the events of that mutation, and of events that `perform` appends itself.
 */
export function performTogether<Tx extends Sql, Input, Value, Outcome extends Performed<Value> | Refusal>(
  transact: Transact<Tx>,
  work: WorkTogether<Tx, Input, Value, Outcome>,
): (use: KeyUse, input: Input) => Promise<Value | Extract<Outcome, Refusal> | Refusal<'idempotency-key-reused'>> {
  type Answer = Value | Extract<Outcome, Refusal> | Refusal<'idempotency-key-reused'>;
  type Member = Waiting<Input, Answer>;

  const run = async (members: readonly Member[]): Promise<void> => {
    const appendedByWork: CommittedEvents = new Map();
    let done: Done<Answer>[];
    try {
      const wait = members.every(({ waits }) => waits);
      done = await collectCommitted(appendedByWork, () => commitTogether(transact, work, members, { wait }));
    } catch (error) {
      takeApart(members, error);
      return;
    }
    for (const [index, member] of members.entries()) {
      const result = done[index] as Done<Answer>;
      if (result.status === 'in-progress') {
        queue.runApart([{ ...member, waits: true }]);
        continue;
      }
      if (result.status === 'performed' && member.request) {
        addCommitted(member.request, result.events);
        addCommitted(member.request, appendedByWork);
      }
      member.resolve(result.outcome);
      goOn(member);
    }
  };

  const takeApart = (members: readonly Member[], error: unknown): void => {
    if (retryInHalves(queue, members, error)) return;
    for (const member of members) {
      member.reject(error);
      goOn(member);
    }
  };

  const queue = createBatchQueue<Member>({ concurrency, most, adapts: false, take: () => 1, run });

  /** By key that is being used here, the mutations that come after, one after another. */
  const following = new Map<string, Member[]>();
  const goOn = ({ use }: Member): void => {
    const next = following.get(nameOf(use))?.shift();
    if (next) queue.join(next);
    else following.delete(nameOf(use));
  };

  return (use, input) =>
    new Promise((resolve, reject) => {
      const member: Member = { use, input, request: committedSoFar(), waits: false, resolve, reject };
      const before = following.get(nameOf(use));
      if (before) {
        before.push(member);
        return;
      }
      following.set(nameOf(use), []);
      queue.join(member);
    });
}
