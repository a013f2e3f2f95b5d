/** Thrown by a job that would fail the same way at every further attempt: it is dead at once. */
export class JobFailed extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'JobFailed';
  }
}
