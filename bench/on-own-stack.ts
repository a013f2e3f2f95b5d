import { startTestStack } from '#packages/test-stack/start-test-stack.ts';
import { hasStack } from './environment.ts';

/** Measures on a stack that is started for it and stopped afterwards; in a test, on that of the tests. */
export async function onOwnStack(measure: () => Promise<void>): Promise<void> {
  if (hasStack()) return measure();
  const stop = await startTestStack();
  try {
    await measure();
  } finally {
    await stop();
  }
}
