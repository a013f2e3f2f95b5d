import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';

export interface Completion {
  schema: GraphQLSchema;
  /** What the caller sent. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  /** The selections that were not executed, and what their caller is told. */
  refused: ReadonlySet<FieldNode>;
  refusal: GraphQLError;
  /** The answer to everything else. */
  answer: ExecutionResult;
  /** The response key under which the objects in it tell their type. */
  typeKey: string;
}

/**
 * The answer to an operation of which only a part was executed, as if each refused field had thrown when it was
 * resolved: order of keys, paths and the spreading of nulls are those of the whole operation.
 */
export function completeAnswer(completion: Completion): ExecutionResult {
  const { schema, document, operationName, variables, refused, refusal, answer, typeKey } = completion;
  // Without data, nothing was resolved: there are no fields to complete.
  if (!answer.data) return answer;

  const { data, errors = [] } = executeSync({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: answer.data,
    fieldResolver(parent: Record<string, unknown>, _args, _context, { fieldNodes, path }) {
      if (fieldNodes.some((node) => refused.has(node))) throw refusal;
      return parent[path.key];
    },
    typeResolver: (object: Record<string, unknown>) => object[typeKey] as string | undefined,
  });
  const reported = new Set(answer.errors?.map(({ path }) => JSON.stringify(path)));
  const added = errors.filter((error) => error.originalError === refusal || !reported.has(JSON.stringify(error.path)));
  const all = [...(answer.errors ?? []), ...added];
  return {
    ...(all.length > 0 && { errors: all }),
    ...(data !== undefined && { data }),
    ...(answer.extensions && { extensions: answer.extensions }),
  };
}
