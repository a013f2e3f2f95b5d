import { z } from 'zod';
import type { WrittenProduct } from '#packages/shopify-csv/write-products.ts';
import type { GraphSession } from './graph-session.ts';

/** All of them, in whatever status. By age: what is added or changed meanwhile moves no other from one page to the next. */
const pageOf = (fields: string) => /* GraphQL */ `
  query Products($after: String) {
    products(first: 100, after: $after, filter: { statuses: [DRAFT, ACTIVE, ARCHIVED] }, sort: NEWEST) {
      edges { node { ${fields} } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const shapeQuery = pageOf('slug options { name } priceRange { min { currency } }');

const shape = z.object({
  slug: z.string(),
  options: z.array(z.object({ name: z.string() })),
  priceRange: z.object({ min: z.object({ currency: z.string() }) }).nullable(),
});

export const productsQuery = pageOf(/* GraphQL */ `
  slug title descriptionHtml vendor productType tags status taxClass
  seo { title description }
  options { name }
  media { url alt }
  variants {
    sku
    selectedOptions { name value }
    price { minor currency }
    compareAtPrice { minor currency }
    barcode
    weightGrams
    requiresShipping
    media { url }
  }
`);

const money = z.object({ minor: z.int(), currency: z.string() });
const text = z.string().nullable();

const product = z.object({
  ...{ slug: z.string(), title: z.string(), descriptionHtml: z.string(), vendor: text, productType: text },
  ...{ tags: z.array(z.string()), status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']), taxClass: z.string() },
  seo: z.object({ title: text, description: text }),
  options: z.array(z.object({ name: z.string() })),
  media: z.array(z.object({ url: z.string(), alt: text })),
  variants: z.array(
    z.object({
      sku: z.string(),
      selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
      ...{ price: money, compareAtPrice: money.nullable(), barcode: text, weightGrams: z.int().nullable() },
      ...{ requiresShipping: z.boolean(), media: z.object({ url: z.string() }).nullable() },
    }),
  ),
});

async function* list<Node>(session: GraphSession, query: string, node: z.ZodType<Node>): AsyncGenerator<Node> {
  const page = z.object({
    products: z.object({
      edges: z.array(z.object({ node })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  });
  let after: string | null = null;
  do {
    const { products }: z.output<typeof page> = await session.ask(query, { after }, page);
    for (const edge of products.edges) yield edge.node;
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  } while (after !== null);
}

/** Most options that a product of this currency has: the columns of the file depend on it, and are written first. */
export async function countOptions(session: GraphSession, currency: string): Promise<number> {
  let most = 0;
  for await (const { options, priceRange } of list(session, shapeQuery, shape)) {
    if (priceRange?.min.currency === currency) most = Math.max(most, options.length);
  }
  return most;
}

/** Every product, newest first. */
export const listProducts = (session: GraphSession): AsyncGenerator<WrittenProduct> =>
  list(session, productsQuery, product);
