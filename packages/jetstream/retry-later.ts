/** Thrown by a handler that cannot do its work yet: the event or job comes again, which does not count as a failure. */
export class RetryLater extends Error {
  readonly delayMs: number;

  /** `delayMs`: milliseconds until it comes again, at least. */
  constructor(delayMs: number, reason: string) {
    super(reason);
    this.name = 'RetryLater';
    this.delayMs = delayMs;
  }
}
