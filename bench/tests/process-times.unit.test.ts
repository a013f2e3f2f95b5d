import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { processTimes } from '../orders/process-times.ts';

// The figures are those of Linux.
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('the time of a process includes that of children that have ended', () => {
  const time = () => processTimes({ jest: process.pid }).get('jest') ?? Number.NaN;
  const before = time();
  const start = process.cpuUsage();
  spawnSync(process.execPath, ['-e', 'while (process.cpuUsage().user < 500_000);']);
  const own = process.cpuUsage(start);
  expect(time() - before - (own.user + own.system) / 1_000).toBeGreaterThan(450);
});

onLinux('subgraphs that share a process are one name', () => {
  expect([...processTimes({ order: process.pid, stock: process.pid, supervisor: process.pid }).keys()]).toEqual([
    'order, stock',
    'supervisor',
  ]);
});
