import type { Room } from '../room.ts';
import type { Tx } from '../store/database.ts';
import type { Circumstances } from './circumstances.ts';
import { type MessageRequest, requestMessages } from './request-messages.ts';

/** Asks for a message with a link; the one of the same kind before it no longer works. Locks the account. */
export function requestMessage(
  tx: Tx,
  room: Pick<Room, 'keyring'>,
  request: MessageRequest,
  circumstances: Pick<Circumstances, 'now' | 'cause'>,
): Promise<void> {
  return requestMessages(tx, room, [request], circumstances);
}
