import type { EventContract } from '#packages/event-contract/event-contract.ts';
import type { ArgumentShape } from '../../gateway/supergraph/argument-shapes.ts';
import {
  type Condition,
  eventNameOf,
  type LiveField,
  type LiveOwner,
  type LiveSubject,
} from '../../gateway/supergraph/live-field.ts';
import { type DataAt, dataAt } from './data-at.ts';

/** What is known of a live field besides what it says itself. */
export interface LiveFieldKnowledge {
  contracts: readonly EventContract[];
  argumentShapes: ReadonlyMap<string, ArgumentShape>;
  /** The values of each enum of the subgraph. */
  enums: ReadonlyMap<string, readonly string[]>;
}

/** Why events could never wake a field, or not all of those it names: what is wrong with each part of its `@live`. */
export function findEventProblems({ subject, where, owner }: LiveField, knowledge: LiveFieldKnowledge): string[] {
  const ofType = knowledge.contracts.filter(({ aggregateType }) => aggregateType === subject.aggregateType);
  if (ofType.length === 0) {
    const types = knowledge.contracts.map(({ aggregateType }) => aggregateType);
    return [`there are no events of "${subject.aggregateType}", expected ${oneOf(types)}`];
  }
  const names = namedEvents(subject, knowledge);
  const unknown = (names ?? []).filter((name) => !ofType.some((contract) => eventOf(contract) === name));
  if (unknown.length > 0) {
    const known = oneOf(ofType.map(eventOf));
    return unknown.map((name) => `there is no event "${name}" of ${subject.aggregateType}, expected ${known}`);
  }
  const matched = ofType.filter((contract) => names?.includes(eventOf(contract)) ?? true);
  return [
    ...where.flatMap((condition) => findConditionProblems(condition, matched, knowledge)),
    ...(owner ? findOwnerProblems(owner, matched) : []),
  ];
}

/** An event without the path is told to whoever may see the entity; where it is there, it is the id of an account. */
function findOwnerProblems({ path }: LiveOwner, matched: readonly EventContract[]): string[] {
  const written = `where "${path.join('.')} = owner"`;
  const found = matched.map((contract) => ({ contract, data: dataAt(contract, path) }));
  if (found.every(({ data }) => data === null)) return [`${written}: no event it follows has ${path.join('.')}`];
  const other = found.find(({ data }) => data && !data.types.has('string'));
  return other ? [`${written}: ${other.contract.type} v${other.contract.version} has no text there`] : [];
}

/** The events that a subject names, by itself or by the values its argument may have; null when it means any. */
function namedEvents({ event }: LiveSubject, { argumentShapes, enums }: LiveFieldKnowledge): string[] | null {
  if (event === 'any') return null;
  if ('literal' in event) return [event.literal];
  return (enums.get(argumentShapes.get(event.argument)?.typeName ?? '') ?? []).map(eventNameOf);
}

/** An event without the path would never be told, so all that the subject matches need it. */
function findConditionProblems(
  condition: Condition,
  matched: readonly EventContract[],
  knowledge: LiveFieldKnowledge,
): string[] {
  const { path, operator, argument } = condition;
  const written = `where "${path.join('.')} ${operator} {${argument}}"`;
  const found = matched.map((contract) => ({ contract, data: dataAt(contract, path) }));
  const without = found
    .filter(({ data }) => data === null)
    .map(({ contract: { type, version } }) => `${type} v${version}`);
  if (without.length > 0) {
    const events = [...new Set(without)].toSorted().join(', ');
    return [`${written}: no ${path.join('.')} in ${events}, expected a path in the data of every event it follows`];
  }
  for (const { contract, data } of found) {
    const expected = data && expectedArgument(condition, data, knowledge);
    if (!expected) continue;
    const typeName = knowledge.argumentShapes.get(argument)?.typeName;
    return [`${written}: ${argument} is of type ${typeName} and ${contract.type} v${contract.version} has ${expected}`];
  }
  return [];
}

/** What there is instead of something that the argument can be compared with, and what was expected; null when it can. */
function expectedArgument({ operator, argument }: Condition, data: DataAt, knowledge: LiveFieldKnowledge) {
  const { argumentShapes, enums } = knowledge;
  const shape = argumentShapes.get(argument);
  const has = (...types: string[]) => types.some((type) => data.types.has(type));
  if (has('object')) return 'an object there, expected a path to a text, a number or a truth value';
  if (operator !== '=') return has('integer', 'number') ? null : 'no number there, expected = in place of an order';
  switch (shape?.kind) {
    case 'number':
      return has('integer', 'number') ? null : 'no number there, expected ID, String or an enum';
    case 'boolean':
      return has('boolean') ? null : 'no truth value there, expected another type';
    case 'text':
      return has('string') ? null : 'no text there, expected another type';
    case 'enum':
      return has('string')
        ? foreignValues(data, enums.get(shape.typeName) ?? [])
        : 'no text there, expected another type';
    default:
      return null;
  }
}

function foreignValues({ texts }: DataAt, values: readonly string[]): string | null {
  const known = new Set(texts?.map((text) => text.toLowerCase()));
  const foreign = texts === null ? [] : values.filter((value) => !known.has(value.toLowerCase()));
  return foreign.length > 0 ? `no ${foreign.join(', ')} there, expected ${oneOf(texts ?? [])}` : null;
}

function eventOf({ type, aggregateType }: EventContract): string {
  return type.slice(aggregateType.length + 1);
}

function oneOf(names: readonly string[]): string {
  return `one of ${[...new Set(names)].toSorted().join(', ')}`;
}
