import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ExecutionResult, SubgraphResponse } from '../execution/execution.ts';
import { meetsTypeCondition } from '../execution/type-condition.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { RandomOperation } from './random-operation.ts';

export type Ask = (
  subgraph: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<SubgraphResponse>;

/** Executes an operation as `@apollo/gateway` does it. */
export async function executeAsStock(
  supergraph: LoadedSupergraph,
  names: readonly string[],
  queryPlan: QueryPlan,
  { document, operation }: Pick<RandomOperation, 'document' | 'operation'>,
  variables: Record<string, unknown>,
  ask: Ask,
): Promise<ExecutionResult> {
  const operationName = operation.name?.value;
  const services: ServiceMap = Object.fromEntries(
    names.map((name) => [
      name,
      { process: ({ request }) => ask(name, request.query ?? '', request.variables ?? {}) as never },
    ]),
  );
  type RequestContext = Parameters<typeof executeQueryPlan>[2];
  const used: Pick<RequestContext, 'request' | 'context' | 'logger' | 'metrics'> = {
    request: { variables },
    context: {},
    logger: console,
    metrics: {},
  };
  return executeQueryPlan(
    queryPlan,
    services,
    used as RequestContext,
    buildOperationContext({
      schema: supergraph.clientSchema,
      operationDocument: withoutWiderFragments(document, supergraph.clientSchema),
      ...(operationName !== undefined && { operationName }),
    }),
    supergraph.executableSchema,
    supergraph.apiSchema,
  ) as Promise<ExecutionResult>;
}

/**
 * The operation without fragments that have others inside and are on a wider type than the object has: there, `@apollo/gateway`
 * forgets what type that is, and leaves out what the others select.
 */
function withoutWiderFragments(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const selectionSetOf = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => selectionOf(selection, parent)),
  });

  const selectionOf = (selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode => {
    if (selection.kind === Kind.FIELD) {
      const field = isUnionType(parent) ? undefined : parent.getFields()[selection.name.value];
      const type = field && getNamedType(field.type);
      if (!selection.selectionSet || !isCompositeType(type)) return selection;
      return { ...selection, selectionSet: selectionSetOf(selection.selectionSet, type) };
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) throw new Error('a fragment is missing');
    const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
    if (!isCompositeType(type)) throw new Error('a fragment is on no type');
    const isWider = isObjectType(parent) && meetsTypeCondition(schema, parent.name, type.name);
    const hasFragments = fragment.selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD);
    const narrow = isWider && hasFragments ? parent : type;
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: narrow.name } },
      directives: selection.directives ?? [],
      selectionSet: selectionSetOf(fragment.selectionSet, narrow),
    };
  };

  const definitions = document.definitions.flatMap((definition) => {
    const root = definition.kind === Kind.OPERATION_DEFINITION && schema.getRootType(definition.operation);
    return root ? [{ ...definition, selectionSet: selectionSetOf(definition.selectionSet, root) }] : [];
  });
  return { ...document, definitions };
}
