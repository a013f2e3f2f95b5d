/**
 * Sends operations, variables and messages that are right, nearly right and wrong to a whole shop. Ends with 1 when one is
 * answered as our own mistake, by what is no answer, or not at all. `--seed N` repeats a run.
 */
import { randomInt } from 'node:crypto';
import { atGateway } from './at-gateway.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits, trustProxy } from './environment.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { publish } from './report.ts';

const given = readCommandLine({ operations: { type: 'string' }, seed: { type: 'string' } });
const operations = wholeNumber('operations', given.operations ?? '10000');
const seed = wholeNumber('seed', given.seed ?? String(randomInt(1, 9_999_999)));

// Or most of a long run would not be executed: also those are limited who try passwords from one network.
liftRateLimits();
trustProxy();
await atGateway(async (url) => {
  const { counts, findings } = await fuzz(url, { seed, operations });
  for (const finding of findings) console.error(JSON.stringify(finding));
  publish({ title: `Operations of seed ${seed}`, rows: { all: { ...counts } } });
  if (findings.some(({ kind }) => kind !== 'SERVICE_UNAVAILABLE')) process.exitCode = 1;
});
