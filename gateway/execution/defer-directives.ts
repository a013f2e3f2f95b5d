import {
  type DirectiveNode,
  type DocumentNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { booleanOf } from './conditions.ts';

/** An operation some of whose fragments are to be delivered later. */
export interface DeferringOperation {
  document: DocumentNode;
  /** Every `@defer` in it is in force, has a label of its own, and no condition. */
  operation: OperationDefinitionNode;
  /** The client's labels by those of the operation; undefined for a fragment without one. */
  clientLabels: ReadonlyMap<string, string | undefined>;
}

export const deferOf = ({ directives }: SelectionNode): DirectiveNode | undefined =>
  directives?.find(({ name }) => name.value === 'defer');

/** The label of a fragment of a `DeferringOperation`; null when it is not deferred. */
export function deferredLabel(selection: SelectionNode): string | null {
  const directive = deferOf(selection);
  return directive ? (labelOf(directive) ?? null) : null;
}

function labelOf(directive: DirectiveNode): string | undefined {
  const value = argumentOf(directive, 'label');
  return value?.kind === Kind.STRING ? value.value : undefined;
}

const argumentOf = (directive: DirectiveNode, name: string) =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

export function hasDefer(operation: OperationDefinitionNode): boolean {
  let found = false;
  visit(operation, {
    InlineFragment(fragment) {
      if (deferOf(fragment)) found = true;
    },
  });
  return found;
}

/** The operation as it is answered at once. Its fragments are inlined. */
export function withoutDefer(operation: OperationDefinitionNode): {
  document: DocumentNode;
  operation: OperationDefinitionNode;
} {
  return documentOf(mapDefers(operation, () => null));
}

/**
 * Which `@defer` of an operation are in force with these variables, as a key; an empty text when none is. Throws BAD_USER_INPUT
 * when a condition is neither true nor false. Fragments are inlined.
 */
export function defersInForce(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const inForce: number[] = [];
  let index = 0;
  mapDefers(operation, (directive) => {
    if (isInForce(directive, operation, variables)) inForce.push(index);
    index++;
    return directive;
  });
  return inForce.join();
}

/** The operation with these `@defer` of it in force. */
export function deferringOperation(operation: OperationDefinitionNode, inForce: string): DeferringOperation {
  const wanted = new Set(inForce.split(',').map(Number));
  const clientLabels = new Map<string, string | undefined>();
  let index = 0;
  const labelled = mapDefers(operation, (directive) => {
    const own = index++;
    if (!wanted.has(own)) return null;
    const label = `deferred_${own}`;
    clientLabels.set(label, labelOf(directive));
    const argument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' } } as const;
    return { ...directive, arguments: [{ ...argument, value: { kind: Kind.STRING, value: label } }] };
  });
  return { ...documentOf(labelled), clientLabels };
}

function isInForce(
  directive: DirectiveNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const condition = argumentOf(directive, 'if');
  if (condition?.kind === Kind.BOOLEAN) return condition.value;
  if (condition?.kind !== Kind.VARIABLE) return true;
  return booleanOf(condition.name.value, operation, variables);
}

/** Replaces, or with null removes, each `@defer`, in the order in which they stand. */
function mapDefers(
  operation: OperationDefinitionNode,
  map: (directive: DirectiveNode) => DirectiveNode | null,
): OperationDefinitionNode {
  return visit(operation, {
    InlineFragment(fragment): InlineFragmentNode | undefined {
      const directive = deferOf(fragment);
      if (!directive) return undefined;
      const mapped = map(directive);
      const others = (fragment.directives ?? []).filter((each) => each !== directive);
      return { ...fragment, directives: mapped ? [...others, mapped] : others };
    },
  });
}

function documentOf(operation: OperationDefinitionNode): {
  document: DocumentNode;
  operation: OperationDefinitionNode;
} {
  return { document: { kind: Kind.DOCUMENT, definitions: [operation] }, operation };
}
