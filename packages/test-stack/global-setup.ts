import { shareStackFiles } from './environment.ts';
import { startStack } from './start-test-stack.ts';

declare global {
  var stopTestStacks: (() => Promise<void>) | undefined;
}

/** A stack for each worker: tests kill its services and count what happens in it, and files of other workers do not notice. */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const stacks = await Promise.all(Array.from({ length: maxWorkers }, () => startStack()));
  shareStackFiles(...stacks.map(({ stackFile }) => stackFile));
  globalThis.stopTestStacks = async () => {
    await Promise.all(stacks.map(({ stop }) => stop()));
  };
}
