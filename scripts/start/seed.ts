import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inheritedEnvironment } from './environment.ts';
import { forwardLines } from './log-lines.ts';
import { endOf } from './server-parts.ts';

const stampFile = (stateDir: string) => join(stateDir, 'seeded');

export function wasSeeded(stateDir: string): boolean {
  return existsSync(stampFile(stateDir));
}

/** Fills the shop with example data. Rejects when the seed fails; it can be run again. */
export async function seed(stateDir: string, gatewayUrl: string, print: (line: string) => void): Promise<void> {
  const child = spawn(process.execPath, ['scripts/seed/seed.ts'], {
    env: { ...inheritedEnvironment(), GATEWAY_URL: gatewayUrl, SOUK_STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  forwardLines(child.stdout, 'seed', print);
  forwardLines(child.stderr, 'seed', print);
  const how = await endOf(child);
  if (child.exitCode !== 0) throw new Error(`The seed ${how}; run it again with npm run seed`);
  writeFileSync(stampFile(stateDir), new Date().toISOString());
}
