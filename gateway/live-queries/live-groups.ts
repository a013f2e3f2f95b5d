import type { StreamEvent } from '../events/stream-event.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { RequestContext } from '../request/context.ts';
import type { LiveGroup } from './live-group.ts';
import { createLiveIndex } from './live-index.ts';
import { createLiveQueryQuotas, type LiveQueryQuotaLimits } from './live-query-quotas.ts';
import type { LiveSubscription } from './live-subscription.ts';
import type { LiveOrigin, PreparedLiveQuery } from './prepare-live-query.ts';

/** A group, and what it was made for. */
export interface GroupEntry {
  group: LiveGroup;
  /** Of the query: equal queries have the same. */
  key: string;
  field: string;
  /** To be accepted again under another supergraph. */
  accepted: AcceptedSubscription;
  origin: LiveOrigin;
}

/** The groups of all open live queries. */
export interface LiveGroups {
  entries(): readonly GroupEntry[];
  has(group: LiveGroup): boolean;
  /** The group whose query has this key; undefined when nobody holds one. */
  find(key: string): LiveGroup | undefined;
  /** Adds a group, which counts for whoever opened it. Throws LIMIT_EXCEEDED when they have too many. */
  add(query: PreparedLiveQuery, accepted: AcceptedSubscription, context: RequestContext): LiveGroup;
  join(group: LiveGroup, subscription: LiveSubscription): void;
  /** Removes a subscription, and its group when that was the last one. */
  leave(group: LiveGroup, subscription: LiveSubscription): void;
  /** Goes on with another query, under another key. */
  replaceQuery(entry: GroupEntry, query: PreparedLiveQuery, accepted: AcceptedSubscription): void;
  /** The groups that an event concerns. */
  matching(event: StreamEvent): LiveGroup[];
  /** How many subscriptions are open, by field. */
  openByField: ReadonlyMap<string, number>;
}

export function createLiveGroups(
  limits: LiveQueryQuotaLimits,
  createGroup: (query: PreparedLiveQuery) => LiveGroup,
): LiveGroups {
  const entries = new Map<LiveGroup, GroupEntry & { release: () => void }>();
  const byKey = new Map<string, LiveGroup>();
  const index = createLiveIndex<LiveGroup>();
  const quotas = createLiveQueryQuotas(limits);
  const openByField = new Map<string, number>();
  const count = (field: string, change: number) => openByField.set(field, (openByField.get(field) ?? 0) + change);

  return {
    entries: () => [...entries.values()],
    has: (group) => entries.has(group),
    find: (key) => byKey.get(key),

    add(query, accepted, context) {
      const release = quotas.reserve(query, accepted.request.query, context);
      const group = createGroup(query);
      const { key, plan } = query;
      const { clientAddress, languages } = context;
      const origin = { clientAddress, languages };
      entries.set(group, { group, key, field: plan.field.name, accepted: slim(accepted), origin, release });
      byKey.set(key, group);
      index.add(group);
      return group;
    },

    join(group, subscription) {
      group.add(subscription);
      const entry = entries.get(group);
      if (entry) count(entry.field, 1);
    },

    leave(group, subscription) {
      if (!group.subscriptions.has(subscription)) return;
      const entry = entries.get(group);
      if (entry) count(entry.field, -1);
      if (group.remove(subscription) > 0 || !entry) return;
      entry.release();
      index.remove(group);
      entries.delete(group);
      if (byKey.get(entry.key) === group) byKey.delete(entry.key);
    },

    replaceQuery(entry, query, accepted) {
      const { group } = entry;
      index.remove(group);
      group.use(query);
      index.add(group);
      if (byKey.get(entry.key) === group) byKey.delete(entry.key);
      Object.assign(entry, { accepted, key: query.key });
      byKey.set(query.key, group);
    },

    matching: index.matching,
    openByField,
  };
}

/** A subscription without what its client sent along that is not needed to accept it again: it is kept for long. */
function slim({ request, ...accepted }: AcceptedSubscription): AcceptedSubscription {
  const { query, operationName, variables } = request;
  const names = new Set(accepted.operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const declared = Object.entries(variables ?? {}).filter(([name]) => names.has(name));
  return { ...accepted, request: { query, operationName, variables: Object.fromEntries(declared) } };
}
