import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const module = JSON.stringify(join(import.meta.dirname, '..', 'create-logger.ts'));

/** A process that logs when it is told to, and then ends. */
const start = () =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { createLogger } from ${module};
       const logger = createLogger({ name: 'test' });
       process.on('message', () => {
         for (let line = 0; line < 1_000; line++) logger.error({ line, text: 'x'.repeat(1_000) }, 'failed');
         logger.fatal('the end');
         process.exit(0);
       });
       process.send('ready');`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );

describe('a log', () => {
  test('is written whole to a reader that takes its time', async () => {
    const child = start();
    await once(child, 'message');
    child.send('log');
    let lines = 0;
    for await (const text of child.stdout ?? []) lines += String(text).split('\n').length - 1;
    expect(lines).toBe(1_001);
  });

  test('does not keep a process from ending when its reader is gone', async () => {
    const child = start();
    const ended = once(child, 'exit');
    await once(child, 'message');
    child.stdout?.destroy();
    child.send('log');
    expect(await ended).toEqual([0, null]);
  });
});
