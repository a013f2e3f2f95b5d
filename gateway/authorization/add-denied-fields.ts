import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';

export interface PartialExecution {
  schema: GraphQLSchema;
  /** What the caller sent. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  /** The selections that were not executed, and the error for them. */
  denied: ReadonlySet<FieldNode>;
  denial: GraphQLError;
  /** Of everything else. */
  result: ExecutionResult;
  /** The response key under which the objects in the result have their type. */
  typeKey: string;
}

/**
 * The result of an operation of which only a part was executed, as if each denied field had thrown when it was resolved: the
 * order of keys, the paths and the propagation of nulls are those of the whole operation.
 */
export function addDeniedFields(execution: PartialExecution): ExecutionResult {
  const { schema, document, operationName, variables, denied, denial, result, typeKey } = execution;
  // Without data, nothing was resolved: there are no fields to add.
  if (!result.data) return result;

  const { data, errors = [] } = executeSync({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: result.data,
    fieldResolver(parent: Record<string, unknown>, _args, _context, { fieldNodes, path }) {
      if (fieldNodes.some((node) => denied.has(node))) throw denial;
      return parent[path.key];
    },
    typeResolver: (object: Record<string, unknown>) => object[typeKey] as string | undefined,
  });
  const reported = new Set(result.errors?.map(({ path }) => JSON.stringify(path)));
  const added = errors.filter((error) => error.originalError === denial || !reported.has(JSON.stringify(error.path)));
  const all = [...(result.errors ?? []), ...added];
  return {
    ...(all.length > 0 && { errors: all }),
    ...(data !== undefined && { data }),
    ...(result.extensions && { extensions: result.extensions }),
  };
}
