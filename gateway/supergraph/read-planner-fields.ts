import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { stringArgument } from './security-directives.ts';

/** Fields that the planner asks for by itself, whatever a client selects: those of keys, and what resolvers require. */
export interface PlannerFields {
  /** The response names under which it asks for them: their own. */
  names: ReadonlySet<string>;
  /** Those that a `@requires` gives arguments. */
  withArguments: ReadonlySet<string>;
}

/** Reads them from every field set of a supergraph. */
export function readPlannerFields(supergraph: DocumentNode): PlannerFields {
  const names = new Set(['__typename']);
  const withArguments = new Set<string>();

  const note = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        names.add(selection.name.value);
        if (selection.arguments?.length) withArguments.add(selection.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) note(selection.selectionSet);
    }
  };
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const directives = [
      ...(type.directives ?? []),
      ...(type.fields ?? []).flatMap(({ directives }) => directives ?? []),
    ];
    for (const fieldSet of directives.flatMap(fieldSetsOf)) note(parseFieldSet(fieldSet));
  }
  return { names, withArguments };
}

function fieldSetsOf(directive: ConstDirectiveNode): string[] {
  const names = fieldSetArguments.get(directive.name.value) ?? [];
  return names.flatMap((name) => stringArgument(directive, name) ?? []);
}

const fieldSetArguments = new Map([
  ['join__type', ['key']],
  ['join__field', ['requires', 'provides']],
]);

function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no set of fields`);
  return definition.selectionSet;
}
