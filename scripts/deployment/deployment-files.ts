import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';
import { readOwnVariables } from '../subgraphs/read-own-variables.ts';
import { composeFile, composeFileName } from './compose-file.ts';
import { envExample, envExampleName } from './env-example.ts';

/** The files that say how the subgraphs are deployed, as they should be. */
export async function deploymentFiles(): Promise<{ filename: string; content: string }[]> {
  const subgraphs = readSubgraphList();
  const ownVariables = await readOwnVariables(subgraphs.filter((subgraph) => !subgraph.external));
  return [
    { filename: composeFileName, content: composeFile(subgraphs, ownVariables) },
    { filename: envExampleName, content: envExample(subgraphs, ownVariables) },
  ];
}
