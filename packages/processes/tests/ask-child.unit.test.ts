import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test } from '@jest/globals';
import { askChild } from '../ask-child.ts';
import { stopChild } from '../stop-child.ts';

const children: ChildProcess[] = [];
afterEach(() => Promise.all(children.splice(0).map((child) => stopChild(child, 'SIGKILL', 1_000))));

function start(onMessage: string) {
  const child = spawn(process.execPath, ['-e', `process.on('message', ${onMessage})`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  return child;
}

test('resolves to the answer, each time', async () => {
  const child = start('({ number }) => process.send({ twice: number * 2 })');
  expect(await askChild(child, { number: 2 })).toEqual({ twice: 4 });
  expect(await askChild(child, { number: 5 })).toEqual({ twice: 10 });
  expect(child.listenerCount('message') + child.listenerCount('exit')).toBe(0);
});

test('rejects when the child ends without an answer', async () => {
  await expect(askChild(start('() => process.exit(0)'), {})).rejects.toThrow('the process that was asked ended');
});
