/**
 * Generates what is committed: the supergraph, resolver types, typed documents, the access table. `--check` writes
 * nothing and fails, naming the files, when something is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import codegen from '../codegen.ts';
import { accessFile, showAccess } from './access/show-access.ts';

interface GeneratedFile {
  filename: string;
  content: string;
}

const check = process.argv.includes('--check');

// Typed documents and the access table are generated from the supergraph, so it comes first.
const composed = spawnSync(process.execPath, ['scripts/compose.ts', ...(check ? ['--check'] : [])], {
  stdio: 'inherit',
});
if (composed.status !== 0) process.exit(1);

const files: GeneratedFile[] = await generate({ ...codegen, silent: true }, !check);
const access: GeneratedFile = { filename: accessFile, content: showAccess() };
if (check) {
  const stale = [...files, access].filter(
    ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
  );
  for (const { filename } of stale) console.error(`${filename} is out of date: run npm run generate`);
  if (stale.length > 0) process.exit(1);
} else {
  writeFileSync(access.filename, access.content);
}
