import {
  type CompleteMessage,
  type ConnectionInitMessage,
  MessageType,
  type PingMessage,
  type PongMessage,
  type SubscribeMessage,
  validateMessage,
} from 'graphql-ws';
import { parseJson } from '../request/parse-json.ts';

/** A message of graphql-transport-ws that clients send. */
export type ClientMessage = ConnectionInitMessage | PingMessage | PongMessage | SubscribeMessage | CompleteMessage;

/** Longest id of an operation, in UTF-16 units: it is kept, and sent with every message. */
const longestId = 1_000;

/** Reads a message. Throws an Error that says, to the client, what is wrong with it. */
export function readClientMessage(text: string): ClientMessage {
  const message = validateMessage(parse(text));
  switch (message.type) {
    case MessageType.ConnectionInit:
    case MessageType.Ping:
    case MessageType.Pong:
      return message;
    case MessageType.Subscribe:
    case MessageType.Complete:
      if (message.id.length > longestId) throw new Error(`Expected 'id' to have at most ${longestId} characters`);
      return message;
    default:
      throw new Error(`"${message.type}" is a message that only servers send`);
  }
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // The parser's own message would send back what was sent.
    throw new Error('Expected JSON');
  }
}
