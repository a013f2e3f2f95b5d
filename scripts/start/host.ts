/** `node scripts/start/host.ts analytics audit …`: runs these subgraphs in one process. */
import { pathToFileURL } from 'node:url';
import type { SubgraphDefinition } from '#packages/subgraph/define-subgraph.ts';
import { hostSubgraphs } from '#packages/subgraph/host-subgraphs.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';

const names = process.argv.slice(2);
const listed = ownSubgraphs();
const unknown = names.filter((name) => !listed.some((subgraph) => subgraph.name === name));
if (names.length === 0 || unknown.length > 0) {
  console.error(`${unknown.join(', ') || 'nothing'}: expected some of ${listed.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const definitions = listed
  .filter(({ name }) => names.includes(name))
  .map(async ({ definitionFile }) => {
    const { subgraph } = (await import(pathToFileURL(definitionFile).href)) as { subgraph: SubgraphDefinition };
    return subgraph;
  });
await hostSubgraphs(await Promise.all(definitions));
