import { readdirSync } from 'node:fs';
import { type DocumentNode, Kind, OperationTypeNode, type TypeDefinitionNode, type TypeExtensionNode } from 'graphql';
import { sharedDefinitions } from '#packages/graph-types/shared-definitions.ts';
import { rootTypeName } from '../../gateway/supergraph/root-type-name.ts';

type TypePart = TypeDefinitionNode | TypeExtensionNode;

/**
 * The `index.ts` of a folder of resolvers: the map of those in the folders beside it. One with a capital is named as a type, and
 * holds a file for each field, named as the field, or one for all of them, named as the type. Throws, naming each, for files that
 * resolve nothing of the SDL and for fields of `Query` and `Mutation` that no file resolves.
 */
export function resolverIndex(folder: string, sdl: DocumentNode): string {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[A-Z]/.test(entry.name))
    .map(({ name }) => ({ type: name, files: readdirSync(`${folder}/${name}`).toSorted() }))
    .toSorted((a, b) => (a.type < b.type ? -1 : 1));
  const problems = [
    ...folders.flatMap(({ type, files }) => findMisplaced(type, files, partsOf(sdl, type))),
    ...findUnresolved(sdl, folders),
  ];
  if (problems.length > 0) throw new Error(problems.map((problem) => `${folder}/${problem}`).join('\n'));

  const imports = folders.flatMap(({ type, files }) =>
    files.map((file) => {
      const name = file.slice(0, -'.ts'.length);
      return `import { ${name === type ? name : `${name} as ${type}_${name}`} } from './${type}/${file}';\n`;
    }),
  );
  const entries = folders.map(({ type, files }) => {
    if (files[0] === `${type}.ts`) return `  ${type},\n`;
    const fields = files.map((file) => file.slice(0, -'.ts'.length));
    return `  ${type}: {\n${fields.map((field) => `    ${field}: ${type}_${field},\n`).join('')}  },\n`;
  });
  return `// Written by \`npm run generate\` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
${imports.join('')}
export const resolvers: Resolvers = {
${entries.join('')}};
`;
}

function partsOf({ definitions }: DocumentNode, type: string): TypePart[] {
  return definitions.filter(
    (node): node is TypePart => 'name' in node && node.kind !== Kind.DIRECTIVE_DEFINITION && node.name?.value === type,
  );
}

/** What there is in the folder of a type besides resolvers of it. */
function findMisplaced(type: string, files: readonly string[], parts: readonly TypePart[]): string[] {
  if (parts.length === 0) return [`${type}: there is no type ${type} in the SDL`];
  // One that is extended is more than a value here: an entity that the subgraph resolves.
  if (parts.every((part) => part === sharedDefinitions.get(type)?.node)) {
    return [`${type}: packages/graph-types resolves it for every subgraph`];
  }
  if (files.includes(`${type}.ts`)) {
    return files
      .filter((file) => file !== `${type}.ts`)
      .map((file) => `${type}/${file}: ${type}.ts resolves all of ${type}`);
  }
  const resolvable = new Set(
    parts.flatMap((part) => [...fieldsOf(part), ...metaFieldsOf(part)]).map((name) => `${name}.ts`),
  );
  return files
    .filter((file) => !resolvable.has(file))
    .map((file) => `${type}/${file}: there is no such field of ${type} in the SDL`);
}

function fieldsOf(part: TypePart): string[] {
  return 'fields' in part ? (part.fields ?? []).map(({ name }) => name.value) : [];
}

/** What tells the entity of a reference, and the type of a value of an interface or union. */
function metaFieldsOf({ kind, directives = [] }: TypePart): string[] {
  const isEntity = directives.some(({ name }) => name.value === 'key');
  const isAbstract = kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.UNION_TYPE_DEFINITION;
  return [...(isEntity ? ['__resolveReference'] : []), ...(isAbstract ? ['__resolveType'] : [])];
}

/** The fields of root types without a file. Those of `Subscription` are resolved by the gateway. */
function findUnresolved(sdl: DocumentNode, folders: readonly { type: string; files: readonly string[] }[]): string[] {
  return [OperationTypeNode.QUERY, OperationTypeNode.MUTATION].flatMap((operation) => {
    const root = rootTypeName(sdl, operation);
    const files = folders.find(({ type }) => type === root)?.files ?? [];
    if (files.includes(`${root}.ts`)) return [`${root}/${root}.ts: expected a file for each field of ${root}`];
    return partsOf(sdl, root)
      .flatMap(fieldsOf)
      .filter((field) => !files.includes(`${field}.ts`))
      .map((field) => `${root}/${field}.ts is missing: nothing resolves the field`);
  });
}
