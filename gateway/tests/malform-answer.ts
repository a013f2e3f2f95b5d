import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { CompiledFetch } from '../execution/execution.ts';
import { readSelections, selectedUnder } from '../execution/fetch-selections.ts';
import type { SeededRandom } from './seeded-random.ts';

const malformed = 'malformed';

interface Spot {
  holder: Record<string | number, unknown>;
  key: string | number;
  type: GraphQLOutputType;
}

/** Changes a subgraph's answer at one place to what does not fit the schema. Returns its text. */
export function malformAnswer(
  answer: { data?: Record<string, unknown> | null },
  fetch: CompiledFetch,
  representations: readonly { __typename: string }[],
  schema: GraphQLSchema,
  random: SeededRandom,
): string {
  const copy = JSON.parse(JSON.stringify(answer));
  if (random.chance(8)) {
    const whole = [{}, { data: [] }, { data: malformed }, { data: null }, { data: 7 }, [copy], null, malformed];
    return JSON.stringify(random.pick([...whole, ...(fetch.byRepresentations ? malformedEntities(copy) : [])]));
  }
  const spots = spotsIn(copy.data, fetch, representations, schema);
  if (spots.length === 0) return JSON.stringify({ data: malformed });
  const { holder, key, type } = random.pick(spots);
  const wrong = random.pick(wrongValues(type).map((value) => ({ value }))).value;
  if (wrong !== undefined) holder[key] = wrong;
  else if (Array.isArray(holder)) holder[key] = { [malformed]: true };
  else delete holder[key];
  return JSON.stringify(copy);
}

function malformedEntities({ data }: { data: { _entities: unknown[] } }): unknown[] {
  const { _entities: entities } = data;
  const wrong = [entities.slice(1), [...entities, null], null, malformed, {}, entities.map(() => malformed)];
  return [...wrong, entities.map(() => [7]), entities.map(() => 7)].map((_entities) => ({ data: { _entities } }));
}

/** What does not fit a type; undefined for nothing at all. */
function wrongValues(declared: GraphQLOutputType): unknown[] {
  const type = getNullableType(declared);
  const wrong: unknown[] = [undefined, { [malformed]: true }, ...(isNonNullType(declared) ? [null] : [])];
  if (isListType(type)) return [...wrong, malformed, 7, false];
  if (!isLeafType(type)) return [undefined, ...wrong.slice(2), {}, malformed, 7, [malformed], [[]]];
  wrong.push([malformed]);
  switch (type.name) {
    case 'Int':
      return [...wrong, malformed, '7', 1.5, 3_000_000_000, true];
    case 'Float':
      return [...wrong, malformed, '7.5', true];
    case 'Boolean':
      return [...wrong, malformed, 1, 'true'];
    case 'String':
      return [...wrong, 7, true];
    case 'ID':
      return [...wrong, 1.5, true];
    case 'JSON':
      return [undefined];
    default:
      return [...wrong, malformed.toUpperCase(), 5];
  }
}

function spotsIn(
  data: Record<string, unknown> | null | undefined,
  fetch: CompiledFetch,
  representations: readonly { __typename: string }[],
  schema: GraphQLSchema,
): Spot[] {
  const { root, fragments } = readSelections(fetch);
  const source = { schema, fragments, decide: () => true };
  const spots: Spot[] = [];

  const lookAt = (object: Record<string, unknown>, declared: unknown, sets: readonly SelectionSetNode[]): void => {
    const told = object['__typename'];
    const type = typeof told === 'string' ? schema.getType(told) : declared;
    for (const key of Object.keys(object)) {
      const below = selectedUnder(sets, key, isObjectType(type) ? type.name : undefined, source);
      const name = fieldNameOf(sets, key);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      if (below && field) lookIn(object, key, field.type, below);
      else if (name === '__typename') spots.push({ holder: object, key, type: schema.getType('String') as never });
    }
  };
  const lookIn = (holder: object, key: string | number, type: GraphQLOutputType, sets: SelectionSetNode[]): void => {
    const known = holder as Spot['holder'];
    const value = known[key];
    if (value === null || value === undefined) return;
    spots.push({ holder: known, key, type });
    const inner = getNullableType(type);
    if (isListType(inner)) for (const index of (value as unknown[]).keys()) lookIn(value, index, inner.ofType, sets);
    else if (!isLeafType(inner)) lookAt(value as Record<string, unknown>, inner, sets);
  };

  const fieldNameOf = (sets: readonly SelectionSetNode[], key: string): string => {
    for (const { selections } of sets) {
      for (const selection of selections) {
        if (selection.kind === 'Field' && (selection.alias ?? selection.name).value === key)
          return selection.name.value;
        const part = selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection;
        const inside = part && 'selectionSet' in part && selection.kind !== 'Field' ? part.selectionSet : undefined;
        const found = inside ? fieldNameOf([inside], key) : '';
        if (found) return found;
      }
    }
    return '';
  };

  if (!data) return spots;
  if (!fetch.byRepresentations) {
    const type = fetch.operationKind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    lookAt(data, type, root);
    return spots;
  }
  for (const [index, entity] of (data['_entities'] as unknown[]).entries()) {
    if (entity)
      lookAt(entity as Record<string, unknown>, schema.getType(representations[index]?.__typename ?? ''), root);
  }
  return spots;
}
