import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CacheDeclaration, parseCacheSource } from './cache-declaration.ts';
import { type GraphNames, readGraphNames } from './read-graph-names.ts';
import { rootTypeName } from './root-type-name.ts';
import { directiveOf, stringArgument, untypedArgument } from './security-directives.ts';

/** What may be cached of the responses of subgraphs, and what it takes to tell. */
export interface CachedTypes {
  /** By subgraph, then by name: `Product` for a type, `Query.products` or `Product.categories` for a field. */
  declarations: ReadonlyMap<string, ReadonlyMap<string, CacheDeclaration>>;
  /** The types of each subgraph, by name. */
  graphs: ReadonlyMap<string, ReadonlyMap<string, TypeInGraph>>;
  /** `Type.field` of the fields with `@owned`, which are resolved for their owner only. */
  owned: ReadonlySet<string>;
  /** By subgraph, the scopes with any of which its answers may tell more than they tell everybody. */
  unlessScopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The subgraphs whose answers depend on the languages that are asked for. */
  byLanguage: ReadonlySet<string>;
}

/** How one subgraph sees a type. */
export interface TypeInGraph {
  /** The fields its keys are made of, without those inside others; null when it is no entity there. */
  keyFields: ReadonlySet<string> | null;
  isInterfaceObject: boolean;
}

type Graphs = Map<string, Map<string, TypeInGraph>>;

/** Reads the `@cached` of a supergraph. Throws when one is not valid. */
export function readCachedTypes(supergraph: DocumentNode): CachedTypes {
  const names = readGraphNames(supergraph);
  const graphs = readGraphs(supergraph, names);
  const declarations = new Map<string, Map<string, CacheDeclaration>>();
  const owned = new Set<string>();
  const unlessScopes = new Map<string, Set<string>>();
  const byLanguage = new Set<string>();

  const query = rootTypeName(supergraph, OperationTypeNode.QUERY);

  const declare = (name: string, node: { directives?: readonly ConstDirectiveNode[] | undefined }, type: string) => {
    for (const directive of node.directives ?? []) {
      if (directive.name.value !== 'cached') continue;
      const graph = stringArgument(directive, 'graph') ?? '';
      try {
        const known = graphs.get(graph);
        if (!known) throw new Error(`there is no subgraph "${graph}"`);
        const ofGraph = declarations.get(graph) ?? new Map<string, CacheDeclaration>();
        declarations.set(graph, ofGraph);
        ofGraph.set(name, withSource(ofGraph.get(name) ?? { name, graph, keyField: null, sources: [] }, directive));
        for (const scope of scopesIn(directive)) {
          unlessScopes.set(graph, (unlessScopes.get(graph) ?? new Set()).add(scope));
        }
        if (untypedArgument(directive, 'byLanguage') === true) byLanguage.add(graph);
        assertValid(ofGraph.get(name), known.get(type), { isType: type === name, isRoot: type === query });
      } catch (error) {
        throw new Error(`@cached of ${name}: ${(error as Error).message}`);
      }
    }
  };

  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    declare(type, definition, type);
    for (const field of definition.fields ?? []) {
      if (isOwned(definition, field)) owned.add(`${type}.${field.name.value}`);
      if (!directiveOf(field, 'cached')) continue;
      assertResolves(definition, field, names);
      declare(`${type === query ? 'Query' : type}.${field.name.value}`, field, type);
    }
  }
  return { declarations, graphs, owned, unlessScopes, byLanguage };
}

const scopesIn = (directive: ConstDirectiveNode) =>
  (untypedArgument(directive, 'unlessScopes') as readonly string[] | null | undefined) ?? [];

/** The declaration with one more kind of event that invalidates. */
function withSource(declaration: CacheDeclaration, directive: ConstDirectiveNode): CacheDeclaration {
  const source = parseCacheSource(stringArgument(directive, 'on') ?? '', stringArgument(directive, 'ids'));
  const { keyField } = declaration;
  if (source.keyField !== null && keyField !== null && source.keyField !== keyField) {
    throw new Error(`its events tell of ${keyField} and of ${source.keyField}, they must agree on one key`);
  }
  return { ...declaration, keyField: keyField ?? source.keyField, sources: [...declaration.sources, source] };
}

function assertValid(
  declaration: CacheDeclaration | undefined,
  type: TypeInGraph | undefined,
  { isType, isRoot }: { isType: boolean; isRoot: boolean },
): void {
  if (!declaration) return;
  const { graph, keyField } = declaration;
  if (!isType && keyField !== null) {
    throw new Error('a field has no key: any event of its subject ends it, write * and no ids');
  }
  if (isRoot) return;
  if (!type?.keyFields) throw new Error(`it is no entity of ${graph}`);
  if (keyField !== null && !type.keyFields.has(keyField)) throw new Error(`${keyField} is no key of it in ${graph}`);
}

/** Throws unless each subgraph that declares the field cached resolves it. */
function assertResolves(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode, names: GraphNames): void {
  const ofField = field.directives?.filter(({ name }) => name.value === 'join__field') ?? [];
  const ofType = type.directives?.filter(({ name }) => name.value === 'join__type') ?? [];
  const resolving = new Set(
    (ofField.length > 0 ? ofField : ofType)
      .filter((join) => untypedArgument(join, 'external') !== true)
      .map((join) => names.get(stringArgument(join, 'graph') ?? '')),
  );
  for (const directive of field.directives ?? []) {
    const graph = directive.name.value === 'cached' ? stringArgument(directive, 'graph') : undefined;
    if (graph === undefined || resolving.has(graph)) continue;
    throw new Error(`@cached of ${type.name.value}.${field.name.value}: no subgraph "${graph}" resolves it`);
  }
}

/** Includes all fields of an owned type, also those without an owner: caching these is not worth the risk. */
function isOwned(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
  return directiveOf(type, 'owned') !== undefined || directiveOf(field, 'owned') !== undefined;
}

function readGraphs(supergraph: DocumentNode, names: GraphNames): Graphs {
  const graphs: Graphs = new Map([...names.values()].map((name) => [name, new Map()]));
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    for (const join of definition.directives ?? []) {
      if (join.name.value !== 'join__type') continue;
      const types = graphs.get(names.get(stringArgument(join, 'graph') ?? '') ?? '');
      const known = types?.get(definition.name.value);
      types?.set(definition.name.value, {
        keyFields: withKey(known?.keyFields ?? null, stringArgument(join, 'key')),
        isInterfaceObject: untypedArgument(join, 'isInterfaceObject') === true,
      });
    }
  }
  return graphs;
}

/** The fields with those of one more key; fields inside braces belong to other types. */
function withKey(keyFields: ReadonlySet<string> | null, key: string | undefined): ReadonlySet<string> | null {
  if (key === undefined) return keyFields;
  let outer = key;
  for (let before = ''; before !== outer; ) {
    before = outer;
    outer = outer.replace(/\{[^{}]*\}/g, ' ');
  }
  return new Set([...(keyFields ?? []), ...(outer.match(/\w+/g) ?? [])]);
}
