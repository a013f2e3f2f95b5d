import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnWithGuard } from '#packages/processes/spawn-with-guard.ts';
import { forwardLines } from './log-lines.ts';
import { endOf } from './server-parts.ts';

const stampFile = (stateDir: string) => join(stateDir, 'seeded');

export function wasSeeded(stateDir: string): boolean {
  return existsSync(stampFile(stateDir));
}

export interface SeedOptions {
  stateDir: string;
  gatewayUrl: string;
  print(line: string): void;
  /** Ends it; so does the end of this process, or it would go on with the next shop at this address. */
  signal: AbortSignal;
}

/** Fills the shop with example data. Rejects when the seed fails or is ended; it can be run again. */
export async function seed({ stateDir, gatewayUrl, print, signal }: SeedOptions): Promise<void> {
  signal.throwIfAborted();
  const child = spawnWithGuard(process.execPath, ['scripts/seed/seed.ts'], {
    env: { GATEWAY_URL: gatewayUrl },
    onParentEnd: 'TERM',
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
  });
  for (const output of [child.stdout, child.stderr]) if (output) forwardLines(output, 'seed', print);
  const how = await endOf(child);
  if (child.exitCode !== 0) throw new Error(`The seed ${how}; run it again with npm run seed`);
  writeFileSync(stampFile(stateDir), new Date().toISOString());
}
