import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { Identity } from '#packages/identity/identity.ts';
import type { EventLog } from '../events/event-log.ts';
import type { Position, StreamEvent } from '../events/stream-event.ts';
import { holderOf } from '../limits/holder-of.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { GatewayContext } from '../request/context.ts';
import { type Beginning, pastOf, readBeginning } from './beginning.ts';
import { createFairTurns, createTurnsOfEach } from './fair-turns.ts';
import { causesOf, notForEverybody, notFound, notValidAnyMore } from './live-errors.ts';
import { createLiveGroup, type LiveGroup } from './live-group.ts';
import { createLiveIndex } from './live-index.ts';
import { openMessage } from './live-message.ts';
import { createLiveQueryShares, type LiveQueryShareLimits } from './live-query-shares.ts';
import type { LiveSink, OpenLiveQuery } from './live-sink.ts';
import { createLiveSubscription } from './live-subscription.ts';
import {
  createFormat,
  createPreparation,
  type PreparationOptions,
  type PreparedLiveQuery,
} from './prepare-live-query.ts';
import { tellPast } from './tell-past.ts';

export interface LiveQueries {
  /** Opens a subscription for the caller of the context. Throws a GraphQLError when it may not be opened. */
  open(subscription: AcceptedSubscription, context: GatewayContext, sink: LiveSink): Promise<OpenLiveQuery>;
  /** Wakes the live queries that an event touches. */
  notice(event: StreamEvent): void;
  /** Goes on under the supergraph that has come into use: ends what it does not have any more. */
  reload(): Promise<void>;
  /** How many subscriptions are open, by field. */
  openByField(): ReadonlyMap<string, number>;
  /** How many different ones there are, counting equal ones of callers who see the same once. */
  groupCount(): number;
}

export interface LiveQueriesOptions extends PreparationOptions {
  log: Pick<EventLog, 'position' | 'read'>;
  limits: LiveQueryShareLimits;
  /** A subscription as the supergraph in use has it. Throws what its client is told when it is not valid any more. */
  acceptAgain: (subscription: AcceptedSubscription) => AcceptedSubscription;
  /** Called with how many messages a slow client was not sent, since later ones of the same entities were there. */
  onConflated: (messages: number) => void;
  logger: Logger;
}

/** A group, and what it was made for. */
interface Member {
  group: LiveGroup;
  key: string;
  field: string;
  /** To be accepted again. */
  accepted: AcceptedSubscription;
  clientAddress: string;
  /** Gives back its part of what whoever opened it may have. */
  giveBack: () => void;
}

/**
 * Most of a caller's live queries that are told the past at a time. Each holds a part of it in memory, at the pace of its
 * client.
 */
const mostPasts = 500;

/** Live queries that are sent a part of the past in a turn of the event loop. */
const mostSending = 2;

/** Longest wait for the stream of events to be known, in milliseconds: it is not for a moment after a start. */
const patience = 10_000;

