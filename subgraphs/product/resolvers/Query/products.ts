import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import type { Product } from '../../domain/product.ts';
import { type ProductCursor, productCursors } from '../../domain/product-list.ts';
import { countProducts, type ListedProduct, listProducts } from '../../store/list-products.ts';
import type { QueryResolvers } from '../generated.ts';
import { readCriteria } from '../read-criteria.ts';

/** Resolver parent of `ProductConnection`. */
export interface ProductPage extends Connection<Product> {
  /** Called only when the operation asks for it. */
  totalCount: () => Promise<number>;
}

export const products: QueryResolvers['products'] = async (_parent, args, { dependencies }): Promise<ProductPage> => {
  const { prisma } = dependencies.database;
  const criteria = readCriteria(args);
  const asked = args.sort ?? 'NEWEST';
  const order = asked === 'RELEVANCE' && criteria.words === null ? 'NEWEST' : asked;
  const page = readPage<ProductCursor>(args, productCursors[order]);
  const rows = await listProducts(prisma, criteria, order, page);
  const { edges, pageInfo } = toConnection<ListedProduct, ProductCursor>(rows, page, ({ cursor }) => cursor);
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: node.product })),
    pageInfo,
    totalCount: () => countProducts(prisma, criteria),
  };
};
