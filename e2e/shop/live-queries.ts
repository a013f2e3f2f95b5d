import { readMetric } from '#packages/test-stack/read-metrics.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from './eventually.ts';

/**
 * A subscription is not acknowledged: what tells that one is open is the gateway's count of them. Resolves, when `open`
 * has led to one more, to what waits until there are no more than before, which is to be called after closing it.
 */
export async function untilOpen(open: () => void): Promise<() => Promise<void>> {
  const before = await countLiveQueries();
  open();
  await eventually(countLiveQueries, (count) => count > before);
  return async () => {
    await eventually(countLiveQueries, (count) => count <= before);
  };
}

/** How many the gateway has open. */
export const countLiveQueries = (): Promise<number> => readMetric(testStack().gatewayUrl, 'souk_live_queries');
