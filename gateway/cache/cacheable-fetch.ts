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
import type { CompiledFetch } from '../execution/execution.ts';
import type { FieldShape, Shape } from './dependencies.ts';
import { createShapeReader, type Knowledge, NotCacheable, type ShapeReader } from './read-shapes.ts';
import type { Topic } from './topic.ts';

/** What is known of a fetch whose answers may be remembered. */
export interface CacheableFetch {
  /** What is asked of the subgraph: the fetch, and keys that it lacks. */
  fetch: CompiledFetch;
  /** The same for fetches that ask the same subgraph for the same, whatever operation they are part of. */
  identity: string;
  /** What is asked of entities, by the type that representations name. */
  entities: ReadonlyMap<string, EntityShape>;
  /** What is asked of `Query`. */
  root: { topics: readonly Topic[]; fields: readonly FieldShape[] };
  /** Everything its answers may depend on. */
  topics: readonly Topic[];
}

/** The shape of an entity that has a topic. */
export type EntityShape = Shape & { topic: Topic };

/**
 * Finds out what the answers to a fetch depend on. Null when they may not be remembered: it changes something, it asks
 * for a field that is not the same for everybody, or for something of which no declaration says how long it stays.
 */
export function readCacheableFetch(fetch: CompiledFetch, knowledge: Knowledge): CacheableFetch | null {
  const { cachedTypes, executableSchema } = knowledge.supergraph;
  if (fetch.operationKind !== 'query' || !cachedTypes.declarations.has(fetch.subgraph)) return null;
  const document = parse(fetch.query, { noLocation: true });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const query = executableSchema.getQueryType();
  if (!operation || !query) return null;
  const reader = createShapeReader(fetch.subgraph, document, knowledge);
  try {
    if (fetch.byRepresentations) {
      const entities = readEntities(operation.selectionSet, knowledge, reader);
      return { ...finish(fetch, document, reader), entities, root: { topics: [], fields: [] } };
    }
    const asked = [...reader.fieldsOf(query, [operation.selectionSet])];
    const topics = asked.flatMap(([, nodes]) => rootTopic(nodes, reader) ?? []);
    const fields = asked.flatMap(([responseKey, nodes]) => reader.fieldShape(query, responseKey, nodes) ?? []);
    return { ...finish(fetch, document, reader), entities: new Map(), root: { topics, fields } };
  } catch (error) {
    if (error instanceof NotCacheable) return null;
    throw error;
  }
}

/** What is the same for all kinds of fetches, once all that they ask for is known. */
function finish(fetch: CompiledFetch, document: DocumentNode, { additions, topics }: ShapeReader) {
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
    topics: [...topics],
  };
}

function rootTopic([node]: readonly FieldNode[], reader: ShapeReader): Topic | null {
  return node && node.name.value !== '__typename' ? reader.topic(`Query.${node.name.value}`) : null;
}

/** Reads `{ _entities(representations: $representations) { ... on Product { … } … } }`. */
function readEntities(
  { selections }: SelectionSetNode,
  { supergraph }: Knowledge,
  reader: ShapeReader,
): Map<string, EntityShape> {
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
      const topic = reader.topic(name);
      const shape = reader.shapeOf(type, ofType, true);
      return [name, { typeName: name, typeKey: null, idKey: null, fields: [], ...shape, topic }];
    }),
  );
}

function withQuery(fetch: CompiledFetch, query: string): CompiledFetch {
  const behindQuery = fetch.bodyHead.slice(`{"query":${JSON.stringify(fetch.query)}`.length);
  return { ...fetch, query, bodyHead: `{"query":${JSON.stringify(query)}${behindQuery}` };
}
