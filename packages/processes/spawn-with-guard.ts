import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Turns itself into the program ("$@") and leaves a guard behind, which belongs to nobody. A line on the pipe from the parent
 * says that the program has ended; the end of the pipe, that the parent has. A program that is spawned has its guard: there
 * is no moment between the two in which the parent could end unnoticed.
 */
const script = `
exec 9<&0 </dev/null
( { read -r _ <&9 || kill -s "$0" "$$"; } >/dev/null 2>&1 & )
exec 9<&-
exec "$@"`;

export interface GuardedOptions extends SpawnOptions {
  /** The signal sent to the child when this process has ended. */
  onParentEnd: 'INT' | 'TERM' | 'KILL';
  /** Standard input is empty: it is what the guard listens to. */
  stdio: ['pipe', ...('ignore' | 'pipe' | 'ipc' | number)[]];
}

/**
 * Spawns a child that does not outlive this process, however that ends, `kill -9` included, and whenever. The child does not
 * keep this process alive by itself.
 */
export function spawnWithGuard(
  command: string,
  args: readonly string[],
  { onParentEnd, ...options }: GuardedOptions,
): ChildProcess {
  const child = spawn('/bin/sh', ['-c', script, onParentEnd, command, ...args], options);
  const { stdin } = child;
  // The guard may be gone before it can be told.
  stdin?.on('error', () => {});
  child.once('exit', () => stdin?.end('over\n'));
  child.unref();
  // A socket underneath, which Node does not declare.
  (stdin as unknown as { unref(): void } | null)?.unref();
  return child;
}
