import { startTestStack } from './start-test-stack.ts';

declare global {
  var stopTestStack: (() => Promise<void>) | undefined;
}

export default async function globalSetup(): Promise<void> {
  globalThis.stopTestStack = await startTestStack();
}
