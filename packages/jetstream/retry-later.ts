/** Thrown by a handler that cannot do its work yet: the event comes again, which does not count as a failure. */
export class RetryLater extends Error {
  readonly delayMs: number;

  /** `delayMs`: milliseconds until the event comes again, at least. */
  constructor(delayMs: number, reason: string) {
    super(reason);
    this.name = 'RetryLater';
    this.delayMs = delayMs;
  }
}
