import { readFileSync } from 'node:fs';
import type { OwnVariable } from '#packages/subgraph/own-variables.ts';
import type { ListedSubgraph, OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { replaceRegion } from './replace-region.ts';

export const composeFileName = 'docker-compose.yml';

const createEnv = 'run node deploy/create-env.mjs';

/** docker-compose.yml with what it says of subgraphs brought up to date; the rest of it stays as somebody wrote it. */
export function composeFile(
  subgraphs: readonly ListedSubgraph[],
  ownVariables: ReadonlyMap<string, readonly OwnVariable[]>,
  text = readFileSync(composeFileName, 'utf8'),
): string {
  const own = subgraphs.filter((subgraph) => !subgraph.external);
  const regions: Record<string, string[]> = {
    databases: own.map(databaseUrl),
    subgraphs: own.flatMap((subgraph) => service(subgraph, ownVariables.get(subgraph.name) ?? [])).slice(0, -1),
    dependencies: own.map(({ name }) => `${name}: { condition: service_healthy }`),
    addresses: subgraphs.map(address),
  };
  return Object.entries(regions).reduce((written, [region, lines]) => replaceRegion(written, region, lines), text);
}

function databaseUrl({ name, databaseVariable, passwordVariable, database }: OwnSubgraph): string {
  const credentials = `${database}:\${${passwordVariable}:?${createEnv}}`;
  return `${databaseVariable}: &${name}-database postgresql://${credentials}@postgres:5432/${database}`;
}

function service({ name, entry }: OwnSubgraph, variables: readonly OwnVariable[]): string[] {
  const own = variables
    .filter(({ isForDemosOnly }) => !isForDemosOnly)
    .map((variable) => `${variable.name}: \${${variable.name}:${ifMissing(variable)}}`);
  return [
    `${name}:`,
    '  <<: *subgraph',
    `  command: [node, ${entry}]`,
    '  environment:',
    '    <<: *subgraph-environment',
    `    DATABASE_URL: *${name}-database`,
    ...own.map((line) => `    ${line}`),
    '',
  ];
}

function ifMissing({ isSecret, absence }: OwnVariable): string {
  if (isSecret) return `?${createEnv}`;
  return absence === null ? '-' : `?${absence}, set it in .env`;
}

/** A subgraph kept elsewhere is where the supergraph says unless `.env` says otherwise. */
function address({ name, urlVariable, external }: ListedSubgraph): string {
  return `${urlVariable}: ${external ? `\${${urlVariable}:-}` : `http://${name}:4000/graphql`}`;
}
