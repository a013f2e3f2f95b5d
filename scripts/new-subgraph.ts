/**
 * `npm run new:subgraph -- reviews [--entity Review]`: writes a subgraph that extends `Product`, has a mutation with refusals,
 * events, consumers, a live subscription, cached fields, access rules and tests, and adds it to the graph.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readSupergraph } from './access/read-supergraph.ts';
import { createProgram } from './command-line/create-program.ts';
import { findNameProblems } from './new-subgraph/find-name-problems.ts';
import { listSubgraph } from './new-subgraph/list-subgraph.ts';
import { type Names, namesOf } from './new-subgraph/names.ts';
import { writeFiles } from './new-subgraph/write-files.ts';

const program = createProgram('new:subgraph')
  .argument('<name>', 'of the subgraph, after several of what it is about: reviews')
  .option('--entity <Entity>', 'what one of them is called: Review (default: the singular of the name)')
  .parse();
const [subgraph = ''] = program.args;
const names = namesOf(subgraph, program.opts<{ entity?: string }>().entity);
const problems = findNameProblems(names, readSupergraph());
if (problems.length > 0) fail(problems.join('\n'));

const list = readFileSync('supergraph.yaml', 'utf8');
try {
  listSubgraph(names.subgraph);
  const files = writeFiles(names);
  console.log(`${files.length} files written for ${names.Entity}, added to supergraph.yaml`);
  step('Prisma client', ['scripts/prisma-client.ts']);
  step('first migration', ['scripts/migrate.ts', 'new', names.subgraph, 'init']);
  step('format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...foldersOf(names)]);
  step('supergraph, types, compose file', ['scripts/generate.ts']);
} catch (error) {
  takeBack(names, list);
  fail(`${(error as Error).message}\nNothing was added.`);
}
console.log(`
${names.subgraph} is part of the graph. What it is about is yours to say:
  subgraphs/${names.subgraph}/schema.graphql      its types and fields; then npm run generate
  subgraphs/${names.subgraph}/README.md           its words, and what becomes of personal data
  prisma/${names.subgraph}/schema.prisma          its tables; then npm run migrate -- new ${names.subgraph} <name>
npm run check and npm test include it, npm start runs it.`);

function step(what: string, command: string[]): void {
  console.log(`${what}…`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${what}: ${command.join(' ')} failed`);
}

function foldersOf({ subgraph }: Names): string[] {
  return ['subgraphs', 'prisma', 'events'].map((folder) => `${folder}/${subgraph}`);
}

/** What was generated from it is made anew without it. */
function takeBack(written: Names, formerList: string): void {
  writeFileSync('supergraph.yaml', formerList);
  for (const folder of foldersOf(written)) rmSync(folder, { recursive: true, force: true });
  spawnSync(process.execPath, ['scripts/generate.ts'], { stdio: 'ignore' });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
