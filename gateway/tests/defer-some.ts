import {
  type ASTNode,
  type DirectiveNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const defer: DirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } };

/** The operation with `@defer` at fragments of it, and at parts of its selections. Fragments are inlined. */
export function deferSome(operation: OperationDefinitionNode, seed: number): OperationDefinitionNode {
  const random = seededRandom(seed);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  // What a mutation does cannot be deferred, and introspection is not.
  const isWhole = (ancestors: readonly (ASTNode | readonly ASTNode[])[]) => {
    const fields = ancestors.flatMap((node) => ('kind' in node && node.kind === Kind.FIELD ? [node.name.value] : []));
    return (isMutation && fields.length === 0) || fields.some((name) => name.startsWith('__'));
  };
  return visit(operation, {
    SelectionSet: {
      leave: (set, _key, parent, _path, ancestors) =>
        isWhole([...ancestors, parent as ASTNode]) ? undefined : deferIn(set, random),
    },
  });
}

function deferIn(set: SelectionSetNode, random: SeededRandom): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    const isPlain = selection.kind === Kind.INLINE_FRAGMENT && selection.directives?.length === 0;
    return isPlain && random.chance(40) ? { ...selection, directives: [defer] } : selection;
  });
  if (!random.chance(25)) return { ...set, selections };
  const from = random.below(selections.length);
  const inside = selections.slice(from, from + 1 + random.below(3));
  return {
    ...set,
    selections: [...selections.slice(0, from), fragment(inside), ...selections.slice(from + inside.length)],
  };
}

const fragment = (selections: readonly SelectionNode[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  directives: [defer],
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/** What is to be answered at once. */
export function withoutDeferred(operation: OperationDefinitionNode): OperationDefinitionNode {
  const isDeferred = ({ directives }: InlineFragmentNode) => directives?.some(({ name }) => name.value === 'defer');
  const nothing = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '__typename' },
    alias: { kind: Kind.NAME, value: nothingLeft },
  } as const;
  return visit(operation, {
    InlineFragment: (node) => (isDeferred(node) ? null : undefined),
    SelectionSet: { leave: (set) => (set.selections.length > 0 ? undefined : { ...set, selections: [nothing] }) },
  });
}

/** The response name of a field that stands where nothing is selected. */
export const nothingLeft = '_nothing';
