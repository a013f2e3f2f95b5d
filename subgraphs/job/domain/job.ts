/** Where long work stands; the last three for good. */
export type JobStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';

/** How many of something a job has made. */
export interface JobCount {
  name: string;
  count: number;
}

/** A row that a job did not take. */
export interface JobRejection {
  index: number;
  code: string;
  message: string;
}

/** Why a job could not be gone on with. */
export interface JobError {
  code: string;
  message: string;
}

/** Long work of any subgraph, as its events have told. */
export interface Job {
  id: string;
  /** Number of the last event that told of this copy. */
  version: number;
  kind: string;
  status: JobStatus;
  /** The account, or the caller id of a service. */
  startedBy: string;
  done: number;
  total: number;
  counts: JobCount[];
  rejectedCount: number;
  error: JobError | null;
  createdAt: Date;
  startedAt: Date | null;
  cancellationRequestedAt: Date | null;
  finishedAt: Date | null;
}

export function isOver({ status }: Pick<Job, 'status'>): boolean {
  switch (status) {
    case 'QUEUED':
    case 'RUNNING':
      return false;
    case 'COMPLETED':
    case 'FAILED':
    case 'CANCELLED':
      return true;
    default:
      return status satisfies never;
  }
}
