import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Makes sure a child does not outlive this process, however that ends, `kill -9` included: a shell waits for the pipe
 * from us to close and then sends `signal`. The child no longer keeps this process alive by itself.
 */
export function endWithParent(child: ChildProcess, signal: 'INT' | 'TERM' | 'KILL'): void {
  if (child.pid === undefined) return;
  const script = 'read -r _; kill -s "$1" "$2"';
  const guard = spawn('sh', ['-c', script, 'sh', signal, String(child.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.once('exit', () => guard.kill('SIGKILL'));
  child.unref();
  guard.unref();
  // A socket underneath, which Node does not declare.
  (guard.stdin as unknown as { unref(): void }).unref();
}
