import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';

const module = JSON.stringify(join(import.meta.dirname, '..', 'service.ts'));

/** Runs a service as a child of this process. `load` is what it does first; it tells when it is open. */
function startService(load = '') {
  const source = `
    ${load}
    const { runService } = await import(${module});
    await runService('test', { logLevel: 'silent' }, async ({ use }) => {
      use({ close: () => console.log('closed') });
      console.log('open');
      process.send('open');
      setInterval(() => {}, 1_000);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const output = text(child.stdout as NonNullable<typeof child.stdout>);
  const ended = once(child, 'exit').then(async ([code]) => ({ code, output: await output }));
  return { child, ended };
}

describe('a service', () => {
  test('closes what it opened when its parent ends', async () => {
    const { child, ended } = startService();
    await once(child, 'message');
    child.disconnect();
    expect(await ended).toEqual({ code: 0, output: 'open\nclosed\n' });
  });

  test('opens nothing when its parent ended while it was loading', async () => {
    const { child, ended } = startService(`
      const parentEnded = new Promise((resolve) => process.once('disconnect', resolve));
      process.send('loading');
      await parentEnded;`);
    await once(child, 'message');
    child.disconnect();
    expect(await ended).toEqual({ code: 0, output: '' });
  });
});
