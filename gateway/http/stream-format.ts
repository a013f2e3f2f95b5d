import type { GraphQLFormattedError } from 'graphql';

/** How a response that is a stream puts what it carries into text. */
export interface StreamFormat {
  contentType: string;
  /**
   * What comes before everything else.
   * @param cursor where the client stands before the first message; null when it knows better, or it is not known
   */
  begin(cursor: string | null): string;
  /** @param result JSON in one line */
  next(result: string, cursor: string | null): string;
  /** The operation was not executed, and that is all. */
  refused(errors: readonly GraphQLFormattedError[]): string;
  /** The stream cannot go on, whatever the operation is, and that is all. */
  failed(errors: readonly GraphQLFormattedError[]): string;
  /** Nothing more comes, by design: the client is not to come back. */
  complete: string;
  /** Says nothing, so that whatever lies between takes the connection for alive. */
  heartbeat: string;
}
