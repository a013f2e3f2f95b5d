import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { type LiveField, type SubjectToken, subjectTokenPattern } from './live-field.ts';

/** The events a live query follows. A null list means any. */
export interface Interest {
  aggregateType: string;
  keys: readonly string[] | null;
  events: readonly string[] | null;
  /** The entity, when the query names exactly one and not a list. */
  only: string | null;
}

/** Puts the arguments of a live field into its subject. Throws BAD_USER_INPUT for values no subject can hold. */
export function bindSubject({ subject }: LiveField, args: Readonly<Record<string, unknown>>): Interest {
  const keys = bindToken(subject.key, args);
  const isList =
    typeof subject.key === 'object' && 'argument' in subject.key && Array.isArray(args[subject.key.argument]);
  return {
    aggregateType: subject.aggregateType,
    keys,
    events: bindToken(subject.event, args),
    only: keys?.length === 1 && !isList ? (keys[0] ?? null) : null,
  };
}

function bindToken(token: SubjectToken, args: Readonly<Record<string, unknown>>): string[] | null {
  if (token === 'any') return null;
  if ('literal' in token) return [token.literal];
  const value = args[token.argument];
  if (value === null || value === undefined) return null;
  return [value].flat().map((item) => {
    if (typeof item === 'string' && subjectTokenPattern.test(item)) return item;
    throw badUserInput(token.argument, 'expected an id of letters, digits, - and _');
  });
}
