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
export async function countLiveQueries(): Promise<number> {
  const response = await fetch(`${testStack().gatewayUrl}/metrics`);
  const samples = (await response.text()).matchAll(/^souk_live_queries\{.*\} (\d+)$/gm);
  return [...samples].reduce((sum, [, count]) => sum + Number(count), 0);
}
