import { expect, test } from '@jest/globals';
import { cpuSeconds, residentMemoryOf } from '../process-figures.ts';

// The figures are those of Linux.
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('the processor time of a process is what Node says of itself', () => {
  const before = cpuSeconds(process.pid);
  const start = process.cpuUsage();
  while (process.cpuUsage(start).user < 300_000);
  const { user, system } = process.cpuUsage(start);
  expect(cpuSeconds(process.pid) - before).toBeCloseTo((user + system) / 1e6, 1);
});

onLinux('the memory of a process is what Node says of itself', () => {
  const { now, peak } = residentMemoryOf(process.pid);
  expect(now / (process.memoryUsage().rss / 2 ** 20)).toBeCloseTo(1, 0);
  expect(peak).toBeGreaterThanOrEqual(now);
});
