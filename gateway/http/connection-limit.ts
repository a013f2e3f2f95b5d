import type { Logger } from 'pino';

/** Most files that are left for what is no client: connections to subgraphs and the broker, and files. */
const filesForOthers = 1_000;

/**
 * How many clients may be connected at a time: as many as wanted, unless the system lets the process open too few files.
 * Without any left, subgraphs could not be reached, by those who are connected either.
 */
export function connectionLimit(wanted: number, logger: Logger, openFiles = openFilesLimit()): number {
  const possible = openFiles - Math.min(filesForOthers, Math.ceil(openFiles / 4));
  if (wanted <= possible) return wanted;
  logger.warn(
    { wanted, possible, openFiles },
    'fewer clients may connect than MAX_CONNECTIONS says: the system lets this process open too few files (ulimit -n)',
  );
  return possible;
}

/** How many files, connections among them, this process may open. Node has raised its limit to the most that it may. */
function openFilesLimit(): number {
  // Its types do not know all of it.
  const report = process.report as typeof process.report & { excludeNetwork: boolean };
  const { excludeNetwork } = report;
  // Or it would look up the names of everybody who is connected.
  report.excludeNetwork = true;
  const { userLimits } = report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } };
  report.excludeNetwork = excludeNetwork;
  const soft = userLimits?.open_files.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}
