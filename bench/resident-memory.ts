import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory in MiB that a process and everything it started occupy, by process id of the part they belong to: pages shared
 * by several processes are counted once, in equal parts (PSS of Linux). Children belong to the nearest of `parts` above.
 */
export function residentMemory(parts: readonly number[]): Map<number, number> {
  const parents = readParents();
  const partOf = (pid: number): number | undefined => {
    for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) if (parts.includes(at)) return at;
    return undefined;
  };
  const memory = new Map<number, number>();
  for (const pid of parents.keys()) {
    const part = partOf(pid);
    if (part !== undefined) memory.set(part, (memory.get(part) ?? 0) + proportionalSize(pid));
  }
  return memory;
}

function readParents(): Map<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid) => {
      const stat = readIfAlive(`/proc/${pid}/stat`);
      // The second field is the program's name in parentheses, which may contain anything.
      const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [[Number(pid), Number(parent)] as const];
    }),
  );
}

function proportionalSize(pid: number): number {
  const kibibytes = readIfAlive(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s+(\d+) kB$/m)?.[1];
  return Number(kibibytes ?? 0) / 1024;
}

/** Throws when the process is somebody else's: a sum without it would be wrong. */
function readIfAlive(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
