import { type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { ArgumentShape, ReadArguments } from './argument-shapes.ts';
import {
  type Condition,
  type LiveField,
  type LiveOwner,
  type LiveSubject,
  parseCondition,
  parseLiveSubject,
  parseOwnerPath,
} from './live-field.ts';
import type { ReadOwnerScopes } from './read-owner-scopes.ts';
import { directiveOf, stringArgument, untypedArgument } from './security-directives.ts';

type Shapes = ReadonlyMap<string, ArgumentShape>;

/** Reads the `@live` of a `Subscription` field. Throws, with what was expected, when it is not valid. */
export function readLiveField(
  field: FieldDefinitionNode,
  readArguments: ReadArguments,
  readOwnerScopes: ReadOwnerScopes,
): LiveField {
  const directive = directiveOf(field, 'live');
  const text = directive && stringArgument(directive, 'subject');
  if (!directive || text === undefined) {
    throw new Error('it has no @live, expected @live(subject: "events.<aggregateType>.<key>.<event>")');
  }
  const shapes = readArguments(field);
  const subject = parseLiveSubject(text);
  assertSubjectArguments(subject, shapes);
  const texts = [untypedArgument(directive, 'where') ?? []].flat().map(String);
  const where = texts.filter((condition) => parseOwnerPath(condition) === null).map(parseCondition);
  for (const condition of where) assertConditionArgument(condition, shapes);
  const entityType = namedType(field.type);
  const owner = readOwner(texts, readOwnerScopes(entityType), entityType);
  return { name: field.name.value, subject, where, owner, entityType };
}

function readOwner(texts: readonly string[], orScopes: readonly string[] | null, entityType: string): LiveOwner | null {
  const [path, ...more] = texts.map(parseOwnerPath).filter((found) => found !== null);
  if (!path) return null;
  if (more.length > 0) throw new Error('it names the owner more than once, expected one <path> = owner');
  if (!orScopes) {
    throw new Error(
      `"${path.join('.')} = owner": ${entityType} has no @owned(by: …), which says who may see it besides`,
    );
  }
  return { path, orScopes };
}

function assertSubjectArguments({ key, event }: LiveSubject, shapes: Shapes): void {
  if (typeof key === 'object' && 'argument' in key) {
    const { kind, typeName } = shapeOf(key.argument, shapes);
    if (kind !== 'text' && kind !== 'enum') {
      throw new Error(`${key.argument} is of type ${typeName}, expected ID, String or an enum as the key of a subject`);
    }
  }
  if (typeof event === 'object' && 'argument' in event) {
    const { kind, typeName } = shapeOf(event.argument, shapes);
    if (kind !== 'enum') {
      throw new Error(`${event.argument} is of type ${typeName}, expected an enum whose values stand for events`);
    }
  }
}

function assertConditionArgument({ operator, argument }: Condition, shapes: Shapes): void {
  const { kind, typeName, isList } = shapeOf(argument, shapes);
  if (kind === 'object') {
    throw new Error(`${argument} is of type ${typeName}, expected a scalar, an enum, or a list of them in a condition`);
  }
  if (operator !== '=' && (isList || (kind !== 'number' && kind !== 'scalar'))) {
    throw new Error(
      `${argument} is of type ${isList ? `[${typeName}]` : typeName}, expected one number for ${operator}`,
    );
  }
}

function shapeOf(argument: string, shapes: Shapes): ArgumentShape {
  const shape = shapes.get(argument);
  if (shape) return shape;
  const known = [...shapes.keys()].join(', ') || 'none';
  throw new Error(`it has no argument ${argument}, which its @live names: expected one of its arguments (${known})`);
}

/** The name of the entity type that a field returns. Throws for a list: an event is about one entity. */
function namedType(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return namedType(type.type);
  if (type.kind === Kind.LIST_TYPE) throw new Error('it returns a list, expected one entity');
  return type.name.value;
}
