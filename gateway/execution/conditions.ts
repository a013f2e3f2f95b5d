import {
  type BooleanValueNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableNode,
} from 'graphql';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';

/** The values of an operation's conditions in one execution: a character for each, `1` where it is true. */
export type ConditionValues = string;

/** The variables that `@skip` and `@include` of an operation depend on. */
export interface Conditions {
  /** How many variables they are. */
  count: number;
  /** The index of a variable in the condition values. */
  indexOf(variable: string): number;
  /** Throws a GraphQLError when one of them is not a boolean. */
  evaluate(variables: Readonly<Record<string, unknown>>): ConditionValues;
}

export const isSet = (conditionValues: ConditionValues, index: number): boolean => conditionValues[index] === '1';

/** Whether a selection is asked for; `decide` gives the value of a variable. */
export function isIncluded({ directives }: SelectionNode, decide: (variable: string) => boolean): boolean {
  return (directives ?? []).every((directive) => {
    const condition = conditionOf(directive);
    if (!condition) return true;
    const value = condition.kind === Kind.VARIABLE ? decide(condition.name.value) : condition.value;
    return value === (directive.name.value === 'include');
  });
}

/** What a directive depends on; undefined when it is no condition. */
export function conditionOf({ name, arguments: given }: DirectiveNode): VariableNode | BooleanValueNode | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  return value?.kind === Kind.VARIABLE || value?.kind === Kind.BOOLEAN ? value : undefined;
}

export function compileConditions(document: DocumentNode, operation: OperationDefinitionNode): Conditions {
  const names = [...findConditionVariables(document, operation)];
  return {
    count: names.length,
    indexOf: (variable) => names.indexOf(variable),
    evaluate(variables) {
      let conditionValues = '';
      for (const name of names) conditionValues += booleanOf(name, operation, variables) ? '1' : '0';
      return conditionValues;
    },
  };
}

/** The value of a variable that is a condition. Throws a GraphQLError when it is not a boolean. */
export function booleanOf(
  name: string,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  let value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined) {
    const declared = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
    if (declared?.kind === Kind.BOOLEAN) value = declared.value;
  }
  // Validation lets a nullable variable that has a default be a condition.
  if (typeof value !== 'boolean') throw badUserInput(name, '@skip, @include and @defer need true or false');
  return value;
}

function findConditionVariables(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const names = new Set<string>();
  const visited = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) {
        const condition = conditionOf(directive);
        if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) visit(selection.selectionSet);
        continue;
      }
      const fragmentName = selection.name.value;
      if (visited.has(fragmentName)) continue;
      visited.add(fragmentName);
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === fragmentName,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) visit(fragment.selectionSet);
    }
  };
  visit(operation.selectionSet);
  return names;
}
