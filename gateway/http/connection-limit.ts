import type { Logger } from 'pino';

/** Most open files reserved for other things than clients: connections to subgraphs and the broker, and files. */
const filesForOthers = 1_000;

/**
 * How many clients may be connected at a time: as many as wanted, unless the system lets the process open too few files.
 * If clients used up all of them, subgraphs could not be reached any more.
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
  // A property that its types lack.
  const report = process.report as typeof process.report & { excludeNetwork: boolean };
  const { excludeNetwork } = report;
  // Otherwise it would look up the host names of all clients.
  report.excludeNetwork = true;
  const { userLimits } = report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } };
  report.excludeNetwork = excludeNetwork;
  const soft = userLimits?.open_files.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}
