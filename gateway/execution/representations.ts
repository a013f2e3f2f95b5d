import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { allContainers } from './containers.ts';
import { isInherited, isJsonObject, type JsonObject, ownValue, setOwnValue } from './json-object.ts';
import { mergeInto } from './merge.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import { meetsTypeCondition } from './type-condition.ts';

/** How entities of one type are represented to a subgraph. */
export interface RepresentationBuilder {
  /** The representation of an entity; null when the entity lacks something it needs. */
  build(entity: JsonObject): JsonObject | null;
  /** Set when it consists of the type and fields that are the entity's own, as most do. */
  flat: FlatRepresentation | null;
}

/** A representation whose values identify it, unless one of them is an object or a list. */
export interface FlatRepresentation {
  typename: string;
  fields: readonly string[];
}

/** How the entities of a fetch are represented; null for a type that the fetch does not ask about. */
export type Represent = (typename: string) => RepresentationBuilder | null;

interface Requirement {
  selections: readonly QueryPlanSelectionNode[];
  schema: GraphQLSchema;
  rewrites: readonly FetchDataRewrite[];
  rewrite: Rewrite | null;
}

export function compileRepresentations(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] = [],
  schema: GraphQLSchema,
): Represent {
  const requirement: Requirement = { selections, schema, rewrites, rewrite: compileRewrites(rewrites, schema) };
  const known = new Map<string, RepresentationBuilder | null>();
  return (typename) => {
    let representation = known.get(typename);
    if (representation === undefined) {
      representation = schema.getType(typename) ? compileForType(typename, requirement) : null;
      // Subgraphs send the type name: only existing ones are kept.
      if (representation) known.set(typename, representation);
    }
    return representation;
  };
}

function compileForType(typename: string, requirement: Requirement): RepresentationBuilder | null {
  const { selections, schema, rewrite } = requirement;
  const asked = selections.flatMap((selection) =>
    selection.kind === 'InlineFragment' && meetsTypeCondition(schema, typename, selection.typeCondition ?? typename)
      ? [selection]
      : [],
  );
  if (asked.length === 0) return null;
  const build = (entity: JsonObject): JsonObject | null => {
    const representation: JsonObject = {};
    for (const { selections } of asked) {
      const part = select(entity, selections, schema);
      if (part) mergeInto(representation, part, allContainers, false);
    }
    if (!representation['__typename']) return null;
    rewrite?.(representation);
    return representation;
  };
  return { build, flat: flatten(typename, asked[0]?.selections ?? [], asked.length, requirement) };
}

/** The selected part of an object; null when a field is missing. */
function select(
  source: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): JsonObject | null {
  const result: JsonObject = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const typename = source['__typename'];
      if (typeof typename !== 'string') continue;
      if (!meetsTypeCondition(schema, typename, selection.typeCondition ?? typename)) continue;
      const part = select(source, selection.selections, schema);
      if (part) mergeInto(result, part, allContainers, false);
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = ownValue(source, key);
    if (value === undefined) return null;
    setOwnValue(result, key, selection.selections ? selectIn(value, selection.selections, schema) : value);
  }
  return result;
}

function selectIn(value: unknown, selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => selectIn(item, selections, schema));
  return isJsonObject(value) ? select(value, selections, schema) : null;
}

function flatten(
  typename: string,
  fields: readonly QueryPlanSelectionNode[],
  fragments: number,
  { rewrites, rewrite }: Requirement,
): FlatRepresentation | null {
  const names = fields.flatMap((field) =>
    field.kind === 'Field' && !field.alias && !field.selections && !isInherited(field.name) ? [field.name] : [],
  );
  const own = new Set(names);
  if (fragments !== 1 || names.length !== fields.length || !own.delete('__typename') || own.size === 0) return null;
  if (rewrites.some(({ kind, path }) => kind !== 'ValueSetter' || path.at(-1) !== '__typename' || path.length > 2)) {
    return null;
  }
  const example: JsonObject = { __typename: typename };
  rewrite?.(example);
  return { typename: String(example['__typename']), fields: [...own] };
}
