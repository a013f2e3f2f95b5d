import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What the command line of a bench says: `--json FILE`, and its own options. Throws on anything else. */
export const readCommandLine = <Options extends ParseArgsOptionsConfig>(options: Options) =>
  parseArgs({ options: { json: { type: 'string' }, ...options } }).values;

/** Where the report is to be written as JSON, if anywhere, whatever other options the bench has. */
export function jsonFile(): string | undefined {
  const { json } = parseArgs({ options: { json: { type: 'string' } }, strict: false }).values;
  return typeof json === 'string' ? json : undefined;
}
