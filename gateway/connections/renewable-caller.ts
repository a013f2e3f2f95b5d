import type { Caller } from '../request/caller.ts';

/**
 * A caller whose token can be replaced by a fresh one. A class, since there is one for each connection: an object literal
 * with accessors takes several times the memory.
 */
export class RenewableCaller implements Caller {
  current: Caller;

  constructor(first: Caller) {
    this.current = first;
  }

  get identity() {
    return this.current.identity;
  }

  get expiresAt() {
    return this.current.expiresAt;
  }

  get revocationTargets() {
    return this.current.revocationTargets;
  }

  assertAccepted(): void {
    this.current.assertAccepted();
  }

  identityToken(): Promise<string> {
    return this.current.identityToken();
  }
}
