import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { deferOf } from '../execution/defer-directives.ts';
import { type Fragments, fragmentsIn } from '../execution/fragments-in.ts';

/**
 * Refuses what cannot be deferred: anything of a subscription, and fields of the mutation type. A label has to be written into the
 * operation, and be the only one of its name. graphql-js 16 has no rules for `@defer`. The document is valid otherwise.
 */
export function checkDefers(document: DocumentNode): void {
  const labels = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value === 'defer') checkLabel(directive, labels);
    },
  });
  const fragments = fragmentsIn(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY) continue;
    const isMutation = definition.operation === OperationTypeNode.MUTATION;
    const found = findDefer(definition.selectionSet, isMutation, fragments);
    if (!found) continue;
    throw invalid(
      isMutation ? 'What a mutation does cannot be deferred.' : 'A subscription cannot be deferred.',
      found,
    );
  }
}

function checkLabel(directive: DirectiveNode, labels: Set<string>): void {
  const value = directive.arguments?.find(({ name }) => name.value === 'label')?.value;
  if (!value) return;
  if (value.kind !== Kind.STRING) throw invalid('The label of @defer has to be a text in the operation.', directive);
  if (labels.has(value.value)) throw invalid(`The label "${value.value}" of @defer is used twice.`, directive);
  labels.add(value.value);
}

/** @param rootOnly whether only fields of the root type count */
function findDefer(root: SelectionSetNode, rootOnly: boolean, fragments: Fragments): DirectiveNode | null {
  const visited = new Set<string>();
  const pending = [root];
  for (let set = pending.pop(); set; set = pending.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (!rootOnly && selection.selectionSet) pending.push(selection.selectionSet);
        continue;
      }
      const found = deferOf(selection);
      if (found) return found;
      if (selection.kind === Kind.INLINE_FRAGMENT) pending.push(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) pending.push(fragment.selectionSet);
      }
    }
  }
  return null;
}

const invalid = (message: string, nodes: ASTNode) =>
  new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
