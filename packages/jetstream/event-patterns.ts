/** `*` is every event, `order.*` those of an aggregate type, `*.created` those of a name, `order.placed` those of one type. */
export type EventPattern = '*' | `${string}.${string}`;

/** Which events a consumer takes. */
export interface EventPatterns {
  /** The narrowest subject that holds all of them: a consumer of NATS 2.9 has one filter. */
  filterSubject: string;
  /** Whether events published on this subject are among them. */
  match(subject: string): boolean;
}

const part = String.raw`\*|[A-Za-z0-9_-]+`;
const pattern = new RegExp(String.raw`^(?:\*|(?<aggregateType>${part})\.(?<name>${part}))$`);

/** Reads patterns. Throws a RangeError when there is none, or one is malformed. */
export function readEventPatterns(patterns: readonly string[]): EventPatterns {
  if (patterns.length === 0) throw new RangeError('types: expected at least one pattern');
  const parsed = patterns.map(parsePattern);
  const [first] = parsed;
  const isAlone = parsed.length === 1;
  const shared = parsed.every(({ aggregateType }) => aggregateType === first?.aggregateType)
    ? first?.aggregateType
    : '*';
  return {
    filterSubject:
      isAlone && first && first.name !== '*'
        ? `events.${first.aggregateType}.*.${first.name}`
        : shared === '*' || shared === undefined
          ? 'events.>'
          : `events.${shared}.>`,
    match(subject) {
      const [, aggregateType = '', , ...rest] = subject.split('.');
      const name = rest.join('.');
      return parsed.some((each) => fits(each.aggregateType, aggregateType) && fits(each.name, name));
    },
  };
}

/** The type of the events that are published on a subject. */
export function typeOf(subject: string): string {
  const [, aggregateType = '', , ...name] = subject.split('.');
  return `${aggregateType}.${name.join('.')}`;
}

function parsePattern(text: string): { aggregateType: string; name: string } {
  const match = pattern.exec(text);
  if (!match)
    throw new RangeError(`types: "${text}" is no pattern: expected "*", "order.*", "*.created" or "order.placed"`);
  const { aggregateType = '*', name = '*' } = match.groups ?? {};
  return { aggregateType, name };
}

const fits = (wanted: string, found: string) => wanted === '*' || wanted === found;
