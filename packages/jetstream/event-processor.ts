import { setTimeout as delay } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { createBatchQueue } from '#packages/batch-queue/batch-queue.ts';
import { shareQuestions } from '#packages/batch-queue/share-questions.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Inbox } from '#packages/inbox/inbox.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { applyTogether, type Database, type Progress } from './apply-together.ts';
import { createLimit } from './create-limit.ts';
import type { Conclusion, Disposition } from './disposition.ts';
import type { FailureHandling } from './handle-failures.ts';
import type { Task } from './handler.ts';
import { createLane, type Delivery, enqueue, type Lane, needsPreparation } from './lane.ts';
import { takeApart } from './take-apart.ts';
import { whileDown } from './while-down.ts';

export interface Processing<Tx extends Sql> extends Database<Tx> {
  /** What the inbox knows the consumer by. */
  consumer: string;
  /** Batches at a time, and preparations. */
  concurrency: number;
  failures: FailureHandling;
  logger: Logger;
  stopping: AbortSignal;
}

export interface EventProcessorOptions<Tx extends Sql, Receipt extends string> extends Processing<Tx> {
  inbox: Inbox<Receipt>;
  /** What becomes of an event of which the inbox said this. */
  conclusionOf(delivery: Delivery<Tx>, receipt: Receipt): Conclusion;
}

/** Lets events take effect, those that wait together in one transaction. */
export interface EventProcessor<Tx extends Sql> {
  /**
   * Never rejects; resolves to null when the event was not handled, because what it came from is over.
   * @param key events of one key are handled one after another.
   */
  handle(
    key: string,
    message: JsMsg,
    event: AnyEvent,
    task: Task<Tx> | null,
    over: AbortSignal,
  ): Promise<Disposition | null>;
}

/** Most events in a batch. */
export const mostTogether = 128;

export function createEventProcessor<Tx extends Sql, Receipt extends string>(
  options: EventProcessorOptions<Tx, Receipt>,
): EventProcessor<Tx> {
  const { sql, inbox, concurrency, failures, logger, stopping, conclusionOf } = options;
  const lanes = new Map<string, Lane<Tx>>();
  const limit = createLimit(concurrency);
  const peek = shareQuestions((events: readonly AnyEvent[]) =>
    whileDown(() => inbox.peek(sql, events), { logger, stopping }),
  );

  const conclude = (lane: Lane<Tx>, delivery: Delivery<Tx>, receipt: Receipt) => {
    const conclusion = conclusionOf(delivery, receipt);
    if (conclusion.kind === 'retry') {
      enqueue(lane, delivery);
      lane.pause = Math.max(lane.pause, conclusion.delay);
    } else {
      failures.forget(delivery.event);
      delivery.conclude(conclusion);
    }
  };
  const fail = async (delivery: Delivery<Tx>, error: unknown, step: 'prepare' | 'apply') =>
    delivery.conclude(await failures.failed(delivery.message, delivery.event, error, step));

  const isSuspect = ({ event }: Delivery<Tx>) => failures.isSuspect(event);

  /** Lets go of what need not be begun. */
  const discard = (lane: Lane<Tx>) => {
    const isLeft = ({ over, isPrepared }: Delivery<Tx>) => over.aborted || (stopping.aborted && !isPrepared);
    const left = lane.waiting.filter(isLeft);
    if (left.length === 0) return;
    lane.waiting = lane.waiting.filter((delivery) => !isLeft(delivery));
    for (const { over, conclude: end } of left) end(over.aborted ? null : { kind: 'nak', delay: 0 });
  };

  /** Takes events up to the next that has to be prepared, or has failed before. */
  const take = (lane: Lane<Tx>, most: number): number => {
    discard(lane);
    const { waiting } = lane;
    let count = 0;
    const isTaken = (delivery: Delivery<Tx>) => !needsPreparation(delivery) && (count === 0 || !isSuspect(delivery));
    for (const delivery of waiting) {
      if (count >= Math.min(most, lane.most) || !isTaken(delivery)) break;
      count++;
    }
    lane.taken = waiting.splice(0, count);
    if (count === 0) lane.resume();
    return count;
  };

  const run = async (members: readonly Lane<Tx>[]) => {
    const entries = members.flatMap(({ taken }) => taken);
    const progress: Progress<Tx> = { applied: [], underWay: [] };
    // An outage that a handler meets may be its own: then the others do not wait for its end.
    const isWaitedFor = () => entries.length === 1 || progress.underWay.length === 0;
    const apply = () => applyTogether(options, inbox, entries, progress);
    let receipts: Receipt[];
    try {
      receipts = await whileDown(apply, { logger, stopping, isWaitedFor });
    } catch (error) {
      for (const part of takeApart({ members, progress, error, stopping, fail })) batches.runApart(part);
      return;
    }
    let index = 0;
    for (const lane of members) {
      lane.most = Number.POSITIVE_INFINITY;
      for (const delivery of lane.taken) conclude(lane, delivery, receipts[index++] as Receipt);
      lane.resume();
    }
  };
  const batches = createBatchQueue<Lane<Tx>>({ concurrency, most: mostTogether, take, run });

  const prepare = async (lane: Lane<Tx>, delivery: Delivery<Tx>) => {
    const remove = () => lane.waiting.splice(lane.waiting.indexOf(delivery), 1);
    try {
      const receipt = await peek(delivery.event);
      if (receipt === 'new') {
        delivery.prepared = await limit(async () => delivery.task?.prepare?.());
        delivery.isPrepared = true;
      } else {
        remove();
        conclude(lane, delivery, receipt);
      }
    } catch (error) {
      remove();
      await fail(delivery, error, 'prepare');
    }
  };

  const runLane = async (key: string, lane: Lane<Tx>) => {
    for (;;) {
      discard(lane);
      const [head] = lane.waiting;
      if (!head) break;
      if (needsPreparation(head)) {
        await prepare(lane, head);
      } else {
        const resumed = Promise.withResolvers<void>();
        lane.resume = resumed.resolve;
        if (isSuspect(head) || lane.most < Number.POSITIVE_INFINITY) {
          take(lane, isSuspect(head) ? 1 : mostTogether);
          batches.runApart([lane]);
        } else {
          batches.join(lane);
        }
        await resumed.promise;
      }
      if (lane.pause > 0) await delay(lane.pause, undefined, { signal: stopping }).catch(() => {});
      lane.pause = 0;
    }
    lanes.delete(key);
  };

  return {
    handle(key, message, event, task, over) {
      const { promise, resolve } = Promise.withResolvers<Disposition | null>();
      const known = lanes.get(key);
      const lane = known ?? createLane<Tx>();
      enqueue(lane, { message, event, task, prepared: undefined, isPrepared: false, over, conclude: resolve });
      if (!known) {
        lanes.set(key, lane);
        void runLane(key, lane);
      }
      return promise;
    },
  };
}
