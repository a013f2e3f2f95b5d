import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { productSalesChangedV1 } from '#events/analytics/product-sales-changed.v1.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { fillTitlesJob } from '../jobs/search-jobs.ts';
import { change, tryChange } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  const input = { code: 'de', name: 'de', currency: 'EUR', languages: ['en'], pricesIncludeTax: true };
  await catalogue.query('mutation ($input: CreateMarketInput!) { createMarket(input: $input) { __typename } }', {
    input,
  });
  const { id: productId } = await makeProduct(catalogue);
  await change(catalogue, 'translateProduct', { productId, language: 'sv', title: 'Te' });
  const cause = { correlationId: 'pages', causationId: null, actor: { type: 'system', id: 'test' } } as const;
  await catalogue.dependencies.database.transact((tx) => enqueue(tx, fillTitlesJob, {}, { cause }));
  await catalogue.runJobs();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const titles = ['Kettle', 'kettle', 'Äpfel', 'Zebra', 'Tea Glass', 'tea glass red', ''];
const prices = [0, 5, 100, 100, 2_000];

/** What somebody does to the products that change. */
const deed = fc.record({
  kind: fc.constantFrom('title', 'price', 'delete', 'create', 'sell', 'move', 'unpublish'),
  ...{ which: fc.nat(), title: fc.constantFrom(...titles), price: fc.constantFrom(...prices) },
});
type Deed = typeof deed extends fc.Arbitrary<infer Of> ? Of : never;

interface Shelf {
  tag: string;
  collectionId: string;
  /** In the order in which they were made. */
  still: string[];
  moving: { id: string; variantId: string; isGone: boolean }[];
}

let shelves = 0;
let rankings = 0;

async function make(shelf: Pick<Shelf, 'tag'>, title: string, price: number) {
  const made = await makeProduct(catalogue, { title: `${shelf.tag} ${title}`, tags: [shelf.tag] }, price);
  return { id: made.id, variantId: made.variants[0]?.id ?? '', isGone: false };
}

const rank = (products: { productId: string; units: number }[]) =>
  catalogue.deliver(
    anEvent(productSalesChangedV1, '30-days', { days: 30, products }, { aggregateVersion: ++rankings }),
  );

async function makeShelf(): Promise<Shelf> {
  const tag = `shelf${++shelves}`;
  const created = await catalogue.query<{ createCollection: { id: string } }>(
    'mutation ($input: CreateCollectionInput!) { createCollection(input: $input) { ... on Collection { id } } }',
    { input: { slug: tag, title: tag } },
  );
  const shelf: Shelf = { tag, collectionId: created.createCollection.id, still: [], moving: [] };
  for (let index = 0; index < 14; index++) {
    const made = await make(shelf, titles[index % titles.length] ?? '', prices[index % prices.length] ?? 0);
    if (index % 2 === 0) shelf.still.push(made.id);
    else shelf.moving.push(made);
  }
  const productIds = [...shelf.still, ...shelf.moving.map(({ id }) => id)];
  await catalogue.query(
    'mutation ($input: AddProductsToCollectionInput!) { addProductsToCollection(input: $input) { __typename } }',
    {
      input: { collectionId: shelf.collectionId, productIds },
    },
  );
  await rank(shelf.still.map((productId, index) => ({ productId, units: index % 3 })));
  return shelf;
}

async function perform(shelf: Shelf, { kind, which, title, price }: Deed): Promise<void> {
  if (kind === 'create') return void shelf.moving.push(await make(shelf, title, price));
  const left = shelf.moving.filter(({ isGone }) => !isGone);
  const product = left[which % Math.max(left.length, 1)];
  if (!product) return;
  const { id: productId, variantId } = product;
  switch (kind) {
    case 'title': {
      const changed = await tryChange(catalogue, 'updateProduct', { productId, title: `${shelf.tag} ${title}` });
      // What is done at the same time may have deleted it.
      if (changed.__typename !== 'Product') expect(product.isGone).toBe(true);
      return;
    }
    case 'price':
      await catalogue.query('mutation ($input: ChangePriceInput!) { changePrice(input: $input) { __typename } }', {
        input: { variantId, price: { minor: price, currency: 'EUR' } },
      });
      return;
    case 'sell':
      await rank([{ productId, units: price }]);
      return;
    case 'delete':
      product.isGone = true;
      await catalogue.query('mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { __typename } }', {
        input: { productId },
      });
      return;
    case 'unpublish':
      product.isGone = true;
      await change(catalogue, 'unpublishProduct', { productId });
      return;
    case 'move':
      await catalogue.query(
        'mutation ($input: MoveProductsInCollectionInput!) { moveProductsInCollection(input: $input) { __typename } }',
        { input: { collectionId: shelf.collectionId, productIds: [productId], place: 'FIRST' } },
      );
      return;
    default:
      kind satisfies never;
  }
}

const query = /* GraphQL */ `
  query ($first: Int, $after: String, $sort: ProductSort, $search: String, $filter: ProductFilter, $market: String) {
    products(first: $first, after: $after, sort: $sort, search: $search, filter: $filter, market: $market) {
      edges { node { id } } pageInfo { endCursor hasNextPage }
    }
  }
`;

test.each<[string, string]>([
  ...['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RELEVANCE', 'COLLECTION', 'BEST_SELLING'].map((sort): [string, string] => [
    sort,
    'en',
  ]),
  ['TITLE', 'en'],
  ['TITLE', 'sv'],
])(
  'whoever walks a list in the order %s in %s while others write sees once what stays as it is',
  async (sort, languages) => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(null, 'de'),
      fc.array(deed, { minLength: 10, maxLength: 20 }),
      async (first, market, deeds) => {
        const shelf = await makeShelf();
        const filter = { tags: [shelf.tag], ...(sort === 'COLLECTION' && { collection: shelf.tag }) };
        const search = sort === 'RELEVANCE' ? shelf.tag : null;
        const waiting = [...deeds];
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const page = catalogue.ask(query, { first, after, sort, search, filter, market }, { languages });
          // At the same time: some of it is there when the page is read, some is not.
          const written = waiting.splice(0, 2).map((each) => perform(shelf, each));
          const [{ data, errors }] = await Promise.all([page, ...written]);
          expect(errors).toBeUndefined();
          seen.push(...data.products.edges.map(({ node }: { node: { id: string } }) => node.id));
          ({ endCursor: after, hasNextPage: more } = data.products.pageInfo);
        }
        expect(seen.filter((id) => shelf.still.includes(id)).toSorted()).toEqual(shelf.still.toSorted());
      },
    );
    await fc.assert(property, { numRuns: 5, endOnFailure: true });
  },
  240_000,
);