export function createLiveQueries(options: LiveQueriesOptions): LiveQueries {
  const { supergraph, log, formatError, logger } = options;
  const prepare = createPreparation(options);
  const format = createFormat(formatError);
  const members = new Map<LiveGroup, Member>();
  const groups = new Map<string, LiveGroup>();
  const index = createLiveIndex<LiveGroup>();
  const shares = createLiveQueryShares(options.limits);
  const pastTurns = createTurnsOfEach(mostPasts);
  const sendingTurns = createFairTurns(mostSending);
  const openByField = new Map<string, number>();
  let reloaded = Promise.resolve();

  const count = (field: string, change: number) => openByField.set(field, (openByField.get(field) ?? 0) + change);
  const describe = (error: unknown) => causesOf(error).map((each) => formatError(each.toJSON(), each));

  const createGroup = (query: PreparedLiveQuery, accepted: AcceptedSubscription, context: GatewayContext) => {
    const { name: field } = query.plan.field;
    const giveBack = shares.take(query, accepted.request.query, context);
    const group = createLiveGroup({
      query,
      now: () => log.position()?.sequence ?? 0,
      onUnavailable: (error) => logger.warn({ err: error, field }, 'a live query waits for a subgraph'),
      describe: (error) => openMessage(format({ errors: causesOf(error) })),
    });
    const { clientAddress } = context;
    members.set(group, { group, key: query.key, field, accepted: withoutRest(accepted), clientAddress, giveBack });
    groups.set(query.key, group);
    index.add(group);
    return group;
  };

  const leave = (group: LiveGroup, subscription: Parameters<LiveGroup['remove']>[0]) => {
    if (!group.subscriptions.has(subscription)) return;
    const member = members.get(group);
    if (member) count(member.field, -1);
    if (group.remove(subscription) > 0 || !member) return;
    member.giveBack();
    index.remove(group);
    members.delete(group);
    if (groups.get(member.key) === group) groups.delete(member.key);
  };

  /** Prepares it for the supergraph in use, which may change while it is found out whether the caller may have it. */
  const prepareVisible = async (first: AcceptedSubscription, context: GatewayContext, { since }: Beginning) => {
    for (let accepted = first; ; accepted = options.acceptAgain(first)) {
      const query = prepare(accepted, context.caller.identity, context.clientAddress);
      const { plan, filter } = query;
      // Whoever comes back is sent nothing that may not be seen, and need not hear that the subgraph is down.
      if (filter.only !== null && !since) {
        if (!(await query.canSee(filter.only, context))) throw notFound(plan.field.entityType);
      }
      if (plan.supergraph === supergraph()) return { query, accepted };
    }
  };

  /** The query under the supergraph in use, for each of a group: who saw the same need not any more. */
  const prepareAgain = ({ group, accepted: former, clientAddress }: Member) => {
    const queries = new Map<Identity, PreparedLiveQuery | Error>();
    const accepted = attempt(() => options.acceptAgain(former));
    for (const { caller } of group.subscriptions) {
      const { identity } = caller;
      if (queries.has(identity)) continue;
      const query = accepted instanceof Error ? accepted : attempt(() => prepare(accepted, identity, clientAddress));
      queries.set(identity, query);
    }
    return [accepted, queries] as const;
  };

  return {
    async open(asked, context, sink) {
      const beginning = readBeginning(asked.request.extensions);
      await untilKnown(log);
      const { query, accepted } = await prepareVisible(asked, context, beginning);
      // It may have been revoked, or the connection closed, meanwhile.
      context.caller.assertAccepted();
      const now = knownPosition(log);
      const past = pastOf(beginning, query.filter, now);

      const group = groups.get(query.key) ?? createGroup(query, accepted, context);
      const over = new AbortController();
      const subscription = createLiveSubscription({
        caller: context.caller,
        sink,
        // The group may have yet to tell of what was before, and another gateway may have been ahead.
        knows: { ...now, sequence: Math.max(now.sequence, beginning.since?.sequence ?? 0) },
        describe,
        onConflated: options.onConflated,
        onEnd() {
          over.abort();
          leave(group, subscription);
        },
      });
      group.add(subscription);
      count(query.plan.field.name, 1);
      if (!past) subscription.goLive(now);
      else {
        const { caller, clientAddress, correlationId } = context;
        const holder = holderOf(caller.identity, clientAddress);
        const telling = { log, correlationId, signal: over.signal, turns: sendingTurns, holder };
        pastTurns.take(holder, () => tellPast(past, subscription, group, telling)).catch(subscription.fail);
      }
      return subscription;
    },

    notice(event) {
      const touched = index.touchedBy(event);
      if (touched.length === 0) return;
      const { epoch } = knownPosition(log);
      for (const group of touched) group.notice(event, epoch);
    },

    reload() {
      const adopt = (member: Member) => {
        const { group } = member;
        const [accepted, queries] = prepareAgain(member);
        const next = [...queries.values()].find((query) => !(query instanceof Error)) as PreparedLiveQuery | undefined;
        if (next) {
          index.remove(group);
          group.use(next);
          index.add(group);
          if (groups.get(member.key) === group) groups.delete(member.key);
          Object.assign(member, { accepted, key: next.key });
          groups.set(next.key, group);
        }
        for (const subscription of [...group.subscriptions]) {
          const query = queries.get(subscription.caller.identity);
          if (query instanceof Error) subscription.fail(notValidAnyMore(query));
          else if (query?.key !== next?.key) subscription.fail(notValidAnyMore(notForEverybody()));
        }
      };
      reloaded = reloaded.then(async () => {
        for (const member of [...members.values()]) {
          await setImmediate();
          if (members.has(member.group)) adopt(member);
        }
      });
      return reloaded;
    },

    openByField: () => openByField,
    groupCount: () => members.size,
  };
}

function knownPosition({ position }: Pick<EventLog, 'position'>): Position {
  const known = position();
  if (known) return known;
  throw unavailable('The place in the stream of events is not known yet.');
}

async function untilKnown({ position }: Pick<EventLog, 'position'>): Promise<void> {
  for (const end = Date.now() + patience; !position() && Date.now() < end; ) await delay(50);
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A subscription that is kept, without what its client sent along and is not needed to accept it again. */
function withoutRest({ request, ...accepted }: AcceptedSubscription): AcceptedSubscription {
  const { query, operationName, variables } = request;
  const names = new Set(accepted.operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const declared = Object.entries(variables ?? {}).filter(([name]) => names.has(name));
  return { ...accepted, request: { query, operationName, variables: Object.fromEntries(declared) } };
}
