/** Where long work stands; the last three for good. */
export type TrackedJobStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';

/** How many of something a job has made, for example `imported`. */
export interface JobCount {
  name: string;
  count: number;
}

/** A row of the work that was not taken. Text for whoever started the job, without personal data. */
export interface JobRejection {
  /** Place of the row in what was given, from 0 on. Each row is rejected once at most. */
  index: number;
  /** Stable, in SCREAMING_SNAKE_CASE. */
  code: string;
  message: string;
}

/** Why a job could not be gone on with, as whoever started it may be told. */
export interface JobError {
  code: string;
  message: string;
}

/** Long work that somebody waits for, in the database of the subgraph that does it. */
export interface TrackedJob {
  /** UUIDv7. */
  id: string;
  kind: string;
  /** Number of the last event that told of it. */
  version: number;
  status: TrackedJobStatus;
  /** Id of the actor who started it: an account, or the caller id of a service. */
  startedBy: string;
  /** Rows, or whatever the work is counted by, that are dealt with; rejected ones included. */
  done: number;
  total: number;
  /** In the order in which they were counted first. */
  counts: JobCount[];
  rejectedCount: number;
  /** Null unless FAILED. */
  error: JobError | null;
  createdAt: Date;
  /** Null until the work begins. */
  startedAt: Date | null;
  /** Null until this subgraph hears of it. */
  cancellationRequestedAt: Date | null;
  /** Null until it is over. */
  finishedAt: Date | null;
  /** When an event told last how far it is. */
  toldAt: Date;
}

/** A job that was just started: what its first event tells. */
export const queuedJob = (
  started: Pick<TrackedJob, 'id' | 'kind' | 'total' | 'startedBy' | 'createdAt'>,
): Omit<TrackedJob, 'toldAt'> => ({
  ...started,
  version: 1,
  status: 'QUEUED',
  done: 0,
  counts: [],
  rejectedCount: 0,
  error: null,
  startedAt: null,
  cancellationRequestedAt: null,
  finishedAt: null,
});

/** Whether a job has come to its end, however it did. */
export function isOver({ status }: Pick<TrackedJob, 'status'>): boolean {
  return status !== 'QUEUED' && status !== 'RUNNING';
}
