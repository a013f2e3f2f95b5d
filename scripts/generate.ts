/**
 * Generates what is committed: the supergraph, resolver types, typed documents. `--check` writes nothing and fails,
 * naming the files, when something is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import codegen from '../codegen.ts';

interface GeneratedFile {
  filename: string;
  content: string;
}

const check = process.argv.includes('--check');

// Typed documents are generated from the supergraph, so it comes first.
const composed = spawnSync(process.execPath, ['scripts/compose.ts', ...(check ? ['--check'] : [])], {
  stdio: 'inherit',
});
if (composed.status !== 0) process.exit(1);

const files: GeneratedFile[] = await generate({ ...codegen, silent: true }, !check);
if (check) {
  const stale = files.filter(
    ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
  );
  for (const { filename } of stale) console.error(`${filename} is out of date: run npm run generate`);
  if (stale.length > 0) process.exit(1);
}
