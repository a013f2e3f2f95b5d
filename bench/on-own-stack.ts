import { startTestStack } from '#packages/test-stack/start-test-stack.ts';

/** Measures on a stack that is started for it and stopped afterwards. */
export async function onOwnStack(measure: () => Promise<void>): Promise<void> {
  const stop = await startTestStack();
  try {
    await measure();
  } finally {
    await stop();
  }
}
