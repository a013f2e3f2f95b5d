/** What each request adds: in the long run, one in ten requests may be retried. */
const share = 0.1;

/** How many retries there may be in a row. */
const most = 10;

/** Keeps retries a small part of all requests, so that an outage does not multiply the load. */
export class RetryBudget {
  #left = most;

  /** A request is made. */
  earn(): void {
    this.#left = Math.min(most, this.#left + share);
  }

  /** Whether a request may be retried. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
