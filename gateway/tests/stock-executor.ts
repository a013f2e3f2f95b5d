import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { ExecutionResult, SubgraphResponse } from '../execution/execution.ts';
import { fragmentsIn } from '../execution/fragments-in.ts';
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
  const fragments = fragmentsIn(document);
  const types = new TypeInfo(schema);
  const inlined = (selection: FragmentSpreadNode | InlineFragmentNode): InlineFragmentNode => {
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) throw new Error('a fragment is missing');
    const parent = types.getParentType();
    const condition = fragment.typeCondition?.name.value;
    const isWider = isObjectType(parent) && condition && meetsTypeCondition(schema, parent.name, condition);
    const hasFragments = fragment.selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD);
    const narrow = isWider && hasFragments ? parent.name : condition;
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(narrow !== undefined && {
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: narrow } },
      }),
      directives: selection.directives ?? [],
      selectionSet: fragment.selectionSet,
    };
  };
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const visitor = visitWithTypeInfo(types, { FragmentSpread: inlined, InlineFragment: inlined });
  return visit({ ...document, definitions }, visitor);
}
