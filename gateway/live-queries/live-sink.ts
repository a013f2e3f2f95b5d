import type { GraphQLFormattedError } from 'graphql';

/** How a transport sends a live query to its client. */
export interface LiveSink {
  /**
   * Sends a result: JSON, the same text for every client that gets it.
   * @param cursor its `extensions.cursor`, for transports that send it outside of the JSON as well, such as the `id` of
   * server-sent events; null when the result has none
   */
  next(result: string, cursor: string | null): void;
  /** Ends the live query at the client, with the errors that ended it if there are any. Called once at most. */
  end(errors: readonly GraphQLFormattedError[] | null): void;
  /** Whether the client has yet to take in what was sent; then nothing is sent until the transport calls `drained`. */
  isCongested(): boolean;
}

/** A live query as its transport sees it. */
export interface OpenLiveQuery {
  /** The client is not congested any more. */
  drained(): void;
  /** The client left, or the transport ended: nothing more is sent. May be called when it is over already. */
  close(): void;
}
