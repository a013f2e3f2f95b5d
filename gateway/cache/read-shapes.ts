import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { FieldShape, Shape } from './dependencies.ts';
import type { Topic } from './topic.ts';

/** What tells whether the answer of a subgraph may be remembered. */
export interface Knowledge {
  supergraph: Pick<LoadedSupergraph, 'executableSchema' | 'accessRules' | 'cachedTypes'>;
  /** The topic of an entity or of a field of `Query`, if it is declared for the subgraph. */
  topicOf: (graph: string, name: string) => Topic | undefined;
}

/** Thrown when the answer may not be remembered. */
export class NotCacheable extends Error {}

/** Reads out of the selections of one fetch what its answers depend on. Each function throws NotCacheable. */
export interface ShapeReader {
  /** Every topic that was met. */
  topics: ReadonlySet<Topic>;
  /** What to ask for besides, where keys are missing by which entities are told apart. */
  additions: ReadonlyMap<SelectionSetNode, readonly SelectionNode[]>;
  /** The fields that selections ask of objects of a type, by response key; each may be asked for many times. */
  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]>;
  /** Notes that the answer depends on something, which must be declared. */
  topic(name: string): Topic;
  /** Where in a field the answer depends on what may change; null where it does not. */
  fieldShape(type: GraphQLObjectType, responseKey: string, nodes: readonly FieldNode[]): FieldShape | null;
  /**
   * Null when nothing in the objects changes but with what they are part of. `represented` says that whoever asks knows
   * the objects by a key already.
   */
  shapeOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[], represented?: boolean): Shape | null;
}

/** Most objects, of different places and types, that an answer may consist of to be looked through. */
const mostShapes = 2_000;

export function createShapeReader(graph: string, document: DocumentNode, knowledge: Knowledge): ShapeReader {
  const { executableSchema: schema, accessRules, cachedTypes } = knowledge.supergraph;
  const types = cachedTypes.graphs.get(graph) ?? new Map();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const used = responseKeysOf(document);
  const topics = new Set<Topic>();
  const additions = new Map<SelectionSetNode, SelectionNode[]>();
  let shapes = 0;

  /** Asks for a key under a name that the client does not use. */
  const addKey = (type: string, keyField: string, [set]: readonly SelectionSetNode[]): string | null => {
    if (!set) return null;
    let responseKey = `cacheKeyOf${type}`;
    while (used.has(responseKey)) responseKey += '_';
    additions.set(set, [...(additions.get(set) ?? []), keySelection(type, keyField, responseKey)]);
    return responseKey;
  };

  const collect = (type: GraphQLObjectType, { selections }: SelectionSetNode, into: Map<string, FieldNode[]>) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const responseKey = selection.alias?.value ?? selection.name.value;
        into.set(responseKey, [...(into.get(responseKey) ?? []), selection]);
        continue;
      }
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
      const applies =
        !condition ||
        condition === type ||
        (isAbstractType(condition) && schema.getPossibleTypes(condition).includes(type));
      if (part && applies) collect(type, part.selectionSet, into);
    }
  };

  const reader: ShapeReader = {
    topics,
    additions,

    fieldsOf(type, sets) {
      const fields = new Map<string, FieldNode[]>();
      for (const set of sets) collect(type, set, fields);
      return fields;
    },

    topic(name) {
      const topic = knowledge.topicOf(graph, name);
      if (!topic) throw new NotCacheable(`${name} is not declared`);
      topics.add(topic);
      return topic;
    },

    fieldShape(type, responseKey, nodes) {
      const name = nodes[0]?.name.value ?? '';
      if (name === '__typename') return null;
      const field = type.getFields()[name];
      if (!field) throw new NotCacheable(`${type.name} has no field ${name}`);
      if (accessRules.get(type.name)?.has(name) || cachedTypes.owned.has(`${type.name}.${name}`)) {
        throw new NotCacheable(`${type.name}.${name} is not the same for everybody`);
      }
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) return null;
      if (types.get(named.name)?.isInterfaceObject) throw new NotCacheable(`${named.name} stands for other types`);
      const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const possible = isObjectType(named) ? [named] : schema.getPossibleTypes(named);
      const inField = possible.filter((object) => types.has(object.name)).map((object) => reader.shapeOf(object, sets));
      const changing = inField.filter((shape) => shape !== null);
      return changing.length > 0 ? { responseKey, shapes: changing } : null;
    },

    shapeOf(type, sets, represented = false) {
      if (++shapes > mostShapes) throw new NotCacheable('it is too large to be looked through');
      const asked = [...reader.fieldsOf(type, sets)].map(
        ([responseKey, nodes]) => ({ responseKey, nodes, name: nodes[0]?.name.value ?? '' }) as const,
      );
      const keyFields = types.get(type.name)?.keyFields ?? null;
      const isReference = asked.every(({ name }) => name === '__typename' || keyFields?.has(name));
      const isDeclared = knowledge.topicOf(graph, type.name) !== undefined;
      // A reference to an entity is part of what refers to it, a value is part of what holds it.
      const topic = !isDeclared && (keyFields === null || isReference) ? null : reader.topic(type.name);
      const fields = asked.map(({ responseKey, nodes }) => reader.fieldShape(type, responseKey, nodes));
      const changing = fields.filter((field) => field !== null);
      if (!topic && changing.length === 0) return null;
      const keyOf = (field: string) => asked.find(({ name }) => name === field)?.responseKey ?? null;
      const keyField = topic?.declaration.keyField ?? null;
      const isKnown = represented && keyFields?.size === 1;
      const idKey =
        keyField === null ? null : (keyOf(keyField) ?? (isKnown ? null : addKey(type.name, keyField, sets)));
      return { typeName: type.name, typeKey: keyOf('__typename'), topic, idKey, fields: changing };
    },
  };
  return reader;
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
