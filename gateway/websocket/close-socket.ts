import type { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** Close codes that are not graphql-transport-ws's own but of the WebSocket registry. */
export const registeredCodes = { serviceRestart: 1012, tryAgainLater: 1013 } as const;

export type SocketCloseCode = CloseCode | (typeof registeredCodes)[keyof typeof registeredCodes];

/** Longest reason a close frame can carry, in bytes. */
const longestReason = 123;

/** Closes with a reason that is cut, between characters, to what a close frame can carry. */
export function closeSocket(socket: WebSocket, code: SocketCloseCode, reason: string): void {
  const { read } = new TextEncoder().encodeInto(reason, new Uint8Array(longestReason));
  socket.close(code, reason.slice(0, read));
}
