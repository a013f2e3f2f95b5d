import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second, as user space sees it on every architecture of Linux. */
const ticksPerSecond = 100;

/**
 * Milliseconds of processor time that processes have used with all they started, also with those that have ended since, by
 * name. Subgraphs that share a process are one name. The supervisor started everything, so its children are left out.
 */
export function processTimes({ supervisor, ...others }: Readonly<Record<string, number>>): Map<string, number> {
  const names = Map.groupBy(Object.keys(others), (name) => others[name] ?? 0);
  const times = [...names].map(([pid, shared]) => [shared.join(', '), timeOf(pid) + timeOfChildren(pid)] as const);
  return new Map(supervisor === undefined ? times : [...times, ['supervisor', timeOf(supervisor)] as const]);
}

/** Its own, and that of children that have ended and were waited for. */
function timeOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in parentheses, which may contain anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 1_000) / ticksPerSecond;
}

function timeOfChildren(pid: number): number {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return children.reduce((sum, child) => sum + timeIfAlive(child), 0);
}

/** A child that ends meanwhile counts as its parent's from then on. */
function timeIfAlive(pid: number): number {
  try {
    return timeOf(pid);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return 0;
    throw error;
  }
}
