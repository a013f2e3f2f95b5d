import type { Operation, VariablesOf } from './operation.ts';
import { dataOf, type GraphQLResponse, type postRequest } from './post-operation.ts';

type ExecuteWithCursor<Cursor> = <Result, Variables>(
  operation: Operation<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
) => Promise<{ data: Result; cursor: Cursor }>;

/** What can be sent over HTTP. Everything throws a SoukError when the answer carries errors. */
export interface Operations {
  query: Execute;
  mutate: Execute;
  /**
   * A query, and the cursor of its result. For `follow`: the position from which on changes are not, or not certainly, in the
   * result. For `since`: what the result is at least as new as.
   */
  queryWithCursor: ExecuteWithCursor<string>;
  /**
   * A mutation, and the cursor of what it committed, for `since` at this gateway or another one. Null when the shop cannot tell
   * it in time: then what is sent to the same gateway still comes after it.
   */
  mutateWithCursor: ExecuteWithCursor<string | null>;
}

export type Execute = <Result, Variables>(
  operation: Operation<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
) => Promise<Result>;

/** Sends a request as whoever is signed in. */
export type Post = <Result, Variables>(
  operation: Operation<Result, Variables>,
  request: Parameters<typeof postRequest<Result, Variables>>[2],
) => Promise<GraphQLResponse<Result>>;

/** @param since the cursor that everything sent has to come after; undefined for none */
export function sendOperations(post: Post, since?: string): Operations {
  const after = since === undefined ? {} : { since };
  const execute: Execute = async (operation, ...[variables]) =>
    dataOf(await post(operation, { variables, ...(since !== undefined && { extensions: after }) }));

  const withCursor = async <Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables | undefined,
  ) => {
    const answer = await post(operation, { variables, extensions: { ...after, cursor: true } });
    const data = dataOf(answer);
    const cursor = answer.extensions?.cursor;
    if (cursor === undefined) throw new Error('the answer has no cursor: it is not that of a gateway of Souk');
    return { data, cursor };
  };

  return {
    query: execute,
    mutate: execute,
    async queryWithCursor(operation, ...[variables]) {
      const { data, cursor } = await withCursor(operation, variables);
      if (cursor === null) throw new Error('a query has a cursor');
      return { data, cursor };
    },
    mutateWithCursor: (operation, ...[variables]) => withCursor(operation, variables),
  };
}
