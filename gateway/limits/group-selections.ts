import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { FieldSource } from '../execution/collect-fields.ts';
import { isIncluded } from '../execution/conditions.ts';

/** Selections of one field that the executor would merge, of objects of one type. */
export interface FieldGroup {
  type: GraphQLCompositeType;
  nodes: FieldNode[];
}

/** The types an object of a type may have. */
export function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** Groups the selections that are included. Each is in one group, so that an expanded document is read once. */
export function groupSelections(
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  { schema, fragments, decide }: FieldSource,
): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  const spread = new Set<string>();
  const pending = sets.map((set) => ({ set, type }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const selection of next.set.selections) {
      if (!isIncluded(selection, decide)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = `${next.type.name} ${(selection.alias ?? selection.name).value}`;
        const group = groups.get(key);
        if (group) group.nodes.push(selection);
        else groups.set(key, { type: next.type, nodes: [selection] });
        continue;
      }
      let fragment: Pick<FragmentDefinitionNode, 'selectionSet'> & {
        typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined;
      };
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        fragment = selection;
      } else {
        const found = fragments.get(selection.name.value);
        const key = `${next.type.name} ${selection.name.value}`;
        if (!found || spread.has(key)) continue;
        spread.add(key);
        fragment = found;
      }
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      pending.push({
        set: fragment.selectionSet,
        type: isCompositeType(condition) ? narrow(schema, next.type, condition) : next.type,
      });
    }
  }
  return [...groups.values()];
}

/** The type of objects that have both types; of two types that merely overlap, the second. */
function narrow(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: GraphQLCompositeType,
): GraphQLCompositeType {
  const allowed = new Set(possibleTypes(schema, condition));
  return possibleTypes(schema, type).every((possible) => allowed.has(possible)) ? type : condition;
}
