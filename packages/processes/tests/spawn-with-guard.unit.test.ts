import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const module = JSON.stringify(join(import.meta.dirname, '..', 'spawn-with-guard.ts'));
const forEver = "setInterval(() => {}, 1000); console.log('up')";

/**
 * Runs a parent whose child shares its standard output: that closes when both have ended. `then` is what the parent does once
 * it has spawned the child.
 */
function runParent(childSource: string, then: string): ChildProcess {
  const source = `
    import { spawnWithGuard } from ${module};
    const child = spawnWithGuard(process.execPath, ['-e', ${JSON.stringify(childSource)}], {
      onParentEnd: 'TERM',
      detached: true,
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    ${then}`;
  return spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('a child with a guard', () => {
  test('ends when its parent is killed without warning', async () => {
    const parent = runParent(forEver, 'setInterval(() => {}, 1000);');
    await once(parent.stdout as NonNullable<typeof parent.stdout>, 'data');
    parent.kill('SIGKILL');
    const [, signal] = await once(parent, 'close');
    expect(signal).toBe('SIGKILL');
  });

  test.each([1, 2, 3, 4, 5])('ends when its parent is killed as soon as it is spawned (%s)', async () => {
    const parent = runParent(forEver, "process.kill(process.pid, 'SIGKILL');");
    parent.stdout?.resume();
    const [, signal] = await once(parent, 'close');
    expect(signal).toBe('SIGKILL');
  });

  test('has the process id, the standard input of nobody and the exit code of its program', async () => {
    const then = "child.ref(); child.once('exit', (code) => console.log(child.pid, code));";
    const source = "process.stdin.resume().on('end', () => { console.log(process.pid); process.exit(3); })";
    const parent = runParent(source, then);
    let output = '';
    parent.stdout?.on('data', (text) => {
      output += text;
    });
    await once(parent, 'close');
    const [pid] = output.split('\n');
    expect(output).toBe(`${pid}\n${pid} 3\n`);
  });
});
