import { hash } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { withQuery } from '../execution/entity-query.ts';
import type { CompiledFetch } from '../execution/execution.ts';
import type { CachedTypes } from '../supergraph/read-cached-types.ts';
import type { FieldDependencies, ObjectDependencies } from './dependencies.ts';
import {
  createDependencyReader,
  type DependencyContext,
  type DependencyReader,
  NotCacheable,
} from './read-dependencies.ts';
import type { Region } from './region.ts';

/** What is known of a fetch whose responses may be cached. */
export interface CacheableFetch {
  /** What the subgraph is asked: the fetch, with the keys that it lacks. */
  fetch: CompiledFetch;
  /** The same for fetches that ask the same subgraph for the same, whatever operation they are part of. */
  identity: string;
  /** What is asked of entities, by the type that representations name. */
  entities: ReadonlyMap<string, EntityDependencies>;
  /** What is asked of `Query`. */
  root: { regions: readonly Region[]; fields: readonly FieldDependencies[] };
  /** Whether responses depend on the languages that are asked for. */
  byLanguage: boolean;
  /** Everything its responses may depend on. */
  regions: readonly Region[];
}

/** Those of an entity that has a region. */
export type EntityDependencies = ObjectDependencies & { region: Region };

/**
 * Finds out what the responses to a fetch depend on. Null when they may not be cached: it is a mutation, or it asks for a
 * field that is not the same for everybody or has no `@cached` declaration.
 */
export function readCacheableFetch(fetch: CompiledFetch, context: DependencyContext): CacheableFetch | null {
  const { cachedTypes, executableSchema } = context.supergraph;
  if (fetch.operationKind !== 'query' || !cachedTypes.declarations.has(fetch.subgraph)) return null;
  const document = parse(fetch.query, { noLocation: true });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const query = executableSchema.getQueryType();
  if (!operation || !query) return null;
  const reader = createDependencyReader(fetch.subgraph, document, context);
  try {
    if (fetch.byRepresentations) {
      const entities = readEntities(operation.selectionSet, context, reader);
      return { ...finish(fetch, document, reader, cachedTypes), entities, root: { regions: [], fields: [] } };
    }
    const asked = [...reader.fieldsOf(query, [operation.selectionSet])];
    const regions = asked.flatMap(([, nodes]) => rootTopic(nodes, reader) ?? []);
    const fields = asked.flatMap(([responseKey, nodes]) => reader.fieldDependencies(query, responseKey, nodes) ?? []);
    return { ...finish(fetch, document, reader, cachedTypes), entities: new Map(), root: { regions, fields } };
  } catch (error) {
    if (error instanceof NotCacheable) return null;
    throw error;
  }
}

/** The part that is alike for all fetches, once the reader has read the whole document. */
function finish(
  fetch: CompiledFetch,
  document: DocumentNode,
  { additions, regions }: DependencyReader,
  { byLanguage }: Pick<CachedTypes, 'byLanguage'>,
) {
  const completed: DocumentNode = visit(document, {
    SelectionSet(set) {
      const added = additions.get(set);
      return added && { ...set, selections: [...set.selections, ...added] };
    },
  });
  const nameless = visit(completed, { OperationDefinition: (operation) => ({ ...operation, name: undefined }) });
  return {
    fetch: additions.size > 0 ? withQuery(fetch, stripIgnoredCharacters(print(completed))) : fetch,
    identity: hash('sha256', `${fetch.subgraph}\n${print(nameless)}`, 'base64url'),
    byLanguage: byLanguage.has(fetch.subgraph),
    regions: [...regions],
  };
}

function rootTopic([node]: readonly FieldNode[], reader: DependencyReader): Region | null {
  return node && node.name.value !== '__typename' ? reader.region(`Query.${node.name.value}`) : null;
}

/** Reads `{ _entities(representations: $representations) { ... on Product { … } … } }`. */
function readEntities(
  { selections }: SelectionSetNode,
  { supergraph }: DependencyContext,
  reader: DependencyReader,
): Map<string, EntityDependencies> {
  const sets = new Map<string, SelectionSetNode[]>();
  for (const field of selections) {
    if (field.kind !== Kind.FIELD || field.name.value !== '_entities' || field.alias) throw new NotCacheable();
    for (const part of field.selectionSet?.selections ?? []) {
      if (part.kind === Kind.FIELD && part.name.value === '__typename') continue;
      if (part.kind !== Kind.INLINE_FRAGMENT || !part.typeCondition) throw new NotCacheable();
      const name = part.typeCondition.name.value;
      sets.set(name, [...(sets.get(name) ?? []), part.selectionSet]);
    }
  }
  return new Map(
    [...sets].map(([name, ofType]) => {
      const type = supergraph.executableSchema.getType(name);
      if (!isObjectType(type)) throw new NotCacheable();
      const region = reader.region(name);
      const object = reader.objectDependencies(type, ofType, true);
      return [name, { typeName: name, typeKey: null, idKey: null, fields: [], ...object, region }];
    }),
  );
}
