import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';

export interface Report {
  /** What was measured, in a line. */
  title: string;
  /** Figures by what they are of. */
  rows: Record<string, Record<string, number>>;
}

/** Prints a report as a table and, when the command line says `--json FILE`, writes it there with the machine it is of. */
export function publish({ title, rows }: Report): void {
  console.log(`\n${title}`);
  console.table(rows);
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  if (values.json === undefined) return;
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryMiB: Math.round(totalmem() / 2 ** 20) };
  const written = { title, at: new Date().toISOString(), node: process.version, machine, rows };
  writeFileSync(values.json, `${JSON.stringify(written, null, 2)}\n`);
}
