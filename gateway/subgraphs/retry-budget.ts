/** What each request adds: one in ten requests may be repeated in the long run. */
const share = 0.1;

/** How many may be repeated in a row. */
const most = 10;

/** Keeps repetitions a small part of all requests, so that an outage does not multiply the load. */
export class RetryBudget {
  #left = most;

  /** A request is made. */
  earn(): void {
    this.#left = Math.min(most, this.#left + share);
  }

  /** Whether one may be repeated. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
