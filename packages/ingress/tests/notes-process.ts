/** A subgraph of the tests in a process of its own, which ends like one that is killed: before or after the commit of a call. */
import { serveNotes } from './serve-notes.ts';

const [options = '', dies = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');
const server = await serveNotes({
  ...JSON.parse(options),
  // The kernel ends a process as it returns from the call: nothing runs after it.
  ...(dies === 'before-commit' && { onAccept: die }),
  ...(dies === 'after-commit' && { onCommit: die }),
});
process.send?.(server.origin);
