import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface RandomOperation {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Several sets of values for its variables. */
  variables: Record<string, unknown>[];
}

/** By name: the type, and values that clients send; undefined stands for leaving it out. */
const variables: Readonly<Record<string, { type: string; values: readonly unknown[] }>> = {
  yes: { type: 'Boolean!', values: [true, false] },
  no: { type: 'Boolean! = false', values: [true, false, undefined] },
  perhaps: { type: 'Boolean = true', values: [false, undefined] },
  count: { type: 'Int! = 2', values: [1, 3, undefined] },
  id: { type: 'ID!', values: ['book-1', 'film-2', 'album-3', 'user-1', 'nothing'] },
  text: { type: 'String', values: ['some', null, undefined] },
  email: { type: 'String!', values: ['user-1@x', 'user-2@x'] },
};

const literals: Readonly<Record<string, readonly string[]>> = {
  Int: ['1', '3', '$count'],
  ID: ['"book-2"', '"film-1"', '"user-3"', '$id'],
  String: ['"some"', '"user-4@x"', '$email'],
  Boolean: ['true', 'false', '$yes'],
};

const conditions = [
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $no)',
  '@include(if: $perhaps)',
  '@include(if: $yes)',
].concat(['@skip(if: false)', '@include(if: false)', '@skip(if: $perhaps) @include(if: $yes)']);

export interface RandomOperationOptions {
  /** Names under which fields are asked for. */
  aliases: readonly string[];
  /** How many of 100 fields have one. */
  aliased: number;
}

/** Names that other things have, and that objects inherit. */
const anyAliases = ['a', 'b', 'c', 'stars', 'rating', 'age', '__proto__', 'constructor', 'toString'];

/** A valid operation, the same for the same seed. */
export function randomOperation(
  schema: GraphQLSchema,
  seed: number,
  options: RandomOperationOptions = { aliases: anyAliases, aliased: 20 },
): RandomOperation {
  for (let attempt = 0; ; attempt++) {
    const random = seededRandom(seed + attempt * 1_000_003);
    const text = writeOperation(schema, random, options);
    const document = parse(text, { noLocation: true });
    if (validate(schema, document).length > 0) continue;
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
    return { text, document, operation, variables: Array.from({ length: 6 }, () => randomValues(operation, random)) };
  }
}

function randomValues({ variableDefinitions }: OperationDefinitionNode, random: SeededRandom) {
  const names = (variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const values = names.map((name) => [
    name,
    random.pick(variables[name]?.values.map((value) => ({ value })) ?? []).value,
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function writeOperation(
  schema: GraphQLSchema,
  random: SeededRandom,
  { aliases, aliased }: RandomOperationOptions,
): string {
  const kind = random.chance(15) ? 'mutation' : 'query';
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error(`the schema has no ${kind}`);
  const fragments: { name: string; type: GraphQLCompositeType; text: string }[] = [];
  let budget = 45;

  const condition = () => (random.chance(10) ? ` ${random.pick(conditions)}` : '');

  const writeSelections = (type: GraphQLCompositeType, depth: number): string => {
    const selections: string[] = [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if ('id' in (isUnionType(type) ? {} : type.getFields()) && random.chance(80)) selections.push('_k: id');
    if (random.chance(isUnionType(type) ? 60 : 15)) selections.push(`${random.chance(30) ? 'kind: ' : ''}__typename`);
    const deep = depth > 0 && budget > 0;
    const most = depth > 4 ? 3 : 4;
    for (let left = 1 + random.below(most); left > 0; left--) {
      if (isAbstractType(type) && random.chance(12)) selections.push(writeClash(schema.getPossibleTypes(type)));
      else if (deep && random.chance(isAbstractType(type) ? 40 : 12)) selections.push(writeFragment(type, depth));
      else if (fields.length > 0)
        selections.push(writeField(random.pick(deep ? fields : leaves.length > 0 ? leaves : fields), depth));
    }
    return `{ ${selections.length > 0 ? selections.join(' ') : '__typename'} }`;
  };

  const writeField = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    budget--;
    const type = getNamedType(field.type);
    const alias = random.chance(aliased) ? `${random.pick(aliases)}: ` : '';
    const args = field.args.flatMap((argument) => writeArgument(argument));
    const below = isCompositeType(type) ? ` ${writeSelections(type, depth - 1)}` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${condition()}${below}`;
  };

  /** Different fields of different types under the same name. */
  const writeClash = (types: readonly GraphQLObjectType[]): string => {
    const fieldsOf = (type: GraphQLObjectType) =>
      Object.values(type.getFields()).filter((field) => !isCompositeType(getNamedType(field.type)));
    const [one, other] = [random.pick(types), random.pick(types)];
    const field = random.pick(fieldsOf(one));
    const clashing = fieldsOf(other).filter(
      ({ name, type }) => name !== field.name && String(type) === String(field.type),
    );
    if (one === other || clashing.length === 0) return '__typename';
    const alias = random.pick(['x', 'y']);
    return `... on ${one.name} { ${alias}: ${field.name} } ... on ${other.name} { ${alias}: ${random.pick(clashing).name} }`;
  };

  const writeArgument = ({ name, type }: GraphQLArgument): string[] => {
    if (!isNonNullType(type) && random.chance(60)) return [];
    return [`${name}: ${random.pick(literals[getNamedType(type).name] ?? ['null'])}`];
  };

  const writeFragment = (type: GraphQLCompositeType, depth: number): string => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const abstract = Object.values(schema.getTypeMap()).filter(
      (other) =>
        isAbstractType(other) && schema.getPossibleTypes(other).some((each) => possible.includes(each as never)),
    ) as GraphQLCompositeType[];
    const on = random.pick([...possible, ...possible, ...abstract, type]);
    const known = fragments.filter((fragment) => fragment.type === on);
    if (known.length > 0 && random.chance(50)) return `...${random.pick(known).name}${condition()}`;
    if (random.chance(60))
      return `...${random.chance(90) ? ` on ${on.name}` : ''}${condition()} ${writeSelections(random.chance(90) ? on : type, depth - 1)}`;
    const text = writeSelections(on, depth - 1);
    const name = `F${fragments.length}`;
    fragments.push({ name, type: on, text });
    return `...${name}${condition()}`;
  };

  const selections = writeSelections(root, 6);
  const introspection =
    kind === 'query' && random.chance(5)
      ? ' s: __schema { queryType { name } } __type(name: "Book") { kind fields { name } }'
      : '';
  const body = [
    `${selections.slice(0, -1)}${introspection} }`,
    ...fragments.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`),
  ].join('\n');
  const used = Object.entries(variables).filter(([name]) => new RegExp(`\\$${name}\\b`).test(body));
  const definitions = used.map(([name, { type }]) => `$${name}: ${type}`);
  return `${kind} Random${definitions.length > 0 ? `(${definitions.join(', ')})` : ''} ${body}`;
}
