import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parse } from 'yaml';
import { prettifyError, z } from 'zod';
import type { ListedSubgraph } from './listed-subgraph.ts';
import { subgraphName } from './subgraph-name.ts';
import { databaseName, urlVariable, variablePrefix } from './subgraph-names.ts';

const entry = z.object({
  routing_url: z.url({ protocol: /^https?$/, error: 'expected http(s)://host:port/path' }),
  schema: z.object({ file: z.string('expected the path of the schema') }),
  own_process: z.boolean().default(false),
});

const file = z.object({ subgraphs: z.record(subgraphName, entry) });

/**
 * The subgraphs of `supergraph.yaml`, in its order: the one list of them. A subgraph whose schema lies in `subgraphs/` is
 * of this repository; any other is kept elsewhere. Throws with every mistake in the file.
 * @param root of the repository. Default the working directory.
 */
export function readSubgraphList(root = '.'): ListedSubgraph[] {
  const read = file.safeParse(parse(readFileSync(join(root, 'supergraph.yaml'), 'utf8')));
  if (!read.success) throw new Error(`supergraph.yaml:\n${prettifyError(read.error)}`);
  const subgraphs = Object.entries(read.data.subgraphs).map(([subgraph, given]) => toListedSubgraph(subgraph, given));
  const problems = [...subgraphs.flatMap(schemaOutsideDirectory), ...sharedPorts(subgraphs)];
  if (problems.length > 0) throw new Error(`supergraph.yaml:\n${problems.join('\n')}`);
  return subgraphs;
}

function toListedSubgraph(subgraph: string, given: z.infer<typeof entry>): ListedSubgraph {
  const schemaFile = normalize(given.schema.file);
  const listed = { name: subgraph, routingUrl: given.routing_url, schemaFile, urlVariable: urlVariable(subgraph) };
  if (!schemaFile.startsWith('subgraphs/')) return { ...listed, external: true };
  const { port, protocol } = new URL(given.routing_url);
  const directory = `subgraphs/${subgraph}`;
  return {
    ...listed,
    external: false,
    port: Number(port) || (protocol === 'https:' ? 443 : 80),
    ownProcess: given.own_process,
    directory,
    entry: `${directory}/server.ts`,
    definitionFile: `${directory}/subgraph.ts`,
    environmentFile: `${directory}/environment.ts`,
    prismaDirectory: `prisma/${subgraph}`,
    database: databaseName(subgraph),
    databaseVariable: `${variablePrefix(subgraph)}_DATABASE_URL`,
    directDatabaseVariable: `${variablePrefix(subgraph)}_DATABASE_DIRECT_URL`,
    passwordVariable: `${variablePrefix(subgraph)}_DATABASE_PASSWORD`,
  };
}

function schemaOutsideDirectory(subgraph: ListedSubgraph): string[] {
  if (subgraph.external || subgraph.schemaFile === `${subgraph.directory}/schema.graphql`) return [];
  return [`${subgraph.name}: expected its schema in ${subgraph.directory}/schema.graphql, or outside of subgraphs/`];
}

function sharedPorts(subgraphs: readonly ListedSubgraph[]): string[] {
  const byPort = Map.groupBy(
    subgraphs.filter(({ external }) => !external),
    ({ routingUrl }) => new URL(routingUrl).host,
  );
  return [...byPort]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([host, sharing]) => `${sharing.map(({ name: subgraph }) => subgraph).join(' and ')} share ${host}`);
}
