/** Reason of an abort: the job is not this attempt's any more. */
export class ClaimLost extends Error {
  constructor() {
    super('the job was cancelled, or another process took it over');
    this.name = 'ClaimLost';
  }
}

/** Reason of an abort: the process ends. */
export class WorkerClosing extends Error {
  constructor() {
    super('the process ends');
    this.name = 'WorkerClosing';
  }
}
