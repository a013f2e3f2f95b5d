import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

export type ExecutableDefinition = OperationDefinitionNode | FragmentDefinitionNode;

/** The measures of one operation or fragment, without the fragments it uses. */
export interface DefinitionMeasures {
  definition: ExecutableDefinition;
  /** Fields, inline fragments and spreads. */
  selections: number;
  depth: number;
  rootFields: number;
  aliases: number;
  directives: number;
  /** The most directives at one place. */
  directivesPerField: number;
  spreads: readonly Spread[];
}

export interface Spread {
  fragment: string;
  /** How many fields it is below. */
  depth: number;
}

/** Counts in one pass, without recursion. */
export function measureDefinition(definition: ExecutableDefinition): DefinitionMeasures {
  const spreads: Spread[] = [];
  const survey = {
    definition,
    selections: 0,
    depth: 0,
    rootFields: 0,
    aliases: 0,
    directives: 0,
    directivesPerField: 0,
  };
  const countDirectives = ({ directives }: { readonly directives?: readonly unknown[] | undefined }) => {
    const count = directives?.length ?? 0;
    survey.directives += count;
    survey.directivesPerField = Math.max(survey.directivesPerField, count);
  };

  countDirectives(definition);
  for (const variable of definition.variableDefinitions ?? []) countDirectives(variable);
  const pending: { set: SelectionSetNode; depth: number }[] = [{ set: definition.selectionSet, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { set, depth } = next;
    survey.selections += set.selections.length;
    for (const selection of set.selections) {
      countDirectives(selection);
      switch (selection.kind) {
        case Kind.FIELD:
          if (depth === 0) survey.rootFields++;
          if (selection.alias) survey.aliases++;
          survey.depth = Math.max(survey.depth, depth + 1);
          if (selection.selectionSet) pending.push({ set: selection.selectionSet, depth: depth + 1 });
          break;
        case Kind.INLINE_FRAGMENT:
          pending.push({ set: selection.selectionSet, depth });
          break;
        case Kind.FRAGMENT_SPREAD:
          spreads.push({ fragment: selection.name.value, depth });
      }
    }
  }
  return { ...survey, spreads };
}
