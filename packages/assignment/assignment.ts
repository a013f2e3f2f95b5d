import type { ClientBase } from 'pg';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { type Alarm, createAlarm } from '#packages/outbox/alarm.ts';
import { assign } from './assign.ts';
import { consumerNumber, findMembers, joinFor, leave } from './member-locks.ts';
import { type Part, receiveWhileAssigned } from './receive-while-assigned.ts';

/** Has one process at a time receive for each consumer, of all that run on the same database (ADR 37). */
export interface Assignment {
  /**
   * Has this process receive for a consumer while it is assigned to it. `receive` is called each time that begins, and what it
   * returns is closed when it ends.
   */
  take(consumer: string, receive: () => { close(): Promise<void> }): { close(): Promise<void> };
  /** To be called with each session of the database that this process has for itself; `over` is aborted when it ends. */
  serve(client: ClientBase, over: AbortSignal): void;
  /** To be called when members may have changed. */
  look(): void;
  /** Leaves everything to the others at once. What was begun is awaited by closing what `take` returned. */
  close(): Promise<void>;
}

/** Milliseconds between two looks at who the members are, without news of them. */
const lookInterval = 1_000;

/** Looks in a row at which there is no connection to the broker until others are to receive: it is usually back earlier. */
const looksCutOff = 3;

/**
 * Starts by itself. A process that cannot tell who the members are receives for all its consumers: then several may receive at a
 * time, which costs time and does no harm.
 * @param unknownAfter milliseconds after the last look that told it. Default 5000.
 */
export function createAssignment({
  broker,
  logger,
  unknownAfter = 5_000,
}: {
  broker: Pick<Broker, 'isConnected'>;
  logger: Logger;
  unknownAfter?: number;
}): Assignment {
  const parts = new Map<string, Part>();
  let isClosed = false;
  let isUnknown = false;
  let alarm: Alarm = createAlarm();
  let serving = Promise.resolve();
  let cutOff = 0;

  const receiveAll = () => {
    isUnknown = true;
    logger.warn('this process cannot tell which others consume, and receives for all its consumers');
    for (const part of parts.values()) part.set(true);
  };
  let timer = setTimeout(receiveAll, unknownAfter);
  const isKnown = () => {
    isUnknown = false;
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(receiveAll, unknownAfter);
  };

  /** Joins for what it can receive, and leaves what it cannot. */
  const keepMembership = async (client: ClientBase, joined: Set<string>) => {
    cutOff = broker.isConnected() ? 0 : cutOff + 1;
    const isAble = !isClosed && cutOff < looksCutOff;
    const added = isAble ? [...parts.keys()].filter((consumer) => !joined.has(consumer)) : [];
    const left = [...joined].filter((consumer) => !isAble || !parts.has(consumer));
    if (added.length > 0) await joinFor(client, added);
    for (const consumer of added) joined.add(consumer);
    if (left.length > 0) await leave(client, left);
    for (const consumer of left) joined.delete(consumer);
  };

  const lookOnce = async (client: ClientBase, joined: Set<string>) => {
    await keepMembership(client, joined);
    const { own, membersOf } = await findMembers(client);
    const assigned = assign(membersOf);
    // One that is cut off stays as it is: it goes on with the connection, and until it has joined again.
    for (const consumer of joined) parts.get(consumer)?.set(assigned.get(consumerNumber(consumer)) === own);
    isKnown();
  };

  const serve = async (client: ClientBase, over: AbortSignal) => {
    const joined = new Set<string>();
    const own = createAlarm();
    alarm = own;
    over.addEventListener('abort', own.ring);
    while (!over.aborted && !(isClosed && joined.size === 0)) {
      try {
        await lookOnce(client, joined);
      } catch (error) {
        if (!over.aborted) logger.info({ err: error }, 'the members of consumers were not looked at');
      }
      if (!(isClosed && joined.size === 0)) await own.wait(lookInterval);
    }
  };

  return {
    take(consumer, receive) {
      const part = receiveWhileAssigned(receive);
      parts.set(consumer, part);
      if (isUnknown) part.set(true);
      alarm.ring();
      return {
        async close() {
          parts.delete(consumer);
          alarm.ring();
          await part.close();
        },
      };
    },
    serve(client, over) {
      serving = serve(client, over);
    },
    look: () => alarm.ring(),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const part of parts.values()) void part.close();
      alarm.ring();
      await serving;
    },
  };
}
