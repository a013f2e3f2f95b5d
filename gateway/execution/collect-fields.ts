import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './conditions.ts';
import { deferredLabel } from './defer-directives.ts';
import { meetsTypeCondition } from './type-condition.ts';

/** The selection sets of one object (several where fields are merged), and the types their fields are defined on. */
export type Parts = Map<SelectionSetNode, GraphQLCompositeType>;

interface Occurrence {
  node: FieldNode;
  /** The type that defines the field. */
  definedOn: GraphQLCompositeType;
}

export interface CollectedField {
  key: string;
  occurrences: [Occurrence, ...Occurrence[]];
  /** The type that errors name. */
  describedAs: GraphQLCompositeType;
}

/** A fragment whose fields are not part of this object's answer, but delivered later. */
export interface CollectedFragment {
  label: string;
  /** Types that the object has to be of, which is not known of it yet. */
  conditions: readonly string[];
  selectionSet: SelectionSetNode;
  /** The type that defines its fields. */
  definedOn: GraphQLCompositeType;
}

export interface Collected {
  fields: CollectedField[];
  deferred: CollectedFragment[];
}

export interface FieldSource {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  decide: (variable: string) => boolean;
}

/**
 * The fields selected of an object, in the order of the answer.
 * @param objectType the type the object says it has, or the declared one, on which then no field may depend
 */
export function collectFields(
  parts: Parts,
  objectType: GraphQLCompositeType,
  { schema, fragments, decide }: FieldSource,
): Collected {
  const deferred: CollectedFragment[] = [];
  const fields = new Map<string, CollectedField>();
  const spread = new Set<FragmentDefinitionNode>();
  const types = possibleTypes(objectType, schema);
  const meets = (condition: string) => types.every(({ name }) => meetsTypeCondition(schema, name, condition));

  /** @param conditions types that the object may be of: then only what is deferred is collected */
  const visit = (
    selectionSet: SelectionSetNode,
    definedOn: GraphQLCompositeType,
    describedAs: GraphQLCompositeType,
    conditions: readonly string[] = [],
  ) => {
    for (const selection of selectionSet.selections) {
      if (!isIncluded(selection, decide)) continue;
      if (selection.kind === Kind.FIELD) {
        if (conditions.length > 0) continue;
        const key = (selection.alias ?? selection.name).value;
        const occurrence = { node: selection, definedOn };
        const field = fields.get(key);
        if (field) field.occurrences.push(occurrence);
        else fields.set(key, { key, occurrences: [occurrence], describedAs });
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition?.name.value;
      const isOpen = condition !== undefined && !meets(condition);
      if (isOpen && isObjectType(objectType)) continue;
      const wanted = isOpen ? [...conditions, condition] : conditions;
      if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
        if (spread.has(fragment)) continue;
        spread.add(fragment);
      }
      const type = condition === undefined ? undefined : schema.getType(condition);
      // Nothing tells more than an object type.
      const tells = isCompositeType(type) && isAbstractType(definedOn);
      const types = tells ? { definedOn: type, describedAs: type } : { definedOn, describedAs };
      const label = deferredLabel(selection);
      if (label === null) visit(fragment.selectionSet, types.definedOn, types.describedAs, wanted);
      else
        deferred.push({ label, conditions: wanted, selectionSet: fragment.selectionSet, definedOn: types.definedOn });
    }
  };
  for (const [selectionSet, definedOn] of parts) visit(selectionSet, definedOn, objectType);
  return { fields: [...fields.values()], deferred };
}

/**
 * Whether which fields are selected of an object, but for those that are deferred, depends on which one of the types it has that its
 * declared type stands for.
 */
export function dependsOnType(
  parts: Parts,
  declared: GraphQLCompositeType,
  { schema, fragments, decide }: FieldSource,
): boolean {
  const all = possibleTypes(declared, schema);
  /** @param types those for which the selections are made */
  const depends = ({ selections }: SelectionSetNode, types: readonly GraphQLObjectType[]): boolean =>
    selections.some((selection) => {
      if (!isIncluded(selection, decide)) return false;
      if (selection.kind === Kind.FIELD) return types.length < all.length;
      if (deferredLabel(selection) !== null) return false;
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      const met = types.filter(({ name }) => condition === undefined || meetsTypeCondition(schema, name, condition));
      return fragment !== undefined && met.length > 0 && depends(fragment.selectionSet, met);
    });
  return isAbstractType(declared) && [...parts.keys()].some((set) => depends(set, all));
}

const possibleTypes = (type: GraphQLCompositeType, schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
