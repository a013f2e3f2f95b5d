import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fillIn, type Names } from './names.ts';

const template = join(import.meta.dirname, 'template');

/** Writes the files of the template under the names of the new subgraph; returns their paths. */
export function writeFiles(names: Names): string[] {
  return globSync('**/*.txt', { cwd: template }).map((path) => {
    const file = fillIn(path, names).replace(/\.txt$/, '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fillIn(readFileSync(join(template, path), 'utf8'), names));
    return file;
  });
}
