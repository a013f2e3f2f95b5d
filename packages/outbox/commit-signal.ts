import type { CommitNotice } from '#packages/causality/commits.ts';
import { readNotices } from './notice-text.ts';

/** Waits for events of one aggregate to be committed. */
export interface Expectation extends Disposable {
  /** The type of the first expected event committed since `expect`; null when there was none after `timeoutMs`. */
  within(timeoutMs: number): Promise<string | null>;
}

/** Tells of events the moment their transaction commits, whichever process committed it. */
export interface CommitSignal {
  /**
   * Starts listening for events of the given types; to be called before the transaction that may set them off.
   * A signal is a hint: while the database connection is down none arrives. Dispose of the expectation when done.
   */
  expect(aggregateId: string, types: readonly string[]): Expectation;
}

/** A signal, and the functions that feed it: with what this process committed, and with the payload of a notification. */
export function createCommitSignal(): {
  signal: CommitSignal;
  tell(notice: CommitNotice): void;
  notify(payload: string): void;
} {
  const listeners = new Map<string, Set<(type: string) => void>>();

  const expect: CommitSignal['expect'] = (aggregateId, types) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const listener = (type: string) => {
      if (types.includes(type)) resolve(type);
    };
    const ofAggregate = listeners.get(aggregateId) ?? new Set();
    listeners.set(aggregateId, ofAggregate.add(listener));
    return {
      async within(timeoutMs) {
        let timer: NodeJS.Timeout | undefined;
        const timeout = new Promise<null>((resolve) => {
          timer = setTimeout(resolve, timeoutMs, null);
        });
        return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
      },
      [Symbol.dispose]() {
        ofAggregate.delete(listener);
        if (ofAggregate.size === 0 && listeners.get(aggregateId) === ofAggregate) listeners.delete(aggregateId);
      },
    };
  };

  const tell = ({ type, aggregateId }: CommitNotice) => {
    for (const listener of listeners.get(aggregateId) ?? []) listener(type);
  };

  return { signal: { expect }, tell, notify: (payload) => readNotices(payload).forEach(tell) };
}
