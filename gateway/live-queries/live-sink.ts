import type { GraphQLFormattedError } from 'graphql';

/** How a transport carries a live query to its client. */
export interface LiveSink {
  /**
   * Sends a result: JSON, the same text for every client that gets it.
   * @param cursor what stands in its `extensions.cursor`, for transports that say it outside of the JSON as well, as the
   * `id` of server-sent events does; null when the result has none
   */
  next(result: string, cursor: string | null): void;
  /** Tells the client that the live query is over, with the errors that ended it if there are any. Called once at most. */
  end(errors: readonly GraphQLFormattedError[] | null): void;
  /** Whether the client has yet to take in what was sent; then nothing is sent until the transport calls `drained`. */
  isCongested(): boolean;
}

/** A live query as its transport sees it. */
export interface OpenLiveQuery {
  /** The client takes in what is sent again. */
  drained(): void;
  /** The client left, or the transport gave up: nothing more is sent. Harmless when it is over already. */
  close(): void;
}
