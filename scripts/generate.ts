/**
 * Generates what is committed: the supergraph, resolver types and maps, typed documents, manifests of persisted queries, the
 * operations of pages, the access table, the JSON schemas of events. `--check` writes nothing and fails, naming the files, when something is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { accessFile, showAccess } from './access/show-access.ts';
import { contractFiles, contractProblems } from './contracts/contract-files.ts';
import { readContracts } from './contracts/read-contracts.ts';
import { deploymentFiles } from './deployment/deployment-files.ts';
import { operationsModule, operationsModuleFile } from './pages/operations-module.ts';
import { manifestFile, persistedManifest } from './persisted/persisted-manifest.ts';
import { readSubgraphs } from './subgraphs/read-subgraphs.ts';
import { resolverIndex } from './subgraphs/resolver-index.ts';
import { withoutStack } from './subgraphs/without-stack.ts';

interface GeneratedFile {
  filename: string;
  content: string;
}

const pagesFolder = 'clients/pages';
const check = process.argv.includes('--check');

// First, since nothing is to be written when a released event changed.
const contracts = await readContracts();
const broken = contractProblems(contracts);
for (const problem of broken) console.error(problem);
if (broken.length > 0) {
  console.error('A released event only gains optional fields: declare a new version for another meaning (ADR 25).');
  process.exit(1);
}

// Typed documents and the access table are generated from the supergraph, so it comes first.
const composed = spawnSync(process.execPath, ['scripts/compose.ts', ...(check ? ['--check'] : [])], {
  stdio: 'inherit',
});
if (composed.status !== 0) process.exit(1);

const { default: codegen, callers } = await withoutStack(() => import('../codegen.ts'));
const files: GeneratedFile[] = await generate({ ...codegen, silent: true }, !check);
// After the types, which who writes a resolver that is missing needs.
const resolverMaps: GeneratedFile[] = await withoutStack(() =>
  readSubgraphs().flatMap(({ resolversFolder: folder, typeDefs }) =>
    folder === null ? [] : [{ filename: `${folder}/index.ts`, content: resolverIndex(folder, typeDefs) }],
  ),
);
/** Made of what is generated above. */
const derived: GeneratedFile[] = [
  ...resolverMaps,
  ...contractFiles(contracts),
  { filename: accessFile, content: showAccess() },
  ...(await deploymentFiles()),
  { filename: operationsModuleFile(pagesFolder), content: await operationsModule(pagesFolder) },
  ...(await Promise.all(
    callers
      .filter((folder) => folder.startsWith('clients/'))
      .map(async (folder) => ({ filename: manifestFile(folder), content: await persistedManifest(folder) })),
  )),
];
if (check) {
  const stale = [...files, ...derived].filter(
    ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
  );
  for (const { filename } of stale) console.error(`${filename} is out of date: run npm run generate`);
  if (stale.length > 0) process.exit(1);
} else {
  for (const { filename, content } of derived) writeFileSync(filename, content);
}
