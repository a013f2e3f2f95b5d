import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The operations of pages as browsers load them: a module that takes no build step. */
export const operationsModuleFile = (pages: string): string => `${pages}/public/assets/operations.js`;

/** The module, made of the generated documents, whose types it has. */
export async function operationsModule(pages: string): Promise<string> {
  const documents: Record<string, unknown> = await import(pathToFileURL(resolve(pages, 'generated.ts')).href);
  const names = Object.keys(documents).filter((name) => name.endsWith('Document'));
  const operations = names.map((name) => moduleEntry(name.slice(0, -'Document'.length), String(documents[name])));
  return ["/** @import { Operation } from './send-operation.js' */\n", ...operations].join('\n');
}

function moduleEntry(name: string, text: string): string {
  const [, kind = ''] = /^\s*(query|mutation|subscription)\b/.exec(text) ?? [];
  const result = `${name}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const types = ['', 'Variables'].map((suffix) => `import('../../generated.ts').${result}${suffix}`);
  return [
    `/** @type {Operation<${types.join(', ')}>} */`,
    `export const ${name.charAt(0).toLowerCase()}${name.slice(1)} = {`,
    `  text: ${JSON.stringify(text.trim())},`,
    '};\n',
  ].join('\n');
}
