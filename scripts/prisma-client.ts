/** Generates the Prisma client of every subgraph whose schema changed since the last time. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';

const prisma = createRequire(import.meta.url).resolve('prisma/package.json');

await Promise.all(ownSubgraphs().map(generateClient));

async function generateClient({ name, directory, prismaDirectory }: OwnSubgraph): Promise<void> {
  const schema = join(prismaDirectory, 'schema.prisma');
  const stamp = join(directory, 'store', 'generated', 'schema.sha256');
  const hash = createHash('sha256').update(readFileSync(prisma)).update(readFileSync(schema)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const cli = join(dirname(prisma), 'build', 'index.js');
  // The client needs no schema engine, but unless told where one is the command line tries to download it.
  const settings = [
    `PRISMA_SCHEMA_ENGINE_BINARY=${process.execPath}`,
    'PRISMA_HIDE_UPDATE_MESSAGE=1',
    'CHECKPOINT_DISABLE=1',
  ];
  await promisify(execFile)('env', [...settings, process.execPath, cli, 'generate', `--schema=${schema}`]);
  writeFileSync(stamp, hash);
  console.log(`Prisma client generated for ${name}`);
}
