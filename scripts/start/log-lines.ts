import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { styleText } from 'node:util';
import { printable } from '#packages/text/printable.ts';

const LEVELS: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };
const NAME_WIDTH = 12;

/**
 * Prints what a process writes, line by line, each with the name of the subgraph that says so, or of the process, before it.
 * @param onLine called with each line as it is
 */
export function forwardLines(
  output: Readable,
  name: string,
  print: (line: string) => void,
  onLine: (line: string) => void = () => {},
): void {
  createInterface({ input: output }).on('line', (line) => {
    print(`${label(String(parseEntry(line)?.['service'] ?? name))} ${readableLine(line)}`);
    onLine(line);
  });
}

export function label(name: string): string {
  return styleText('cyan', `${name.padEnd(NAME_WIDTH)}|`);
}

/** A pino line as "warn message key=value"; any other line as it is. */
export function readableLine(line: string): string {
  const entry = parseEntry(line);
  if (!entry) return line;
  const { level, time: _time, service: _service, name: _name, msg, err, ...fields } = entry;
  const word = LEVELS[Number(level)] ?? String(level);
  const details = Object.entries(fields).map(([key, value]) => `${key}=${plain(value)}`);
  const stack = (err as { stack?: string } | undefined)?.stack;
  // What somebody sent may be in it, and is not to move the cursor.
  const text = printable([String(msg ?? ''), ...details].join(' ') + (stack ? `\n${stack}` : ''));
  return `${colored(word)} ${text}`;
}

/** A pino line; undefined when it is any other. */
export function parseEntry(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{"level":')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function colored(level: string): string {
  if (level === 'error' || level === 'fatal') return styleText('red', level);
  return level === 'warn' ? styleText('yellow', level) : level;
}
