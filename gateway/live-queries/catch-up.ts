import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { backoff } from '#packages/sql/backoff.ts';
import { type Cursor, formatCursor } from '../events/cursor.ts';
import type { EventLog } from '../events/event-log.ts';
import type { Position, StreamEvent } from '../events/stream-event.ts';
import { codeOf } from '../request/errors.ts';
import type { FairLimit } from './fair-limit.ts';
import type { LiveGroup } from './live-group.ts';
import { finishMessage, type UnfinishedMessage } from './live-message.ts';
import type { LiveMessage, LiveSubscription } from './live-subscription.ts';

/** What a client is to be sent before anything that happens from now on. */
export interface CatchUp {
  /** Entities whose state it begins with, and how many of them it has got already. */
  initial: { ids: readonly string[]; got: number };
  /** The client's position: the initial state is at least that new, and the events behind it follow. */
  from: Cursor;
  /** Where what happens from now on begins. */
  to: Position;
}

/** Entities that are read at a time, and messages that are sent in one turn of the event loop. */
const [mostAtATime, mostAtOnce] = [50, 100];

/** Time before a log that is not available is asked again, in milliseconds. */
const retry = { first: 100, most: 2_000 };

export interface CatchUpOptions {
  log: Pick<EventLog, 'read' | 'position'>;
  correlationId: string;
  signal: AbortSignal;
  /** In which messages are sent: many clients that come back at once leave the process time for everything else. */
  sending: FairLimit;
  /** The caller, for `sending`. */
  key: string;
}

/**
 * Sends a subscription what it missed, and what happens meanwhile when that is much, and then lets it go live. Rejects with
 * a GraphQLError when that is not known any more.
 */
export async function catchUp(
  missed: CatchUp,
  subscription: LiveSubscription,
  group: LiveGroup,
  options: CatchUpOptions,
): Promise<void> {
  await sendInitial(missed, subscription, group, options);
  let { from, to } = missed;
  for (;;) {
    await sendEvents({ from, to }, subscription, group, options);
    const now = options.log.position() ?? to;
    if (subscription.goLive(now)) return;
    // The client may know more than this gateway did when it began.
    [from, to] = [{ ...to, sequence: Math.max(from.sequence, to.sequence), initial: null }, now];
  }
}

async function sendInitial(
  { initial, from, to }: CatchUp,
  subscription: LiveSubscription,
  group: LiveGroup,
  options: CatchUpOptions,
): Promise<void> {
  const { correlationId, signal } = options;
  const position = { epoch: from.epoch ?? to.epoch, sequence: from.sequence };
  for (let got = initial.got; got < initial.ids.length && !signal.aborted; got += mostAtATime) {
    const ids = initial.ids.slice(got, got + mostAtATime);
    const states = await Promise.all(ids.map((id) => group.stateAfter(id, to.sequence, correlationId)));
    await sendAll(states, subscription, options, (state, index) => {
      const count = got + index + 1;
      const cursor = formatCursor(position, count === initial.ids.length ? null : count);
      return { entityId: ids[index] as string, position, text: finishMessage(state, cursor, true), cursor };
    });
  }
}

async function sendEvents(
  { from, to }: Pick<CatchUp, 'from' | 'to'>,
  subscription: LiveSubscription,
  group: LiveGroup,
  options: CatchUpOptions,
): Promise<void> {
  for await (const events of readWithRetries(options.log, { after: from, upTo: to.sequence }, group, options.signal)) {
    const states = await Promise.all(
      events.map((event) => group.stateAfter(event.aggregateId, to.sequence, event.envelope().correlationId)),
    );
    await sendAll(states, subscription, options, (state, index) => {
      const { aggregateId: entityId, sequence } = events[index] as StreamEvent;
      const position = { epoch: to.epoch, sequence };
      const cursor = formatCursor(position);
      return { entityId, position, text: finishMessage(state, cursor), cursor };
    });
  }
}

/** Sends a message for each state there is, as fast as the client takes them in. */
async function sendAll(
  states: readonly (UnfinishedMessage | null)[],
  subscription: LiveSubscription,
  { sending, key, signal }: CatchUpOptions,
  messageOf: (state: UnfinishedMessage, index: number) => LiveMessage,
): Promise<void> {
  for (let sent = 0; sent < states.length && !signal.aborted; ) {
    await subscription.untilDrained();
    await sending.run(key, async () => {
      for (const end = Math.min(sent + mostAtOnce, states.length); sent < end; sent++) {
        const state = states[sent];
        if (state && !subscription.pushCatchUp(messageOf(state, sent))) break;
      }
      await nextTurn();
    });
  }
}

async function* readWithRetries(
  log: Pick<EventLog, 'read'>,
  { after, upTo }: { after: Cursor; upTo: number },
  { filter }: LiveGroup,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent[]> {
  let last = after;
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      for await (const events of log.read({ after: last, upTo }, filter, signal)) {
        yield events;
        last = { ...last, sequence: events.at(-1)?.sequence ?? last.sequence };
      }
      return;
    } catch (error) {
      if (codeOf(error) !== 'SERVICE_UNAVAILABLE') throw error;
      await delay(backoff(failures, retry), undefined, { signal }).catch(() => {});
    }
  }
}
