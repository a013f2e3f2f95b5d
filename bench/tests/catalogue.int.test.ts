import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CatalogueBench, startCatalogueBench } from '../catalogue/catalogue-bench.ts';
import { measureOperation, rowsOf } from '../catalogue/measure-operation.ts';
import { operations } from '../catalogue/operations.ts';

let bench: CatalogueBench;
beforeAll(async () => {
  bench = await startCatalogueBench(5_000);
}, 60_000);
afterAll(async () => bench?.[Symbol.asyncDispose]());

/** What finds the same products in the same order as its plain statement. */
const alike = [
  'page of 20 with variants and prices',
  'page 100 by title',
  'cheapest in a market',
  'best selling in stock',
];

interface Answer {
  products?: { edges: { node: { id: string } }[] };
  suggest?: { products: { id: string }[] };
}

const idsIn = ({ products, suggest }: Answer) =>
  (products ? products.edges.map(({ node }) => node) : (suggest?.products ?? [])).map(({ id }) => id);

test.each(operations.map((operation) => [operation.name, operation] as const))(
  'bench:catalogue measures "%s" by what finds as much as the limit',
  async (name, operation) => {
    const [first] = await measureOperation(operation, [bench], 2);
    expect(rowsOf(name, first ? [first] : [])[`${name}, 5000`]?.['median ms']).toBeGreaterThan(0);
    const { query, variables, plain, values } = operation;
    const rows = await bench.read({ name, text: plain, values: values(bench.samples, 1) });
    const ids = idsIn((await bench.ask(query, variables(bench.samples, 1))) as Answer);
    expect(ids.length).toBeGreaterThan(0);
    if (alike.includes(name)) expect(ids).toEqual(rows.map((row) => (row as { id: string }).id));
    else expect(rows.length).toBeGreaterThan(0);
  },
  60_000,
);
