/** A message of graphql-transport-ws, as clients send them. */
export type ClientMessage =
  | { type: 'connection_init' | 'ping' | 'pong'; payload: Payload | null }
  | { type: 'subscribe'; id: string; payload: Payload }
  | { type: 'complete'; id: string };

type Payload = Readonly<Record<string, unknown>>;

/** Longest id of an operation, in UTF-16 units: it is kept, and sent with every message. */
const longestId = 1_000;

/** Reads a message. Throws an Error that says, to the client, what is wrong with it. */
export function readClientMessage(text: string): ClientMessage {
  const message = parse(text);
  if (!isObject(message)) throw new Error('Expected a JSON object');
  const { type, id, payload } = message;
  switch (type) {
    case 'connection_init':
    case 'ping':
    case 'pong':
      return { type, payload: objectOrNull(payload, 'payload') };
    case 'subscribe':
      return { type, id: operationId(id), payload: operation(payload) };
    case 'complete':
      return { type, id: operationId(id) };
    default:
      throw new Error('Expected a message of graphql-transport-ws: its type is not one that a client sends');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says would send back what was sent.
    throw new Error('Expected JSON');
  }
}

function operationId(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw new Error('Expected `id` to be a string that is not empty');
  if (id.length > longestId) throw new Error(`Expected \`id\` to have at most ${longestId} characters`);
  return id;
}

function operation(payload: unknown): Payload {
  if (!isObject(payload)) throw new Error('Expected `payload` to be an object');
  const { query, operationName, variables, extensions } = payload;
  if (typeof query !== 'string') throw new Error('Expected `payload.query` to be a string');
  if (typeof (operationName ?? '') !== 'string') throw new Error('Expected `payload.operationName` to be a string');
  objectOrNull(variables, 'payload.variables');
  objectOrNull(extensions, 'payload.extensions');
  return payload;
}

function objectOrNull(value: unknown, name: string): Payload | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw new Error(`Expected \`${name}\` to be an object`);
  return value;
}

function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
