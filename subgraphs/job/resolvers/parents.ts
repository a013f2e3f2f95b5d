import type { Connection } from '#packages/connection/connection.ts';
import type { Job } from '../domain/job.ts';

export type { Job as JobParent } from '../domain/job.ts';

/** A page of jobs that counts them all only when asked. */
export interface JobConnectionParent extends Connection<Job> {
  totalCount: () => Promise<number>;
}

/** A person, of whom a copy is made. */
export interface PersonalDataParent {
  userId: string;
}
