import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Context } from '../context.ts';
import type { Product } from '../domain/product.ts';
import type { ProductCriteria, ProductCursor, ProductOrder } from '../domain/product-list.ts';
import { countProducts, listProducts } from '../store/product-list.ts';
import { productCursors } from './inputs/product-cursors.ts';
import { type Facets, readFacets } from './read-facets.ts';
import { titleOrder } from './title-order.ts';

/** Resolver parent of `ProductConnection`. */
export interface ProductPage extends Connection<Product> {
  /** Called only when the operation asks for it. */
  totalCount: () => Promise<number>;
  /** Likewise. */
  facets: (args: { first?: number | null }) => Promise<Facets>;
}

interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  sort?: ProductOrder | null | undefined;
  market?: string | null | undefined;
}

/** A page of the products that meet the criteria. */
export async function readProductPage(
  context: Context,
  wanted: Omit<ProductCriteria, 'currency'>,
  args: PageArguments,
): Promise<ProductPage> {
  const { prisma } = context.dependencies.database;
  const criteria = { ...wanted, currency: await currencyOf(args.market ?? null, context) };
  const asked = args.sort ?? 'NEWEST';
  if (asked === 'COLLECTION' && criteria.filter.collection === null) {
    throw badUserInput('sort', 'expected another order than COLLECTION, which needs the condition `filter.collection`');
  }
  const order = asked === 'RELEVANCE' && criteria.words === null ? 'NEWEST' : asked;
  const page = readPage<ProductCursor>(args, productCursors[order]);
  const titles = order === 'TITLE' ? await titleOrder(context, page.after) : null;
  const rows = await listProducts(prisma, criteria, order, page, titles);
  const { edges, pageInfo } = toConnection(rows, page, ({ cursor }) => cursor);
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: node.product })),
    pageInfo,
    totalCount: () => countProducts(prisma, criteria),
    facets: (facetArgs) => readFacets(context, criteria, facetArgs),
  };
}

/** Null without a market. An unknown one would find nothing, silently. */
async function currencyOf(code: string | null, { marketsByCode }: Context): Promise<string | null> {
  if (code === null) return null;
  const market = await marketsByCode.load(code);
  if (!market) throw badUserInput('market', 'expected the code of a market');
  return market.currency;
}
