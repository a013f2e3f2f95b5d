import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsIn } from '../execution/fragments-in.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { FieldDependencies, ObjectDependencies } from './dependencies.ts';
import type { Region } from './region.ts';

/** What it takes to tell whether the response of a subgraph may be cached. */
export interface DependencyContext {
  supergraph: Pick<LoadedSupergraph, 'executableSchema' | 'accessRules' | 'cachedTypes'>;
  /** The region of an entity or of a field of `Query`, if it is declared for the subgraph. */
  regionOf: (graph: string, name: string) => Region | undefined;
}

/** Thrown when the response may not be cached. */
export class NotCacheable extends Error {}

/** Reads from the selections of one fetch what its responses depend on. Each function throws NotCacheable. */
export interface DependencyReader {
  /** Every region the fetch reads. */
  regions: ReadonlySet<Region>;
  /** Selections to add, where keys are missing by which entities are told apart. */
  additions: ReadonlyMap<SelectionSetNode, readonly SelectionNode[]>;
  /** The fields that selections ask of objects of a type, by response key; each may be asked for many times. */
  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]>;
  /** Notes that the response depends on something, which must be declared. */
  region(name: string): Region;
  /** Where in a field the response depends on what may change; null where it does not. */
  fieldDependencies(
    type: GraphQLObjectType,
    responseKey: string,
    nodes: readonly FieldNode[],
  ): FieldDependencies | null;
  /**
   * Null when nothing in the objects changes but with what they are part of. `represented`: the objects are entities whose
   * keys are in the request.
   */
  objectDependencies(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    represented?: boolean,
  ): ObjectDependencies | null;
}

/** Most kinds of objects, by path and type, of a response that may be cached. */
const mostObjects = 2_000;

export function createDependencyReader(
  graph: string,
  document: DocumentNode,
  context: DependencyContext,
): DependencyReader {
  const { executableSchema: schema, accessRules, cachedTypes } = context.supergraph;
  const types = cachedTypes.graphs.get(graph) ?? new Map();
  const fragments = fragmentsIn(document);
  const used = responseKeysOf(document);
  const regions = new Set<Region>();
  const additions = new Map<SelectionSetNode, SelectionNode[]>();
  let objects = 0;

  /** Adds a key under a response key that the client does not use. */
  const addKey = (type: string, keyField: string, [set]: readonly SelectionSetNode[]): string | null => {
    if (!set) return null;
    let responseKey = `cacheKeyOf${type}`;
    while (used.has(responseKey)) responseKey += '_';
    additions.set(set, [...(additions.get(set) ?? []), keySelection(type, keyField, responseKey)]);
    return responseKey;
  };

  /** That of a field of an entity with a declaration of its own. Those of `Query` are noted for the fetch as a whole. */
  const declaredRegion = (type: GraphQLObjectType, field: string): Region | null => {
    if (type === schema.getQueryType()) return null;
    const region = context.regionOf(graph, `${type.name}.${field}`) ?? null;
    if (region) regions.add(region);
    return region;
  };

  const reader: DependencyReader = {
    regions,
    additions,

    fieldsOf: (type, sets) => selectedFields(type, sets, schema, fragments),

    region(name) {
      const region = context.regionOf(graph, name);
      if (!region) throw new NotCacheable(`${name} is not declared`);
      regions.add(region);
      return region;
    },

    fieldDependencies(type, responseKey, nodes) {
      const name = nodes[0]?.name.value ?? '';
      if (name === '__typename') return null;
      const field = type.getFields()[name];
      if (!field) throw new NotCacheable(`${type.name} has no field ${name}`);
      if (accessRules.get(type.name)?.has(name) || cachedTypes.owned.has(`${type.name}.${name}`)) {
        throw new NotCacheable(`${type.name}.${name} is not the same for everybody`);
      }
      const region = declaredRegion(type, name);
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) return region && { responseKey, region, objects: [] };
      if (types.get(named.name)?.isInterfaceObject) throw new NotCacheable(`${named.name} stands for other types`);
      const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const possible = isObjectType(named) ? [named] : schema.getPossibleTypes(named);
      const inField = possible
        .filter((object) => types.has(object.name))
        .map((object) => reader.objectDependencies(object, sets));
      const changing = inField.filter((object) => object !== null);
      return region || changing.length > 0 ? { responseKey, region, objects: changing } : null;
    },

    objectDependencies(type, sets, represented = false) {
      if (++objects > mostObjects) throw new NotCacheable('it is too large');
      const asked = [...reader.fieldsOf(type, sets)].map(
        ([responseKey, nodes]) => ({ responseKey, nodes, name: nodes[0]?.name.value ?? '' }) as const,
      );
      const keyFields = types.get(type.name)?.keyFields ?? null;
      const isReference = asked.every(({ name }) => name === '__typename' || keyFields?.has(name));
      const isDeclared = context.regionOf(graph, type.name) !== undefined;
      // A reference to an entity changes with what refers to it, a value with what it is part of.
      const region = !isDeclared && (keyFields === null || isReference) ? null : reader.region(type.name);
      const fields = asked.map(({ responseKey, nodes }) => reader.fieldDependencies(type, responseKey, nodes));
      const changing = fields.filter((field) => field !== null);
      if (!region && changing.length === 0) return null;
      const keyOf = (field: string) => asked.find(({ name }) => name === field)?.responseKey ?? null;
      const keyField = region?.declaration.keyField ?? null;
      const isKnown = represented && keyFields?.size === 1;
      const idKey =
        keyField === null ? null : (keyOf(keyField) ?? (isKnown ? null : addKey(type.name, keyField, sets)));
      return { typeName: type.name, typeKey: keyOf('__typename'), region, idKey, fields: changing };
    },
  };
  return reader;
}

/** The fields that selections ask of objects of a type, by response key. */
function selectedFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const responseKey = selection.alias?.value ?? selection.name.value;
        fields.set(responseKey, [...(fields.get(responseKey) ?? []), selection]);
        continue;
      }
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
      const applies =
        !condition ||
        condition === type ||
        (isAbstractType(condition) && schema.getPossibleTypes(condition).includes(type));
      if (part && applies) collect(part.selectionSet);
    }
  };
  for (const set of sets) collect(set);
  return fields;
}

function responseKeysOf(document: DocumentNode): ReadonlySet<string> {
  const keys = new Set<string>();
  visit(document, { Field: ({ alias, name }) => void keys.add((alias ?? name).value) });
  return keys;
}

function keySelection(type: string, keyField: string, responseKey: string): SelectionNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(type) },
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [{ kind: Kind.FIELD, alias: name(responseKey), name: name(keyField) }],
    },
  };
}
