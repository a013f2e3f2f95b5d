import type { FormattedExecutionResult } from 'graphql';
import { createLatestByKey } from './latest-by-key.ts';

/** One client's subscription: the results it has not taken yet, conflated to the latest of each entity. */
export interface LiveSubscription extends AsyncGenerator<FormattedExecutionResult, undefined, undefined> {
  push(entityId: string, result: FormattedExecutionResult): void;
}

/**
 * The transport takes a result when the one before has left the process, so what a slow client makes wait is held here,
 * where it is bounded. `onEnd` is called once, when the client or the transport ends the subscription.
 */
export function createLiveSubscription(onEnd: (subscription: LiveSubscription) => void): LiveSubscription {
  type Result = IteratorResult<FormattedExecutionResult, undefined>;
  const done: Result = { done: true, value: undefined };
  const waiting = createLatestByKey<FormattedExecutionResult>();
  let taker: ((result: Result) => void) | undefined;
  let ended = false;

  const end = async (): Promise<Result> => {
    if (!ended) {
      ended = true;
      taker?.(done);
      onEnd(subscription);
    }
    return done;
  };
  const subscription: LiveSubscription = {
    push(entityId, result) {
      if (ended) return;
      waiting.set(entityId, result);
      if (!taker) return;
      const deliver = taker;
      taker = undefined;
      deliver({ done: false, value: waiting.take() as FormattedExecutionResult });
    },
    async next() {
      if (ended) return done;
      const value = waiting.take();
      if (value) return { done: false, value };
      return new Promise((resolve) => {
        taker = resolve;
      });
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]: () => subscription,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return subscription;
}
