import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

/** Lets the person whose account id is in the property `by` of the parent value in, and holders of one of `orScopes`. */
export interface Ownership {
  by: string;
  orScopes: readonly string[];
}

/** The access directives one type or field carries. */
export interface AccessDirectives {
  isPublic: boolean;
  authenticated: boolean;
  /** Alternatives, each a list of scopes that must all be held; null when none are asked for. */
  scopes: readonly (readonly string[])[] | null;
  owned: Ownership | null;
}

/** What a caller must meet to use a field: all of it. */
export interface FieldRule {
  /** True when an anonymous caller is refused, for whatever reason. */
  restricted: boolean;
  /** Each entry is met by one of its alternatives, a list of scopes that must all be held. */
  scopes: readonly (readonly (readonly string[])[])[];
  owned: Ownership | null;
}

/** Reads the access directives of a type or field. */
export function readAccessDirectives(
  schema: GraphQLSchema,
  node: GraphQLNamedType | GraphQLField<unknown, unknown>,
): AccessDirectives {
  const first = (name: string) => getDirective(schema, node, name)?.[0];
  return {
    isPublic: first('public') !== undefined,
    authenticated: first('authenticated') !== undefined,
    scopes: (first('requiresScopes')?.['scopes'] as string[][] | undefined) ?? null,
    owned: (first('owned') as Ownership | undefined) ?? null,
  };
}

/**
 * The rule of a field: its own directives, those of its type and those of the type it returns, except that `@public` or
 * `@owned` of its own takes the place of the `@owned` of its type, which keys have no part in.
 */
export function ruleOfField(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): FieldRule {
  const own = readAccessDirectives(schema, field);
  const ofType = readAccessDirectives(schema, type);
  const parts = [ofType, own, readAccessDirectives(schema, getNamedType(field.type))];
  const inherits = !own.isPublic && !keyFields(schema, type).has(field.name);
  const owned = own.owned ?? (inherits ? ofType.owned : null);
  const scopes = parts.flatMap((part) => (part.scopes ? [part.scopes] : []));
  return {
    restricted: owned !== null || scopes.length > 0 || parts.some(({ authenticated }) => authenticated),
    scopes,
    owned,
  };
}

/** The fields of a type that the gateway identifies its entities by; `id` is always one. */
function keyFields(schema: GraphQLSchema, type: GraphQLObjectType): ReadonlySet<string> {
  const ofSubgraph = getDirective(schema, type, 'key')?.map((key) => key['fields'] as string) ?? [];
  const ofSupergraph = getDirective(schema, type, 'join__type')?.map((join) => join['key'] as string | undefined) ?? [];
  const names = [...ofSubgraph, ...ofSupergraph].flatMap((key) => (key === undefined ? [] : topLevelNames(key)));
  return new Set(['id', ...names]);
}

function topLevelNames(fieldSet: string): string[] {
  const [definition] = parse(`{ ${fieldSet} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}

/** The object types of a schema that its own SDL declares: not those of GraphQL and of federation. */
export function ownObjectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_') && !type.name.includes('__'),
  );
}

/** The fields of an object type that its SDL declares: not `_service` and `_entities`. */
export function ownFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
}
