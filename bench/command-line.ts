import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What the command line of a bench says: `--json FILE`, and its own options. Throws on anything else. */
export const readCommandLine = <Options extends ParseArgsOptionsConfig>(options: Options) =>
  parseArgs({ options: { json: { type: 'string' }, ...options } }).values;

/** Where the report is to be written as JSON, if anywhere, whatever other options the bench has. */
export function jsonFile(): string | undefined {
  const { json } = parseArgs({ options: { json: { type: 'string' } }, strict: false }).values;
  return typeof json === 'string' ? json : undefined;
}

/** The number that an option says, from `least` to 9,999,999. Throws, naming the option, when it says anything else. */
export function wholeNumber(option: string, text: string, least = 1): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least)) throw new Error(`--${option} ${text}: expected a number from ${least} to 9999999`);
  return number;
}
