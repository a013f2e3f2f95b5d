import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { readGraphNames } from './read-graph-names.ts';
import { stringArgument } from './security-directives.ts';

/** A set of fields that a subgraph declares: a key, or what one of its fields requires or provides. */
export interface FieldSet {
  kind: 'key' | 'requires' | 'provides';
  /** The subgraph that declares it. */
  graph: string;
  type: string;
  /** Undefined for keys. */
  field: string | undefined;
  selectionSet: SelectionSetNode;
}

/** Reads every field set of a supergraph. */
export function readFieldSets(supergraph: DocumentNode): FieldSet[] {
  const graphNames = readGraphNames(supergraph);
  const found: FieldSet[] = [];
  const note = (directive: ConstDirectiveNode, kind: FieldSet['kind'], type: string, field?: string): void => {
    const text = stringArgument(directive, kind);
    const graph = graphNames.get(stringArgument(directive, 'graph') ?? '');
    if (text === undefined || graph === undefined) return;
    found.push({ kind, graph, type, field, selectionSet: parseFieldSet(text) });
  };
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of type.directives ?? []) {
      if (directive.name.value === 'join__type') note(directive, 'key', type.name.value);
    }
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        if (directive.name.value !== 'join__field') continue;
        note(directive, 'requires', type.name.value, field.name.value);
        note(directive, 'provides', type.name.value, field.name.value);
      }
    }
  }
  return found;
}

function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no set of fields`);
  return definition.selectionSet;
}
