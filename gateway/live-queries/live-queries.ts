import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { EventLog } from '../events/event-log.ts';
import type { Position, StreamEvent } from '../events/stream-event.ts';
import { quotaKey } from '../limits/quota-key.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { RequestContext } from '../request/context.ts';
import { adoptSupergraph } from './adopt-supergraph.ts';
import { catchUp } from './catch-up.ts';
import { createFairLimit, createKeyedLimit } from './fair-limit.ts';
import { causesOf, notFound } from './live-errors.ts';
import { createLiveGroup } from './live-group.ts';
import { createLiveGroups } from './live-groups.ts';
import { beginMessage } from './live-message.ts';
import type { LiveQueryQuotaLimits } from './live-query-quotas.ts';
import type { LiveSink, OpenLiveQuery } from './live-sink.ts';
import { createLiveSubscription } from './live-subscription.ts';
import { createNextTurn } from './next-turn.ts';
import { createFormat, createPreparer, type PreparerOptions } from './prepare-live-query.ts';
import { catchUpFor, readSubscriptionStart, type SubscriptionStart } from './subscription-start.ts';

export interface LiveQueries {
  /** Opens a subscription for the caller of the context. Throws a GraphQLError when it may not be opened. */
  open(subscription: AcceptedSubscription, context: RequestContext, sink: LiveSink): Promise<OpenLiveQuery>;
  /** Sends what an event changed to the live queries that it concerns. */
  handleEvent(event: StreamEvent): void;
  /** Goes on under the supergraph that has come into use: ends what it does not have any more. */
  reload(): Promise<void>;
  /** How many subscriptions are open, by field. */
  openByField(): ReadonlyMap<string, number>;
  /** How many different ones are open: equal ones of callers who see the same count once. */
  groupCount(): number;
}

export interface LiveQueriesOptions extends PreparerOptions {
  log: Pick<EventLog, 'position' | 'read'>;
  limits: LiveQueryQuotaLimits;
  /** A subscription under the supergraph in use now. Throws what its client is told when it is not valid any more. */
  acceptAgain: (subscription: AcceptedSubscription) => AcceptedSubscription;
  /** Called with how many messages a slow client was not sent, since there were later ones of the same entities. */
  onConflated: (messages: number) => void;
  logger: Logger;
}

/** Most live queries of a caller that catch up at a time: each keeps a batch of messages in memory until its client takes them. */
const mostCatchingUp = 500;

/** Live queries that are sent a batch of what they missed in one turn of the event loop. */
const mostSending = 2;

/** Longest wait for the position in the stream of events, which is not known for a moment after a start, in milliseconds. */
const positionTimeout = 10_000;

export function createLiveQueries(options: LiveQueriesOptions): LiveQueries {
  const { supergraph, log, formatError, acceptAgain, logger } = options;
  const prepare = createPreparer(options);
  const format = createFormat(formatError);
  const formatAll = (error: unknown) => causesOf(error).map((each) => formatError(each.toJSON(), each));
  const atNextTurn = createNextTurn();
  const groups = createLiveGroups(options.limits, (query) =>
    createLiveGroup({
      query,
      now: () => log.position()?.sequence ?? 0,
      atNextTurn,
      onUnavailable: (error) =>
        logger.warn({ err: error, field: query.plan.field.name }, 'a live query waits for a subgraph'),
      errorMessage: (error) => beginMessage(format({ errors: causesOf(error) })),
    }),
  );
  const catchingUp = createKeyedLimit(mostCatchingUp);
  const sending = createFairLimit(mostSending);
  let reloaded = Promise.resolve();

  /** The supergraph may be replaced while a subgraph is asked whether the caller may see the entity: then, once more. */
  const prepareVisible = async (first: AcceptedSubscription, context: RequestContext, { since }: SubscriptionStart) => {
    for (let accepted = first; ; accepted = acceptAgain(first)) {
      const query = prepare(accepted, context.caller.identity, context);
      const { plan, filter } = query;
      // With `since`, nobody is asked: nothing is sent that may not be seen, and an outage need not end the subscription.
      if (filter.only !== null && !since) {
        if (!(await query.canSee(filter.only, context))) throw notFound(plan.field.entityType);
      }
      if (plan.supergraph === supergraph()) return { query, accepted };
    }
  };

  return {
    async open(subscription, context, sink) {
      const start = readSubscriptionStart(subscription.request.extensions);
      await untilPositionKnown(log);
      const { query, accepted } = await prepareVisible(subscription, context, start);
      // It may have been revoked, or the connection closed, meanwhile.
      context.caller.assertAccepted();
      const now = knownPosition(log);
      const missed = catchUpFor(start, query.filter, now);

      const group = groups.find(query.key) ?? groups.add(query, accepted, context);
      const ended = new AbortController();
      const opened = createLiveSubscription({
        caller: context.caller,
        sink,
        // The group may have yet to send earlier events, and another gateway may have sent later ones.
        knownUpTo: { ...now, sequence: Math.max(now.sequence, start.since?.sequence ?? 0) },
        formatErrors: formatAll,
        onConflated: options.onConflated,
        onEnd() {
          ended.abort();
          groups.leave(group, opened);
        },
      });
      groups.join(group, opened);
      if (!missed) opened.goLive(now);
      else {
        const key = quotaKey(context.caller.identity, context.clientAddress);
        const sendingOptions = { log, correlationId: context.correlationId, signal: ended.signal, sending, key };
        catchingUp.run(key, () => catchUp(missed, opened, group, sendingOptions)).catch(opened.fail);
      }
      return opened;
    },

    handleEvent(event) {
      const matching = groups.matching(event);
      if (matching.length === 0) return;
      const { epoch } = knownPosition(log);
      for (const group of matching) group.handleEvent(event, epoch);
    },

    reload() {
      reloaded = reloaded.then(async () => {
        for (const entry of groups.entries()) {
          await setImmediate();
          if (groups.has(entry.group)) adoptSupergraph(entry, { groups, prepare, acceptAgain });
        }
      });
      return reloaded;
    },

    openByField: () => groups.openByField,
    groupCount: () => groups.entries().length,
  };
}

function knownPosition({ position }: Pick<EventLog, 'position'>): Position {
  const known = position();
  if (known) return known;
  throw unavailable('The place in the stream of events is not known yet.');
}

async function untilPositionKnown({ position }: Pick<EventLog, 'position'>): Promise<void> {
  for (const end = Date.now() + positionTimeout; !position() && Date.now() < end; ) await delay(50);
}
