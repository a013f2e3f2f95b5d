/**
 * What reading the catalogue costs, in a small one and in a large one: a page of products with variants and prices, a late page, a search, a
 * page of a category with facets, what is in stock by how well it sells. Through the product subgraph, in a process of its own over HTTP and
 * without the gateway, whose cache would answer; beside it the limit, one plain SQL statement through `pg` that reads the same. One request at a
 * time, everything in turns. `--variants 10000,1000000`, `--requests N` of each, `--explain` prints the plans of the subgraph's statements.
 */
import { startTestServers } from '#packages/test-database/test-servers.ts';
import { type CatalogueBench, startCatalogueBench } from './catalogue/catalogue-bench.ts';
import { explainStatements } from './catalogue/explain-statements.ts';
import { measureOperation, rowsOf } from './catalogue/measure-operation.ts';
import { operations } from './catalogue/operations.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { publish, type Report } from './report.ts';

const given = readCommandLine({
  variants: { type: 'string', default: '10000,1000000' },
  requests: { type: 'string', default: '200' },
  explain: { type: 'boolean', default: false },
});
const sizes = given.variants.split(',').map((size) => wholeNumber('variants', size, 5_000));
const requests = wholeNumber('requests', given.requests);

const stop = await startTestServers();
try {
  await using opened = new AsyncDisposableStack();
  const benches: CatalogueBench[] = [];
  for (const size of sizes) {
    const begun = performance.now();
    benches.push(opened.use(await startCatalogueBench(size)));
    console.log(`${size} variants are there after ${Math.round((performance.now() - begun) / 1_000)} s`);
  }
  const rows: Report['rows'] = {};
  for (const operation of operations) {
    const measured = await measureOperation(operation, benches, requests);
    Object.assign(rows, rowsOf(operation.name, measured));
    console.log(`${operation.name}: measured`);
  }
  publish({ title: `The catalogue, ${requests} requests of each, one at a time`, rows });
  if (given.explain) for (const bench of benches) await explainStatements(bench);
} finally {
  await stop();
}
