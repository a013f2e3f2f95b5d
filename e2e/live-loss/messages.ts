/** A live query that one client follows, over a connection of its own. */
export interface Following {
  transport: 'websocket' | 'event-stream';
  /** Whose token it is sent with; null for nobody's. */
  who: string | null;
  query: string;
  variables: Record<string, unknown>;
  /** Null when it begins at the present. */
  extensions: { since: string } | { initial: true } | null;
}

/** What one client was told. */
export interface ClientRecord {
  /** The places of the events in the stream, as the messages came, and the entities they showed. */
  sequences: number[];
  entityIds: string[];
  /** Where the state that it began with stands; null when it began without. */
  initial: number | null;
  /** The last state it holds of each entity, by id. */
  states: Record<string, Record<string, unknown>>;
  /** Messages that came over the wire though they had come before. */
  repeated: number;
  /** How often it was connected. */
  connections: number;
  /** Longest time between two messages, in milliseconds. */
  silence: number;
  /** What it was told instead of an entity, or why it is over. */
  faults: string[];
}

/** What the parent asks the process of clients. */
export type Request =
  | { ask: 'open'; url: string; followings: readonly Following[] }
  /** The tokens to connect with from now on, by whose they are. */
  | { ask: 'use'; tokens: Record<string, string> }
  /** The place of the last event that each was told of; 0 for none. */
  | { ask: 'progress' }
  | { ask: 'report' };

export type Reply =
  | { answer: 'open' | 'use' }
  | { answer: 'progress'; last: number[] }
  | { answer: 'report'; records: ClientRecord[] };
