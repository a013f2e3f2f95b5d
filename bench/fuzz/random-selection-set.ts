import {
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';
import type { OperationWriting } from './operation-writing.ts';
import { randomArguments } from './random-arguments.ts';
import { randomCondition } from './random-condition.ts';

/** Where a selection set stands. */
interface Place {
  /** Fields and fragments around it. */
  depth: number;
  /** Most selections. */
  most: number;
}

/** From here on only what has no selections is selected, where there is such. */
const deep = 5;

/** Here an end comes, whatever there is. */
const deepest = 12;

/** Names that mean something to the gateway, the planner or JavaScript. */
const specialNames = ['a', 'id', 'userId', '__typename', '__proto__', 'constructor', 'toString', '_entities'].concat(
  'literal_0',
  'title__alias_0',
  'id__slug',
);

/** Braces with fields and fragments of a type. */
export function randomSelectionSet(writing: OperationWriting, type: GraphQLCompositeType, place: Place): string {
  const { random, wild } = writing;
  // A subscription has one field, which may stand in a fragment.
  const count = 1 + random.below(place.most);
  const selections = Array.from({ length: count }, () => {
    const fragmented = random.chance(place.depth === 0 ? 4 : 12) && (wild || place.depth < deep);
    return isUnionType(type) || fragmented ? fragment(writing, type, place) : field(writing, type, place);
  });
  return `{ ${selections.join(' ')} }`;
}

function fragment(writing: OperationWriting, type: GraphQLCompositeType, place: Place): string {
  const { random, wild, schema, fragments } = writing;
  const possible = [type, ...(isAbstractType(type) ? schema.getPossibleTypes(type) : [])];
  const on = wild && random.chance(3) ? random.pick(Object.values(schema.getTypeMap())) : random.pick(possible);
  const condition = `${randomCondition(writing, 12)}${place.depth > 0 && random.chance(6) ? ' @defer' : ''}`;
  const same = [...fragments].filter(([, { on: known }]) => known === on.name);
  if (same.length > 0 && random.chance(30)) return `...${random.pick(same)[0]}${condition}`;
  const inside =
    isCompositeType(on) && place.depth < deepest
      ? randomSelectionSet(writing, on, { ...place, depth: place.depth + 1 })
      : '{ __typename }';
  if (random.chance(60)) return `... on ${on.name}${condition} ${inside}`;
  const name = `F${fragments.size}`;
  const circular = wild && random.chance(3) ? ` ...${name}` : '';
  fragments.set(name, { on: on.name, text: inside.replace(/\}$/, `${circular} }`) });
  return `...${name}${condition}`;
}

function field(writing: OperationWriting, parent: GraphQLCompositeType, { depth }: Place): string {
  const { random, wild } = writing;
  const isMutationOrQuery = parent.name !== 'Subscription' || wild;
  if (random.chance(8) && isMutationOrQuery) return `${alias(writing, 20)}__typename${randomCondition(writing, 10)}`;
  if (parent.name === 'Query' && random.chance(2)) return introspection(writing);
  const chosen = random.pick(fieldsFor(parent, depth));
  const type = getNamedType(chosen.type);
  // Now and then a selection set is missing.
  const inside =
    isCompositeType(type) && !(wild && random.chance(1))
      ? ` ${depth < deepest ? randomSelectionSet(writing, type, { depth: depth + 1, most: 3 }) : '{ __typename }'}`
      : '';
  const name = wild && random.chance(1) ? 'nothing' : chosen.name;
  const called = chosen.args.length > 0 ? ownName(writing) : alias(writing, 10);
  const condition = randomCondition(writing, parent.name === 'Subscription' && !wild ? 0 : 8);
  return `${called}${name}${randomArguments(writing, chosen)}${condition}${inside}`;
}

function fieldsFor(parent: GraphQLCompositeType, depth: number): GraphQLField<unknown, unknown>[] {
  const fields = isUnionType(parent) ? [] : Object.values(parent.getFields());
  const leaves = fields.filter(({ type }) => !isCompositeType(getNamedType(type)));
  return depth > deep && leaves.length > 0 ? leaves : fields;
}

/** Fields of a name with different arguments do not merge. */
function ownName(writing: OperationWriting): string {
  return writing.wild && writing.random.chance(30) ? alias(writing, 50) : `r${writing.aliases++}: `;
}

/** A special name, perhaps one that another field has as well, in so many of 100 cases. */
const alias = ({ random }: OperationWriting, percent: number): string =>
  random.chance(percent) ? `${random.pick(specialNames)}: ` : '';

const introspection = ({ random }: OperationWriting): string =>
  random.pick([
    '__type(name: "Order") { name ofType { name } fields { name args { defaultValue } } }',
    '__schema { queryType { name } directives { name isRepeatable } }',
    'id: __type(name: "Nothing") { kind }',
  ]);
