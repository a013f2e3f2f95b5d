import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { EntityInputs } from '../supergraph/read-entity-inputs.ts';
import { allContainers } from './containers.ts';
import { contains } from './entity-inputs-of.ts';
import { isInherited, type JsonObject } from './json-object.ts';
import { mergeInto } from './merge.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import { selectInputs } from './select-inputs.ts';
import { meetsTypeCondition } from './type-condition.ts';
import { isValidRepresentation } from './valid-representation.ts';

/** How entities of one type are represented to a subgraph. */
export interface RepresentationBuilder {
  /** The representation of an entity; null when the entity lacks something it needs. */
  build(entity: JsonObject): JsonObject | null;
  /** Whether the values of a representation are such that the entity can be asked about. */
  fits(representation: JsonObject): boolean;
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
  /** The keys by which the subgraph knows objects of a type. */
  keysOf(typename: string): EntityInputs['keys'];
}

export function compileRepresentations(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] = [],
  schema: GraphQLSchema,
  keysOf: Requirement['keysOf'],
): Represent {
  const requirement: Requirement = { selections, schema, rewrites, rewrite: compileRewrites(rewrites, schema), keysOf };
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

/** What is required of objects of a type: a fragment for each condition that they meet. */
export function requiredOf(typename: string, selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema) {
  return selections.flatMap((selection) =>
    selection.kind === 'InlineFragment' && meetsTypeCondition(schema, typename, selection.typeCondition ?? typename)
      ? [selection]
      : [],
  );
}

function compileForType(typename: string, requirement: Requirement): RepresentationBuilder | null {
  const { selections, schema, rewrite, keysOf } = requirement;
  const asked = requiredOf(typename, selections, schema);
  if (asked.length === 0) return null;
  // The planner may require of one type what has no key, since only another type is asked about.
  const keys = keysOf(typename);
  if (keys.length > 0 && !keys.some((key) => contains(asked, key)))
    return { build: () => null, fits: () => false, flat: null };
  const build = (entity: JsonObject): JsonObject | null => {
    const representation: JsonObject = {};
    for (const { selections } of asked) {
      const part = selectInputs(entity, selections, schema);
      if (!part) return null;
      mergeInto(representation, part, allContainers, false);
    }
    if (!representation['__typename']) return null;
    rewrite?.(representation);
    return representation;
  };
  // Without a key of the subgraph, there is no other way to ask.
  const fits = (representation: JsonObject) => keys.length === 0 || isValidRepresentation(representation, schema);
  return { build, fits, flat: flatten(typename, asked[0]?.selections ?? [], asked.length, requirement) };
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
