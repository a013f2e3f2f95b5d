import { commandOf } from '#packages/processes/command-of.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from '../shop/eventually.ts';

/**
 * Resolves when every process of the stack runs and everything that serves HTTP says that it is ready; `except` names
 * what is not waited for, `timeout` the milliseconds the supervisor has to bring back what a test ended.
 */
export async function untilReady({
  except = [],
  timeout = 30_000,
}: {
  except?: readonly string[];
  timeout?: number;
} = {}): Promise<void> {
  const ready = (names: readonly string[]) => names.every((name) => except.includes(name));
  await eventually(whatIsNotReady, ready, timeout);
}

async function whatIsNotReady(): Promise<string[]> {
  const { gatewayUrl, subgraphs, processes } = testStack();
  const gone = Object.keys(processes).filter((name) => commandOf(processes[name] ?? 0) === undefined);
  const urls = {
    gateway: gatewayUrl,
    ...Object.fromEntries(Object.entries(subgraphs).map(([subgraph, { url }]) => [subgraph, url])),
  };
  const answers = await Promise.all(
    Object.entries(urls).map(async ([name, url]) => ((await isReady(new URL('/readyz', url))) ? null : name)),
  );
  return [...gone, ...answers.filter((name) => name !== null)];
}

async function isReady(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Not listening, or frozen: not ready.
    return false;
  }
}
