import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second, as user space sees it on every architecture of Linux. */
const ticksPerSecond = 100;

/** Seconds of processor time that all threads of a process have used. */
export const cpuSeconds = (pid: number): number => secondsOf(pid, 2);

/** The same, with those of its children that have ended and were waited for. */
export const cpuSecondsWithEnded = (pid: number): number => secondsOf(pid, 4);

/** Seconds of processor time of a process and of those it started, as far as they still run. */
export const cpuSecondsOfAll = (pid: number): number =>
  childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), cpuSeconds(pid));

/** The processes that a process has started and that still run. */
export const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );

/** Of the fields `utime`, `stime`, `cutime` and `cstime` of proc(5), the first so many. */
function secondsOf(pid: number, fields: 2 | 4): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in parentheses, which may contain anything.
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return values.slice(11, 11 + fields).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}

/** Memory in MiB that a process has in RAM, now and at its highest. */
export function residentMemoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
  return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}
