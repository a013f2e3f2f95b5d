import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TypedProject extends Disposable {
  folder: string;
  /** What the compiler finds wrong with the project's files; empty when nothing. */
  check(): Promise<string>;
}

/** Where `import` finds what is installed here, and no check of the whole repository looks. */
const place = join('node_modules', '.cache', 'typed-clients');

/** A project of its own in TypeScript, with this repository's strictness. @param files text by name */
export function createTypedProject(files: Readonly<Record<string, string>>): TypedProject {
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, 'project-'));
  const root = process.cwd();
  const settings = { extends: join(root, 'tsconfig.json'), include: [], exclude: [], files: Object.keys(files) };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    folder,
    check() {
      const { promise, resolve } = Promise.withResolvers<string>();
      execFile(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], (error, stdout, stderr) =>
        resolve(error ? `${stdout}${stderr}` || error.message : ''),
      );
      return promise;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
