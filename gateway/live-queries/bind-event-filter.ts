import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { callerIdOf, hasScope, type Identity } from '#packages/identity/identity.ts';
import type { EventFilter, OwnerFilter } from '../events/event-filter.ts';
import {
  eventNameOf,
  type LiveField,
  type LiveOwner,
  type SubjectToken,
  subjectTokenPattern,
} from '../supergraph/live-field.ts';
import { bindConditions } from './bind-conditions.ts';

/** The events a live query follows. */
export interface BoundFilter extends EventFilter {
  /** The entity, when the query names exactly one and not a list. */
  only: string | null;
}

/**
 * Most values of an argument: each id is a key of the index of live queries, and an entity to read for the initial state.
 */
const mostValues = 1_000;

/**
 * Puts the arguments of a live field into its subject and its conditions, and the caller in the place of the owner; null
 * stands for everybody. Throws BAD_USER_INPUT for values that do not fit.
 */
export function bindEventFilter(
  { subject, where, owner }: LiveField,
  args: Readonly<Record<string, unknown>>,
  identity: Identity | null,
): BoundFilter {
  for (const [argument, value] of Object.entries(args)) {
    if (Array.isArray(value) && value.length > mostValues)
      throw badUserInput(argument, `expected ${mostValues} at most`);
  }
  const keys = bindToken(subject.key, args, aggregateIdOf);
  const isList =
    typeof subject.key === 'object' && 'argument' in subject.key && Array.isArray(args[subject.key.argument]);
  return {
    aggregateType: subject.aggregateType,
    keys,
    events: bindToken(subject.event, args, eventNameOf),
    only: keys?.length === 1 && !isList ? (keys[0] ?? null) : null,
    accepts: bindConditions(where, args),
    owner: owner && identity && bindOwner(owner, identity),
  };
}

/** Null for a caller who may see what belongs to others. */
function bindOwner({ path, orScopes }: LiveOwner, identity: Identity): OwnerFilter | null {
  if (orScopes.some((scope) => hasScope(identity, scope))) return null;
  return { path, id: callerIdOf(identity).toLowerCase() };
}

function bindToken(
  token: SubjectToken,
  args: Readonly<Record<string, unknown>>,
  toToken: (value: string) => string,
): string[] | null {
  if (token === 'any') return null;
  if ('literal' in token) return [token.literal];
  const value = args[token.argument];
  if (value === null || value === undefined) return null;
  const tokens = [value].flat().map((item) => {
    if (typeof item === 'string' && subjectTokenPattern.test(item)) return toToken(item);
    throw badUserInput(token.argument, 'expected an id of letters, digits, - and _');
  });
  return [...new Set(tokens)];
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Subgraphs write UUIDs in lower case, clients as they like. Other ids, such as of days, are as they are. */
function aggregateIdOf(id: string): string {
  return uuidPattern.test(id) ? id.toLowerCase() : id;
}
