import { type DocumentNode, Kind, print, type SelectionSetNode, type TypeNode } from 'graphql';
import type { FieldSet } from './read-field-sets.ts';

/** Something that resolvers require with different arguments: one value would be sent for all. */
export interface ArgumentConflict {
  /** `Product.price`. */
  field: string;
  uses: readonly RequiredUse[];
}

export interface RequiredUse {
  /** The arguments as they are written; empty when there are none. */
  arguments: string;
  /** The subgraph, type and field of the resolver. */
  graph: string;
  type: string;
  requiredBy: string;
}

/**
 * Finds fields that `@requires` gives different arguments, wherever they are required: two resolvers of one type, or one that
 * requires them of another type.
 */
export function findArgumentConflicts(supergraph: DocumentNode, fieldSets: readonly FieldSet[]): ArgumentConflict[] {
  const types = readTypes(supergraph);
  const uses = new Map<string, RequiredUse[]>();
  for (const { kind, graph, type, field, selectionSet } of fieldSets) {
    if (kind !== 'requires' || field === undefined) continue;
    const walk = ({ selections }: SelectionSetNode, on: string): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.selectionSet, selection.typeCondition?.name.value ?? on);
          continue;
        }
        const written = (selection.arguments ?? []).map((each) => print(each)).sort();
        const use = { arguments: written.join(', '), graph, type, requiredBy: field };
        for (const name of types.possible(on)) {
          const key = `${name}.${selection.name.value}`;
          uses.set(key, [...(uses.get(key) ?? []), use]);
        }
        const below = types.fieldType(on, selection.name.value);
        if (selection.selectionSet && below !== undefined) walk(selection.selectionSet, below);
      }
    };
    walk(selectionSet, type);
  }
  return [...uses]
    .filter(([, all]) => new Set(all.map((use) => use.arguments)).size > 1)
    .map(([field, all]) => ({ field, uses: all }));
}

export function describeConflict({ field, uses }: ArgumentConflict): string {
  const described = uses.map(({ arguments: given, graph, type, requiredBy }) => {
    const by = `@requires of ${type}.${requiredBy} in ${graph}`;
    return given === '' ? `${by} without arguments` : `${by} with (${given})`;
  });
  return `${field} is required with different arguments, of which only one could be sent: ${[...new Set(described)].join('; ')}`;
}

function readTypes({ definitions }: DocumentNode) {
  const fields = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const type of definitions) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION) {
      members.set(
        type.name.value,
        (type.types ?? []).map(({ name }) => name.value),
      );
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, type: fieldType } of type.fields ?? []) {
      fields.set(`${type.name.value}.${name.value}`, namedType(fieldType));
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of type.interfaces ?? []) {
      members.set(name.value, [...(members.get(name.value) ?? []), type.name.value]);
    }
  }
  return {
    /** The object types that objects of a type can have. */
    possible: (type: string): readonly string[] => members.get(type) ?? [type],
    fieldType: (type: string, field: string) => fields.get(`${type}.${field}`),
  };
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
