import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import type { Product } from '../../domain/product.ts';
import type { ProductCursor } from '../../domain/product-list.ts';
import { countProducts, listProducts } from '../../store/product-list.ts';
import type { QueryResolvers } from '../generated.ts';
import { productCriteria } from '../inputs/product-criteria.ts';
import { productCursors } from '../inputs/product-cursors.ts';
import { seesDrafts } from '../visible.ts';

/** Resolver parent of `ProductConnection`. */
export interface ProductPage extends Connection<Product> {
  /** Called only when the operation asks for it. */
  totalCount: () => Promise<number>;
}

export const products: QueryResolvers['products'] = async (_parent, args, context): Promise<ProductPage> => {
  const { prisma } = context.dependencies.database;
  const criteria = parseArguments(productCriteria, args);
  if (criteria.filter.statuses?.some((status) => status !== 'ACTIVE') && !seesDrafts(context)) {
    throw forbidden('Products that are not for sale are for callers with the scope catalog:read.');
  }
  const asked = args.sort ?? 'NEWEST';
  const order = asked === 'RELEVANCE' && criteria.words === null ? 'NEWEST' : asked;
  const page = readPage<ProductCursor>(args, productCursors[order]);
  const rows = await listProducts(prisma, criteria, order, page);
  const { edges, pageInfo } = toConnection(rows, page, ({ cursor }) => cursor);
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: node.product })),
    pageInfo,
    totalCount: () => countProducts(prisma, criteria),
  };
};
