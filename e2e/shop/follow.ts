import type { Souk } from '#clients/storefront/create-souk.ts';
import type { Operation, VariablesOf } from '#clients/storefront/operation.ts';
import { eventually } from './eventually.ts';
import { untilOpen } from './live-queries.ts';

/** An open subscription and everything that has arrived on it. */
export interface Followed<Result> extends AsyncDisposable {
  readonly received: readonly Result[];
  /** Resolves to the first result, that has arrived or will, that satisfies. Throws what ended the subscription instead. */
  until(satisfies: (result: Result) => boolean): Promise<Result>;
}

/** Subscribes, and resolves once the gateway follows. To be closed in the reverse order, as `await using` does. */
export async function follow<Result, Variables>(
  souk: Souk,
  operation: Operation<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<Followed<Result>> {
  const received: Result[] = [];
  let end: Promise<unknown> | undefined;
  let failure: { error: unknown } | undefined;

  let results: AsyncIterableIterator<Result> | undefined;
  const closed = await untilOpen(() => {
    const opened = souk.subscribe(operation, ...variables);
    results = opened;
    end = (async () => {
      for await (const result of opened) received.push(result);
    })().catch((error: unknown) => {
      failure = { error };
    });
  });

  return {
    received,
    async until(satisfies) {
      const find = async () => {
        if (failure) throw failure.error;
        return { found: received.find(satisfies), received };
      };
      const { found } = await eventually(find, (seen) => seen.found !== undefined);
      return found as Result;
    },
    async [Symbol.asyncDispose]() {
      await results?.return?.();
      await end;
      await closed();
    },
  };
}
