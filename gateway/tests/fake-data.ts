import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { hashOf } from './seeded-random.ts';

/** What goes wrong in subgraphs, always at the same places: how often in 100. */
export interface Faults {
  seed: number;
  nulls: number;
  errors: number;
  /** Entities that a subgraph does not have. */
  missing: number;
  /** Requests that get no answer, or one without data. */
  outages: number;
  /** Whether everything fits the schema: nulls and errors are only where they may be, and no object is of a hidden type. */
  lawful?: boolean;
  /** Fields that have no errors and are not null. */
  spared?: ReadonlySet<string>;
}

/** An object: its identity decides what all of its fields are, in whichever subgraph. */
export interface Handle {
  typename: string;
  identity: string;
  /** What the gateway sent to have it resolved. */
  reference?: Record<string, unknown>;
}

/** Of entities that several types can be, the identity says which. */
const typesByPrefix: Readonly<Record<string, string>> = {
  book: 'Book',
  film: 'Film',
  album: 'Album',
  user: 'User',
  author: 'Author',
  release: 'Release',
  interview: 'Interview',
};

export const handleOf = (typename: string | undefined, identity: string): Handle => ({
  typename: typename ?? typesByPrefix[identity.split('-')[0] ?? ''] ?? 'Query',
  identity,
});

/** What objects of abstract types can be, the same in every subgraph. */
const possibleTypes: Readonly<Record<string, readonly string[]>> = {
  Found: ['Book', 'Film', 'Author', 'Draft'],
  Person: ['User', 'Author'],
  News: ['Release', 'Interview'],
  Subject: ['User', 'Author'],
};

/** Also those that clients do not see. */
const enumValues: Readonly<Record<string, readonly string[]>> = { Format: ['PAPER', 'DIGITAL', 'SECRET'] };

export const typeOf = ({ typename }: Handle): string => typename;

export function referenceIdentity(reference: Record<string, unknown>): string {
  const { id, isbn, email, code, company, number } = reference;
  if (typeof id === 'string') return id;
  if (typeof isbn === 'string') return isbn.replace('isbn-', '');
  if (typeof email === 'string') return email.replace('@x', '');
  if (typeof code === 'string') return code;
  return `${(company as { code: string }).code}/${number}`;
}

const keys: Readonly<Record<string, (identity: string) => unknown>> = {
  'Site.company': (identity) => handleOf('Company', identity.split('/')[0] ?? ''),
  'Site.number': (identity) => Number(identity.split('/')[1]),
  'Company.region': (identity) => handleOf('Region', `region of ${identity}`),
  'Region.name': (identity) => identity,
  'User.email': (identity) => `${identity}@x`,
  'Book.isbn': (identity) => `isbn-${identity}`,
};

/** What is required, by field. */
export const requirements: Readonly<Record<string, SelectionSetNode>> = {
  summary: parseSelections('{ title }'),
  shipping: parseSelections('{ dimensions { weight size { width height } } price { amount } }'),
  insurance: parseSelections('{ cost(currency: "USD", rounded: true) }'),
};

