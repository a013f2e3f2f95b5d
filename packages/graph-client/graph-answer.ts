/** An error of a GraphQL response. */
export interface GraphError {
  message: string;
  /** The field it is about; absent for the whole operation. */
  path?: (string | number)[];
  extensions: { code: string };
}

/**
 * What came of asking the graph.
 *
 * - `answered`: the operation was executed, and every error that may pass by itself is not among `errors`. `data` has what the
 *   caller may see; each null in it that an error caused has one in `errors`.
 * - `refused`: asking again does not change it, as long as key, document and variables stay the same. `code` is the graph's own, such as
 *   `UNAUTHENTICATED`, `FORBIDDEN` or `GRAPHQL_VALIDATION_FAILED`, or `ANSWER_TOO_LARGE`.
 * - `unavailable`: nobody knows. Ask again, not before `retryAfterMs` milliseconds have passed; null when it is not said how long.
 */
export type GraphAnswer =
  | { outcome: 'answered'; data: Record<string, unknown>; errors: GraphError[] }
  | { outcome: 'refused'; code: string; reason: string }
  | { outcome: 'unavailable'; reason: string; retryAfterMs: number | null };
