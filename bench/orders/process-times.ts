import { childrenOf, cpuSecondsWithEnded } from '../process-figures.ts';

/**
 * Milliseconds of processor time that processes have used with all they started, also with those that have ended since, by
 * name. Subgraphs that share a process are one name. The supervisor started everything, so its children are left out.
 */
export function processTimes({ supervisor, ...others }: Readonly<Record<string, number>>): Map<string, number> {
  const names = Map.groupBy(Object.keys(others), (name) => others[name] ?? 0);
  const times = [...names].map(([pid, shared]) => [shared.join(', '), timeOf(pid) + timeOfChildren(pid)] as const);
  return new Map(supervisor === undefined ? times : [...times, ['supervisor', timeOf(supervisor)] as const]);
}

const timeOf = (pid: number): number => cpuSecondsWithEnded(pid) * 1_000;

const timeOfChildren = (pid: number): number => childrenOf(pid).reduce((sum, child) => sum + timeIfAlive(child), 0);

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
