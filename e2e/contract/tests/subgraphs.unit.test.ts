import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';
import { composeFile } from '../../../deploy/tests/compose-file.ts';

const subgraphs = ownSubgraphs();
const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('supergraph.yaml', () => {
  test.each(['subgraphs', 'prisma'])('names each folder of %s', (folder) => {
    const names = subgraphs.map(({ name }) => name);
    expect(foldersIn(folder).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('names schemas that exist', () => {
    const missing = readSubgraphList().filter(({ schemaFile }) => !existsSync(schemaFile));
    expect(missing.map(({ name, schemaFile }) => `${name}: ${schemaFile}`)).toEqual([]);
  });
});

describe.each(subgraphs)('the subgraph $name', ({ name, directory, definitionFile, prismaDirectory }) => {
  test('has the same first-level entries as the others', () => {
    // Where calls from outside are taken, jobs performed, and messages written: a subgraph without has none.
    const optional = ['ingress', 'jobs', 'templates'];
    const entries = readdirSync(directory).filter((entry) => !optional.includes(entry));
    expect(entries.sort()).toEqual([
      'README.md',
      'consumes',
      'context.ts',
      'dependencies.ts',
      'domain',
      'environment.ts',
      'publishes',
      'resolvers',
      'schema.graphql',
      'server.ts',
      'store',
      'subgraph.ts',
      'tests',
      'use-cases',
    ]);
  });

  test('is defined under its name', () => {
    expect(readFileSync(definitionFile, 'utf8')).toContain(`name: '${name}',`);
  });

  test('has a database of its own', () => {
    expect(readdirSync(prismaDirectory).sort()).toEqual(['migrations', 'schema.prisma']);
    expect(readdirSync(`${prismaDirectory}/migrations`)).not.toEqual([]);
  });

  test('says in its README which tables are about people', () => {
    const readme = readFileSync(`${directory}/README.md`, 'utf8');
    expect(readme).toContain('\n## Personal data\n');
  });

  test('has a service in docker-compose.yml', () => {
    expect(composeFile().services).toHaveProperty([name]);
  });
});
