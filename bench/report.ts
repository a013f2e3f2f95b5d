import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { jsonFile } from './command-line.ts';

export interface Report {
  /** What was measured, in a line. */
  title: string;
  /** Figures by what they are of. */
  rows: Record<string, Record<string, number | string>>;
}

/** Prints a report as a table and, when the command line says `--json FILE`, writes it there with the machine it is of. */
export function publish({ title, rows }: Report): void {
  console.log(`\n${title}`);
  console.table(rows);
  const file = jsonFile();
  if (file === undefined) return;
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryMiB: Math.round(totalmem() / 2 ** 20) };
  const written = { title, at: new Date().toISOString(), node: process.version, machine, rows };
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
}
