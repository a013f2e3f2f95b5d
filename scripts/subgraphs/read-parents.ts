import { existsSync, readFileSync } from 'node:fs';
import { type ModuleItem, parseSync } from '@swc/core';
import type { DocumentNode } from 'graphql';

/**
 * The types whose resolvers get something else than the schema's type, as mappers of codegen: those that `parents.ts` of a
 * folder of resolvers exports, `OrderParent` for `Order`. None without the file. Throws when it exports anything else.
 */
export function readParents(folder: string, { definitions }: DocumentNode): Record<string, string> {
  const file = `${folder}/parents.ts`;
  if (!existsSync(file)) return {};
  const types = new Set(definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
  const mappers = body
    .flatMap((item) => exportedNames(item, file))
    .map((name) => {
      const type = name.endsWith('Parent') ? name.slice(0, -'Parent'.length) : null;
      if (type !== null && types.has(type)) return [type, `./parents.ts#${name}`] as const;
      throw new Error(`${file}: ${name} is not called <Type>Parent after a type of the schema`);
    });
  return Object.fromEntries(mappers);
}

/** The types that a statement exports. */
function exportedNames(item: ModuleItem, file: string): string[] {
  switch (item.type) {
    case 'ExportDeclaration': {
      const { declaration } = item;
      if (declaration.type === 'TsInterfaceDeclaration' || declaration.type === 'TsTypeAliasDeclaration') {
        return [declaration.id.value];
      }
      break;
    }
    case 'ExportNamedDeclaration':
      return item.specifiers.map((specifier) => {
        if (specifier.type !== 'ExportSpecifier') throw new Error(`${file}: expected export type { A as BParent }`);
        return (specifier.exported ?? specifier.orig).value;
      });
    default:
      if (!item.type.startsWith('Export')) return [];
  }
  throw new Error(`${file}: expected only interfaces, types and export type { A as BParent } to be exported`);
}
