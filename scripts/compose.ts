/** Composes `supergraph.graphql` from `supergraph.yaml`. `--check` fails when the committed file is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describeConflict, findArgumentConflicts } from '../gateway/supergraph/find-argument-conflicts.ts';
import { readCopies } from '../gateway/supergraph/read-copies.ts';
import { readFieldSets } from '../gateway/supergraph/read-field-sets.ts';
import { readLiveFields } from '../gateway/supergraph/read-live-fields.ts';
import { findUnruledParts } from './access/find-unruled-parts.ts';
import { readEventContracts } from './live-declarations/event-contracts.ts';
import { findLiveProblems } from './live-declarations/find-live-problems.ts';
import { findOwnershipProblems } from './ownership/find-ownership-problems.ts';
import { readSubgraphs } from './subgraphs/read-subgraphs.ts';
import { withoutStack } from './subgraphs/without-stack.ts';

const subgraphs = await withoutStack(readSubgraphs);
const result = composeServices(subgraphs);
const problems = [
  ...(result.errors ?? []).map((error) => `${String(error.extensions['code'])}: ${error.message}`),
  ...findUnruledParts(subgraphs),
  ...findOwnershipProblems(subgraphs),
  ...findLiveProblems(subgraphs, await readEventContracts()),
];
if (problems.length > 0 || result.errors) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
// What gateways would not load is not written.
const supergraph = parse(result.supergraphSdl);
readLiveFields(supergraph);
readCopies(supergraph);
const conflicts = findArgumentConflicts(supergraph, readFieldSets(supergraph));
for (const conflict of conflicts) console.error(describeConflict(conflict));
if (conflicts.length > 0) process.exit(1);
for (const hint of result.hints) console.error(`hint ${hint.toString()}`);

const committed = 'supergraph.graphql';
if (process.argv.includes('--check')) {
  if (readFileSync(committed, 'utf8') !== result.supergraphSdl) {
    console.error(`${committed} is out of date: run npm run generate`);
    process.exit(1);
  }
} else {
  writeFileSync(committed, result.supergraphSdl);
}
