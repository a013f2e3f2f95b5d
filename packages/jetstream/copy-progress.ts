import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventsSeen } from '#packages/causality/events-seen.ts';
import type { Broker } from './connect-broker.ts';
import { type ConsumerState, isFarBehind, isStuck, readConsumerState } from './consumer-state.ts';
import { eventsStream } from './streams.ts';

/** How far the copies of a subgraph are, in whichever replica they are kept. */
export interface CopyProgress {
  /**
   * Waits until the subgraph has handled the events that the gateway knows of; resolves to whether it has. Where that is not
   * required, it waits neither while the broker is down, nor again for what was waited for in vain. Never rejects.
   */
  reach(seen: EventsSeen): Promise<boolean>;
}

export interface CopyProgressOptions {
  broker: Pick<Broker, 'jsm' | 'isConnected' | 'connection'>;
  /** Its durable consumers are called `<subgraph>-<aggregateType>`. */
  subgraph: string;
  logger: Logger;
}

/** How often the broker is asked while somebody waits, in milliseconds. */
const interval = 5;

/** What is known of one consumer, in one stream. */
interface Known {
  epoch: number;
  /** Everything up to this sequence is handled. */
  reached: number;
  /** The highest sequence that was waited for in vain, and how the consumer stood then; null when that is not known. */
  givenUp: { sequence: number; state: ConsumerState | null };
}

/** Whether a wait for this sequence would end as the one before, or did so while others waited. */
function isInVain({ givenUp }: Known, state: ConsumerState, sequence: number): boolean {
  if (isFarBehind(state, givenUp.sequence)) return true;
  return givenUp.state !== null && isStuck(state, givenUp.state, sequence);
}

/** One sequence that a consumer has to reach. */
interface Goal {
  aggregateType: string;
  sequence: number;
  known: Known;
}

export function createCopyProgress({ broker, subgraph, logger }: CopyProgressOptions): CopyProgress {
  const consumers = new Map<string, Known>();
  /** Questions under way, by aggregate type: all who wait for a consumer share them. */
  const asked = new Map<string, { answer: Promise<ConsumerState | null>; connection: AbortSignal }>();

  const ask = (aggregateType: string): Promise<ConsumerState | null> => {
    const underWay = asked.get(aggregateType);
    // What was asked over a connection that was lost is not answered any more.
    if (underWay && !underWay.connection.aborted) return underWay.answer;
    const question = {
      connection: broker.connection(),
      answer: readConsumerState(broker, eventsStream, `${subgraph}-${aggregateType}`).finally(() => {
        if (asked.get(aggregateType) === question) asked.delete(aggregateType);
      }),
    };
    asked.set(aggregateType, question);
    return question.answer;
  };

  const knownOf = (aggregateType: string, epoch: number): Known => {
    const known = consumers.get(aggregateType);
    if (known?.epoch === epoch) return known;
    const fresh: Known = { epoch, reached: 0, givenUp: { sequence: 0, state: null } };
    consumers.set(aggregateType, fresh);
    return fresh;
  };

  /** Asks until it is so, or no more can be expected before the deadline. */
  const wait = async ({ aggregateType, sequence, known }: Goal, required: boolean, deadline: number) => {
    let last: ConsumerState | null = null;
    while (broker.isConnected()) {
      const left = Math.max(0, deadline - performance.now());
      const state = await Promise.race([ask(aggregateType), delay(left, null, { ref: false })]);
      if (state?.epoch === known.epoch) {
        last = state;
        known.reached = Math.max(known.reached, state.handledUpTo);
        if (known.reached >= sequence) return;
        if (!required && isInVain(known, state, sequence)) return;
      }
      if (performance.now() >= deadline) {
        if (sequence > known.givenUp.sequence) known.givenUp = { sequence, state: last };
        logger.warn({ aggregateType, sequence, state: last }, 'a copy is behind events that the gateway knows of');
        return;
      }
      await delay(interval);
    }
  };

  return {
    async reach({ epoch, sequences, withinMs, required }) {
      const deadline = performance.now() + withinMs;
      const goals = Object.entries(sequences).map(
        ([aggregateType, sequence]): Goal => ({ aggregateType, sequence, known: knownOf(aggregateType, epoch) }),
      );
      const isReached = ({ known, sequence }: Goal) => known.reached >= sequence;
      const waits = goals.filter(
        (goal) => !isReached(goal) && (required || goal.known.givenUp.sequence < goal.sequence),
      );
      if (waits.length > 0) await Promise.all(waits.map((goal) => wait(goal, required, deadline)));
      return goals.every(isReached);
    },
  };
}