function parseSelections(text: string): SelectionSetNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} selects nothing`);
  return definition.selectionSet;
}

/** The selected part of a value, in the order of the selections. */
function selected(value: unknown, { selections }: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((item) => selected(item, { kind: Kind.SELECTION_SET, selections }));
  if (typeof value !== 'object' || value === null) return value;
  const entries = selections.flatMap((selection): [string, unknown][] => {
    if (selection.kind !== Kind.FIELD) return [];
    const inner = (value as Record<string, unknown>)[selection.name.value];
    return [[selection.name.value, selection.selectionSet ? selected(inner, selection.selectionSet) : inner]];
  });
  return Object.fromEntries(entries);
}

/** Resolves any field of any subgraph. */
export const fakeField: GraphQLFieldResolver<Handle, Faults> = (parent, args, faults, info) => {
  const { fieldName, parentType, returnType, schema } = info;
  const key = keys[`${parentType.name}.${fieldName}`];
  if (key) return key(parent.identity);
  if (fieldName === 'id' || fieldName === 'code') return parent.identity;
  if (fieldName === 'query') return handleOf('Query', 'root');

  const { seed, errors, lawful = false, spared } = faults;
  const identity = parentType.name === 'Query' || parentType.name === 'Mutation' ? 'root' : parent.identity;
  const hash = hashOf(seed, identity, fieldName, args);
  if (hash % 100 < errors && !spared?.has(fieldName) && !(lawful && isNonNullType(returnType))) {
    const code = hash % 3 === 0 ? undefined : hash % 3 === 1 ? 'NOT_FOUND' : 'INVALID_GRAPHQL';
    const extensions = { ...(code && { code }), hash };
    throw new GraphQLError(`[${identity}] has no ${fieldName}`, { extensions });
  }
  const source = { faults: spared?.has(fieldName) ? { ...faults, nulls: 0 } : faults, identity, fieldName };
  const value = fakeValue(returnType, hash, source);
  // What was required has to have arrived.
  const requirement = requirements[fieldName];
  if (requirement) {
    const required = JSON.stringify(selected(parent.reference ?? {}, requirement));
    return returnType === schema.getType('Float') ? hashOf(required) + 0.5 : `${args['length']} ${required}`;
  }
  const given = args['id'] ?? args['email'];
  if (value && !Array.isArray(value) && typeof given === 'string') {
    const [, named] = /^(\w+-\d+)(@x)?$/.exec(given) ?? [];
    return named ? handleOf(parentType.name === 'Query' ? undefined : 'Book', named) : null;
  }
  return value;
};

interface ValueSource {
  faults: Faults;
  identity: string;
  fieldName: string;
}

function fakeValue(type: GraphQLOutputType, hash: number, source: ValueSource): unknown {
  const { faults, identity, fieldName } = source;
  const mayBeNull = !faults.lawful || !isNonNullType(type);
  if (mayBeNull && hashOf(hash, 'null') % 100 < faults.nulls) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.from({ length: hash % 4 }, (_, index) => fakeValue(nullable.ofType, hashOf(hash, index), source));
  }
  if (isAbstractType(nullable)) {
    if (nullable.name === 'Media') return handleOf(undefined, identityOf('Media', hash, source));
    const types = (possibleTypes[nullable.name] ?? []).filter((name) => !faults.lawful || name !== 'Draft');
    const typename = types[hash % types.length];
    if (typename === undefined) throw new Error(`nothing is known to be a ${nullable.name}`);
    return handleOf(typename, identityOf(typename, hashOf(hash, 'of type'), source));
  }
  const { name } = nullable;
  if (isObjectType(nullable)) return handleOf(name, identityOf(nullable.name, hash, source));
  if (isEnumType(nullable)) {
    const values = (enumValues[nullable.name] ?? []).filter((value) => !faults.lawful || value !== 'SECRET');
    return values[hash % values.length];
  }
  if (name === 'Int') return 1 + (hash % 50);
  if (name === 'Float') return (hash % 50) + 0.5;
  if (name === 'Boolean') return true;
  if (name === 'JSON') return { hash, nested: [{ __proto__: null, [fieldName]: identity }] };
  return `${fieldName} of ${identity}`;
}

const entities = new Set(['Book', 'Film', 'Album', 'User', 'Author', 'Review', 'Draft', 'Release', 'Interview']);

function identityOf(type: string, hash: number, { identity, fieldName }: ValueSource): string {
  if (type === 'Media') return `${['book', 'film', 'album'][hash % 3]}-${1 + (hashOf(hash) % 5)}`;
  if (type === 'Site') return `company-${1 + (hash % 3)}/${1 + (hashOf(hash) % 3)}`;
  if (entities.has(type) || type === 'Company' || type === 'Country') return `${type.toLowerCase()}-${1 + (hash % 5)}`;
  return `${identity} ${fieldName} ${hash % 5}`;
}
