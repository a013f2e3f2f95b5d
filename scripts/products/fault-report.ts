import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { ImportFault } from './follow-import.ts';

/** Faults that are shown on the console. */
const mostShown = 20;

export interface FaultReport {
  add(faults: readonly ImportFault[]): Promise<void>;
  /** Shows the first ones on the console. */
  close(): Promise<void>;
}

/**
 * Tells what was not taken of a file: all of it as CSV, the beginning on the console.
 * @param path of the CSV; none is written when undefined. Rejects when it cannot be.
 */
export async function openFaultReport(path: string | undefined, say: (line: string) => void): Promise<FaultReport> {
  const file = path === undefined ? undefined : await open(path, 'w');
  await file?.write(stringify([['Line', 'Column', 'Handle', 'Reason']]));
  const shown: ImportFault[] = [];
  let count = 0;
  return {
    async add(faults) {
      count += faults.length;
      shown.push(...faults.slice(0, mostShown - shown.length));
      const rows = faults.map(({ line, column, handle, reason }) => [line, column, handle, reason]);
      if (rows.length > 0) await file?.write(stringify(rows));
    },
    async close() {
      for (const { line, column, handle, reason } of shown) {
        const where = [`line ${line}`, column, handle].filter((part) => part !== null);
        say(`${where.join(', ')}: ${reason}`);
      }
      if (count > shown.length) {
        say(
          `and ${count - shown.length} more${path === undefined ? '; --report FILE writes all' : `, all in ${path}`}`,
        );
      }
      await file?.close();
    },
  };
}
