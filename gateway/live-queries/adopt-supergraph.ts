import type { Identity } from '#packages/identity/identity.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import { notForEverybody, notValidAnyMore } from './live-errors.ts';
import type { GroupEntry, LiveGroups } from './live-groups.ts';
import type { PreparedLiveQuery, PrepareLiveQuery } from './prepare-live-query.ts';

export interface AdoptOptions {
  groups: Pick<LiveGroups, 'replaceQuery'>;
  prepare: PrepareLiveQuery;
  /** A subscription under the supergraph in use now. Throws what its client is told when it is not valid any more. */
  acceptAgain: (subscription: AcceptedSubscription) => AcceptedSubscription;
}

/**
 * Goes on with the query of a group under the supergraph that has come into use. Ends the subscriptions for which it is not
 * valid any more, and those that would see something else than the rest of the group.
 */
export function adoptSupergraph(entry: GroupEntry, { groups, prepare, acceptAgain }: AdoptOptions): void {
  const { group, origin } = entry;
  const accepted = attempt(() => acceptAgain(entry.accepted));
  const queries = new Map<Identity, PreparedLiveQuery | Error>();
  for (const { caller } of group.subscriptions) {
    const { identity } = caller;
    if (queries.has(identity)) continue;
    const query = accepted instanceof Error ? accepted : attempt(() => prepare(accepted, identity, origin));
    queries.set(identity, query);
  }

  const next = [...queries.values()].find((query) => !(query instanceof Error)) as PreparedLiveQuery | undefined;
  if (next && !(accepted instanceof Error)) groups.replaceQuery(entry, next, accepted);
  for (const subscription of [...group.subscriptions]) {
    const query = queries.get(subscription.caller.identity);
    if (query instanceof Error) subscription.fail(notValidAnyMore(query));
    else if (query?.key !== next?.key) subscription.fail(notValidAnyMore(notForEverybody()));
  }
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
