/** The gateway under attack. */
export interface Target {
  /** Where it serves GraphQL. */
  url: string;
  host: string;
  port: number;
  /** Where the input comes from, as the gateway believes. */
  address: string;
}

/** How the gateway dealt with an input. */
export interface Outcome {
  /** HTTP status, WebSocket close code, or what else happened in a word. */
  status: number | string;
  /** Code of the first error, if any. */
  code: string;
}

export interface HostileInput {
  name: string;
  send(target: Target): Promise<Outcome>;
  /** What must come of it: `refused` with an error or a close code, `answered`, or either. Default: `refused`. */
  expect?: 'refused' | 'answered' | 'either';
  /** Longest it may take, in milliseconds. Default: 5000. */
  limit?: number;
}
