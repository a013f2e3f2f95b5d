import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Sends a request to a child process and resolves to the message it answers with: for one request at a time. Rejects when
 * the child ends before.
 */
export async function askChild<Answer>(child: ChildProcess, request: object): Promise<Answer> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error(`the process that was asked ended: ${child.spawnargs.join(' ')}`);
  });
  ended.catch(() => {});
  child.send(request);
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal: over.signal }), ended])) as [Answer];
    return answer;
  } finally {
    over.abort();
  }
}
