import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, sep } from 'node:path';
import { createStaticFile, type StaticFile } from './static-file.ts';

/** Files by the path of the URL at which they are served. */
export type Pages = ReadonlyMap<string, StaticFile>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What the policy of a page is read from, which is not served. */
const policySuffix = '.csp';

/** Pages load scripts, styles and images from this gateway only, talk to it alone, and run nothing that was written into them. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** Names that stand in a URL as they are. */
const plainName = /^[\w-]+(\.[\w-]+)*$/;

/**
 * Reads every file of a folder, once: what is not listed here cannot be asked for. `account/verify-email.html` is served at
 * `/account/verify-email`, `index.html` at its folder, other files at their own path. Hidden files are left out. `mailbox.csp`
 * beside `mailbox.html` has directives, one a line, that take the place of those of the content security policy for this page. Throws
 * when the folder cannot be read, has a file of a type or with a name that is not served, or a directive that is unknown.
 */
export async function readPages(folder: string): Promise<Pages> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .filter((path) => !path.endsWith(policySuffix) && !path.split('/').some((name) => name.startsWith('.')));
  return new Map(
    await Promise.all(
      files.map(async (path) => {
        const file = await createStaticFile({
          content: readFileSync(join(folder, path)),
          contentType: contentTypeOf(path, folder),
          contentSecurityPolicy: policyOf(join(folder, path)),
        });
        return [urlPathOf(path), file] as const;
      }),
    ),
  );
}

function contentTypeOf(path: string, folder: string): string {
  const contentType = contentTypes[extname(path)];
  if (contentType === undefined || !path.split('/').every((name) => plainName.test(name))) {
    const types = Object.keys(contentTypes).join(', ');
    throw new Error(
      `${folder} has ${path}: expected files with names of letters, digits, - and _ that end in ${types}`,
    );
  }
  return contentType;
}

function policyOf(page: string): string[] {
  const file = page.replace(/\.html$/, policySuffix);
  if (file === page || !existsSync(file)) return contentSecurityPolicy;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const own = new Map(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => [nameOf(line), line]));
  const known = contentSecurityPolicy.map(nameOf);
  for (const name of own.keys()) {
    if (!known.includes(name)) throw new Error(`${file} has ${name}: expected directives of ${known.join(', ')}`);
  }
  return contentSecurityPolicy.map((directive) => own.get(nameOf(directive)) ?? directive);
}

const nameOf = (directive: string) => directive.split(' ', 1)[0] ?? '';

function urlPathOf(path: string): string {
  if (!path.endsWith('.html')) return `/${path}`;
  const { dir, name } = posix.parse(path);
  return name === 'index' ? `/${dir}` : posix.join('/', dir, name);
}
