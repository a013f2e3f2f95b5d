import type { GraphQLFormattedError } from 'graphql';

/** The text format of a response that is a stream. */
export interface StreamFormat {
  contentType: string;
  /**
   * The beginning.
   * @param cursor the client's position before the first message; null when it has one, or it is not known
   */
  begin(cursor: string | null): string;
  /** @param result JSON in one line */
  next(result: string, cursor: string | null): string;
  /** The operation was not executed; nothing follows. */
  refused(errors: readonly GraphQLFormattedError[]): string;
  /** The stream cannot go on; nothing follows. */
  failed(errors: readonly GraphQLFormattedError[]): string;
  /** The end: the client is not to reconnect. */
  complete: string;
  /** Keeps proxies from ending a silent connection. */
  heartbeat: string;
}
