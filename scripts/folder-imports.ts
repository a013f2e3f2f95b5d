import { cruise } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';

/** Prints which folders of a folder import which, type-only imports included, and which import each other. */
const [root = 'gateway'] = process.argv.slice(2);

const { options } = await extractDepcruiseConfig('./.dependency-cruiser.mjs');
const { output } = await cruise([root], { ...options, exclude: { path: ['/tests/'] }, outputType: 'json' });
if (typeof output !== 'string') throw new Error('expected JSON');
const modules: { source: string; dependencies: { resolved: string }[] }[] = JSON.parse(output).modules;

const folderOf = (file: string) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1).split('/') : []);
const imports = new Set<string>();
for (const { source, dependencies } of modules) {
  const [from, inFrom] = folderOf(source);
  for (const { resolved } of dependencies) {
    const [to, inTo] = folderOf(resolved);
    if (inFrom !== undefined && inTo !== undefined && from !== to) imports.add(`${from} → ${to}`);
  }
}
const mutual = [...imports].filter((each) => imports.has(each.split(' → ').toReversed().join(' → ')));

for (const each of [...imports].toSorted()) console.log(each);
console.log(`${imports.size} imports between folders, ${mutual.length / 2} mutual pairs`);
for (const each of mutual.toSorted()) console.log(`  ${each}`);
