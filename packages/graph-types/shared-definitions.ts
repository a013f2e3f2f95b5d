import { globSync, readFileSync } from 'node:fs';
import { type DirectiveDefinitionNode, Kind, parse, type TypeDefinitionNode } from 'graphql';

/** A type or directive that more than one subgraph has. */
export interface SharedDefinition {
  node: TypeDefinitionNode | DirectiveDefinitionNode;
  /** Address of the specification it is linked from, for example `https://souk.dev/live/v1.0`; null for a plain type. */
  specification: string | null;
}

/** What types and directives are called in messages and in `@link(import:)`: `Money`, `@live`. */
export function nameInLink({ kind, name }: { kind: Kind; name: { value: string } }): string {
  return kind === Kind.DIRECTIVE || kind === Kind.DIRECTIVE_DEFINITION ? `@${name.value}` : name.value;
}

/** The definitions in `types/`, and in `specifications/`, where the path of a file is that of its specification. */
export const sharedDefinitions: ReadonlyMap<string, SharedDefinition> = new Map([
  ...readDefinitions('types', () => null),
  ...readDefinitions('specifications', (path) => `https://souk.dev/${path}`),
]);

function readDefinitions(folder: string, specificationOf: (path: string) => string | null) {
  const cwd = `${import.meta.dirname}/${folder}`;
  return globSync('**/*.graphql', { cwd })
    .toSorted()
    .flatMap((file) => {
      const specification = specificationOf(file.replace(/\.graphql$/, ''));
      const nodes = parse(readFileSync(`${cwd}/${file}`, 'utf8')).definitions as SharedDefinition['node'][];
      return nodes.map((node): [string, SharedDefinition] => [nameInLink(node), { node, specification }]);
    });
}
