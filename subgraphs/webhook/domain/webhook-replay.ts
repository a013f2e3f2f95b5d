/** Events that an endpoint is told of again. */
export interface EventRange {
  endpointId: string;
  /** When the first may have occurred. */
  from: Date;
  /** Before when the last did. */
  to: Date;
  /** Types, not patterns. */
  types: string[];
}

/** A range, and how far the job is that replays it: the last event it has dealt with; null before the first. */
export interface WebhookReplay extends EventRange {
  jobId: string;
  lastOccurred: Date | null;
  lastEventId: string | null;
}
