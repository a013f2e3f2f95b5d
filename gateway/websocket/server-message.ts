import type { GraphQLFormattedError } from 'graphql';

/** Messages of graphql-transport-ws, as the gateway sends them: JSON. */

/** What stands before a result, which is JSON already, in a message; `}` stands behind it. */
export const nextOpening = (id: string): string => `{"id":${JSON.stringify(id)},"type":"next","payload":`;

export const completeMessage = (id: string): string => JSON.stringify({ id, type: 'complete' });

export const errorMessage = (id: string, payload: readonly GraphQLFormattedError[]): string =>
  JSON.stringify({ id, type: 'error', payload });

export const ackMessage = (cursor: string | null): string =>
  JSON.stringify({ type: 'connection_ack', payload: { cursor } });

export const pongMessage = (payload: object | null): string =>
  JSON.stringify({ type: 'pong', ...(payload && { payload }) });
