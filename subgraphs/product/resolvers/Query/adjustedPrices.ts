import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { adjustVariant } from '../../domain/edit-in-bulk.ts';
import type { ProductCursor } from '../../domain/product-list.ts';
import { listProducts } from '../../store/product-list.ts';
import { findVariantsOfProducts } from '../../store/variants.ts';
import type { QueryResolvers } from '../generated.ts';
import { priceAdjustment } from '../inputs/bulk-edit.ts';
import { productCriteria } from '../inputs/product-criteria.ts';
import { productCursors } from '../inputs/product-cursors.ts';
import { readCriteria } from '../read-criteria.ts';

const parsed = z.object({ products: productCriteria, prices: priceAdjustment });

export const adjustedPrices: QueryResolvers['adjustedPrices'] = async (_parent, args, context) => {
  const { prisma } = context.dependencies.database;
  const { products, prices } = parseArguments(parsed, args);
  const criteria = await readCriteria(products, context);
  const page = readPage<ProductCursor>(args, productCursors.NEWEST);
  const rows = await listProducts(prisma, criteria, 'NEWEST', page);
  const variants = await findVariantsOfProducts(
    prisma,
    rows.map(({ product }) => product.id),
  );
  const byProduct = Map.groupBy(variants, ({ productId }) => productId);
  const { edges, pageInfo } = toConnection(rows, page, ({ cursor }) => cursor);
  return {
    pageInfo,
    edges: edges.map(({ cursor, node: { product } }) => ({
      cursor,
      node: {
        product,
        variants: (byProduct.get(product.id) ?? []).map((variant) => {
          const adjusted = adjustVariant(variant, prices);
          return { variant, price: adjusted?.price ?? null, compareAtPrice: adjusted?.compareAtPrice ?? null };
        }),
      },
    })),
  };
};
