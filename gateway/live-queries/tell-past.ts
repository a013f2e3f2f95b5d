import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { backoff } from '#packages/sql/backoff.ts';
import { type Cursor, formatCursor } from '../events/cursor.ts';
import type { EventLog } from '../events/event-log.ts';
import type { Position, StreamEvent } from '../events/stream-event.ts';
import { codeOf } from '../request/errors.ts';
import type { FairTurns } from './fair-turns.ts';
import type { LiveGroup } from './live-group.ts';
import { closeMessage, type OpenMessage } from './live-message.ts';
import type { LiveMessage, LiveSubscription } from './live-subscription.ts';

/** What a client is to be told before what happens from now on. */
export interface Past {
  /** Entities whose state it begins with, and how many of them it has got already. */
  initial: { ids: readonly string[]; got: number };
  /** Where it stands: the initial state is that after it, and the events behind it follow. */
  from: Cursor;
  /** Where what happens from now on begins. */
  to: Position;
}

/** Entities that are read at a time, and messages that are sent before others have their turn. */
const [mostAtATime, mostAtOnce] = [50, 100];

/** Time before a log that is not available is asked again, in milliseconds. */
const retry = { first: 100, most: 2_000 };

export interface TellingOptions {
  log: Pick<EventLog, 'read' | 'position'>;
  correlationId: string;
  signal: AbortSignal;
  /** In which messages are sent: many who come back at once leave the process time for everything else. */
  turns: FairTurns;
  /** Whose turns these are. */
  holder: string;
}

/**
 * Tells a subscription of the past, and of what happens meanwhile when that is much, and then lets it go live. Rejects
 * with a GraphQLError when the past is not known.
 */
export async function tellPast(
  past: Past,
  subscription: LiveSubscription,
  group: LiveGroup,
  options: TellingOptions,
): Promise<void> {
  await tellInitial(past, subscription, group, options);
  let { from, to } = past;
  for (;;) {
    await tellEvents({ from, to }, subscription, group, options);
    const now = options.log.position() ?? to;
    if (subscription.goLive(now)) return;
    // The client may have been ahead.
    [from, to] = [{ ...to, sequence: Math.max(from.sequence, to.sequence), initial: null }, now];
  }
}

async function tellInitial(
  { initial, from, to }: Past,
  subscription: LiveSubscription,
  group: LiveGroup,
  options: TellingOptions,
): Promise<void> {
  const { correlationId, signal } = options;
  const position = { epoch: from.epoch ?? to.epoch, sequence: from.sequence };
  for (let got = initial.got; got < initial.ids.length && !signal.aborted; got += mostAtATime) {
    const ids = initial.ids.slice(got, got + mostAtATime);
    const states = await Promise.all(ids.map((id) => group.stateAfter(id, to.sequence, correlationId)));
    await tellAll(states, subscription, options, (state, index) => {
      const count = got + index + 1;
      const cursor = formatCursor(position, count === initial.ids.length ? null : count);
      return { entityId: ids[index] as string, position, text: closeMessage(state, cursor, true), cursor };
    });
  }
}

async function tellEvents(
  { from, to }: Pick<Past, 'from' | 'to'>,
  subscription: LiveSubscription,
  group: LiveGroup,
  options: TellingOptions,
): Promise<void> {
  for await (const events of readPatiently(options.log, { after: from, upTo: to.sequence }, group, options.signal)) {
    const states = await Promise.all(
      events.map((event) => group.stateAfter(event.aggregateId, to.sequence, event.envelope().correlationId)),
    );
    await tellAll(states, subscription, options, (state, index) => {
      const { aggregateId: entityId, sequence } = events[index] as StreamEvent;
      const position = { epoch: to.epoch, sequence };
      const cursor = formatCursor(position);
      return { entityId, position, text: closeMessage(state, cursor), cursor };
    });
  }
}

/** Sends a message for each state there is, at the pace of the client. */
async function tellAll(
  states: readonly (OpenMessage | null)[],
  subscription: LiveSubscription,
  { turns, holder, signal }: TellingOptions,
  messageOf: (state: OpenMessage, index: number) => LiveMessage,
): Promise<void> {
  for (let told = 0; told < states.length && !signal.aborted; ) {
    await subscription.untilFree();
    await turns.take(holder, async () => {
      for (const end = Math.min(told + mostAtOnce, states.length); told < end; told++) {
        const state = states[told];
        if (state && !subscription.pushPast(messageOf(state, told))) break;
      }
      await nextTurn();
    });
  }
}

async function* readPatiently(
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
