import type { WebSocket } from 'ws';

/** Close codes of graphql-transport-ws, and those of the WebSocket registry that the gateway uses. */
export const closeCodes = {
  serviceRestart: 1012,
  tryAgainLater: 1013,
  badRequest: 4400,
  unauthorized: 4401,
  /** For a caller whose token is not, or no longer, accepted. */
  forbidden: 4403,
  subprotocolNotAcceptable: 4406,
  initialisationTimeout: 4408,
  subscriberAlreadyExists: 4409,
  tooManyInitialisationRequests: 4429,
  internalServerError: 4500,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** Longest reason a close frame can carry, in bytes. */
const longestReason = 123;

/** Closes with a reason that is cut, between characters, to what a close frame can carry. */
export function closeSocket(socket: WebSocket, code: CloseCode, reason: string): void {
  const { read } = new TextEncoder().encodeInto(reason, new Uint8Array(longestReason));
  socket.close(code, reason.slice(0, read));
}
