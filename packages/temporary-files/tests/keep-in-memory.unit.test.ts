import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const module = new URL('../keep-in-memory.mjs', import.meta.url).href;

/** Makes a temporary file in a process that keeps them in memory, and returns its name. */
function makeFile(end: string): string {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    import { keepInMemory } from '${module}';
    keepInMemory();
    const file = tmpdir() + '/souk-kept-' + process.pid;
    writeFileSync(file, 'kept');
    process.stdout.write(file, () => ${end});`;
  try {
    const env = { ...process.env, TMPDIR: undefined };
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const isInMemory = (file: string) => file.startsWith('/dev/shm/');

test('temporary files in memory end with their process, and with the next one when it was killed', () => {
  const ended = makeFile('process.exit(0)');
  const killed = makeFile("process.kill(process.pid, 'SIGKILL')");
  expect([ended, killed].map(existsSync)).toEqual([!isInMemory(ended), true]);
  const next = makeFile('process.exit(0)');
  expect(existsSync(killed)).toBe(!isInMemory(killed));
  // Where there is no room in memory they are ordinary ones.
  for (const file of [ended, killed, next]) rmSync(file, { force: true });
});
