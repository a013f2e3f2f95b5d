import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { PlannerFields } from '../supergraph/read-planner-fields.ts';
import { fieldMeaning, responseNameOf } from './field-meaning.ts';
import { isIntrospectionField } from './introspection.ts';
import { plannerAlias } from './planner-alias.ts';

/** The fields of an operation whose response names could mean something else to the planner. Its fragments are inlined. */
export function findAmbiguousNames(
  { selectionSet }: OperationDefinitionNode,
  plannerFields: PlannerFields,
): ReadonlySet<FieldNode> {
  const ambiguous = new Set<FieldNode>();

  /** @param sets what is selected in one place of the answer, whatever type the object there has */
  const look = (sets: readonly SelectionSetNode[]): void => {
    for (const [responseName, byMeaning] of groupFields(sets)) {
      for (const fields of byMeaning.values()) {
        const [field] = fields;
        if (!field || isIntrospectionField(field.name.value)) continue;
        const isAmbiguous = byMeaning.size > 1 || plannerAlias.test(responseName) || meets(field, plannerFields);
        if (isAmbiguous) for (const each of fields) ambiguous.add(each);
        look(fields.flatMap(({ selectionSet }) => selectionSet ?? []));
      }
    }
  };
  look([selectionSet]);
  return ambiguous;
}

/** Whether the planner may ask for something else under the response name of a field. */
function meets(field: FieldNode, { names, withArguments }: PlannerFields): boolean {
  const responseName = responseNameOf(field);
  if (field.name.value !== responseName) return names.has(responseName);
  return field.arguments?.length ? names.has(responseName) : withArguments.has(responseName);
}

/** The fields of selection sets by response name, then by what they ask for. */
function groupFields(sets: readonly SelectionSetNode[]): Map<string, Map<string, FieldNode[]>> {
  const groups = new Map<string, Map<string, FieldNode[]>>();
  const group = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a fragment has not been inlined');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        group(selection.selectionSet);
        continue;
      }
      const responseName = responseNameOf(selection);
      const byMeaning = groups.get(responseName) ?? new Map<string, FieldNode[]>();
      groups.set(responseName, byMeaning);
      const meaning = fieldMeaning(selection);
      const fields = byMeaning.get(meaning);
      if (fields) fields.push(selection);
      else byMeaning.set(meaning, [selection]);
    }
  };
  for (const set of sets) group(set);
  return groups;
}
