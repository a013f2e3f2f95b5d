/** One of the last two tokens of a live subject: a fixed text, the value of an argument, or anything. */
export type SubjectToken = { literal: string } | { argument: string } | 'any';

/** The events of a live field: `events.<aggregateType>.<key>.<event>`. */
export interface LiveSubject {
  aggregateType: string;
  key: SubjectToken;
  event: SubjectToken;
}

/** What the data of an event has to be to concern a live field. */
export interface Condition {
  /** Names of fields, through objects and lists; of a list, any item will do. */
  path: readonly string[];
  operator: '=' | '<=' | '>=';
  /** What it is compared with. An argument that is null is no condition. */
  argument: string;
}

/** Where the data of an event says whose the entity is, and who is told besides its owner. */
export interface LiveOwner {
  /** Names of fields, through objects. An event without it is told to whoever may see the entity. */
  path: readonly string[];
  /** Of `@owned` of the entity's type: who holds one of them may see everybody's. */
  orScopes: readonly string[];
}

/** A `Subscription` field that is resolved when domain events happen. */
export interface LiveField {
  name: string;
  subject: LiveSubject;
  /** All of them have to be met. */
  where: readonly Condition[];
  /** Null when events do not say whose the entity is. */
  owner: LiveOwner | null;
  /** The type it returns; an event's aggregate id is the `id` of the entity. */
  entityType: string;
}

/** What an aggregate id, and so a token of a subject, may be made of. */
export const subjectTokenPattern = /^[A-Za-z0-9_-]{1,128}$/;

/** Parses the subject of a `@live` directive. Throws when it is not valid. */
export function parseLiveSubject(subject: string): LiveSubject {
  const [prefix, aggregateType, key, event, ...more] = subject.split('.');
  if (prefix !== 'events' || !key || !event || more.length > 0 || !subjectTokenPattern.test(aggregateType ?? '')) {
    throw new Error(`"${subject}" is not events.<aggregateType>.<key>.<event>`);
  }
  return { aggregateType: aggregateType as string, key: parseToken(key), event: parseToken(event) };
}

function parseToken(token: string): SubjectToken {
  if (token === '*') return 'any';
  const argument = /^\{(\w+)\}$/.exec(token)?.[1];
  if (argument !== undefined) return { argument };
  if (subjectTokenPattern.test(token)) return { literal: token };
  throw new Error(`"${token}" is neither a word, nor {argument}, nor *`);
}

/** The path of `<path> = owner`, one of the `where` of a `@live` directive; null when the text is not of this form. */
export function parseOwnerPath(text: string): string[] | null {
  return /^\s*(\w+(?:\.\w+)*)\s*=\s*owner\s*$/.exec(text)?.[1]?.split('.') ?? null;
}

/** Parses any other condition of it. Throws when it is none. */
export function parseCondition(text: string): Condition {
  const [, path, operator, argument] = /^\s*(\w+(?:\.\w+)*)\s*(=|<=|>=)\s*\{(\w+)\}\s*$/.exec(text) ?? [];
  if (path === undefined || argument === undefined) {
    throw new Error(
      `"${text}" is not <path> = {argument}, <path> <= {argument}, <path> >= {argument} or <path> = owner`,
    );
  }
  return { path: path.split('.'), operator: operator as Condition['operator'], argument };
}

/** The event that a value of an enum stands for: `PAYMENT_AUTHORIZED` for `payment-authorized`. */
export function eventNameOf(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}
