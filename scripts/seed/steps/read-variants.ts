import type { SeedCategory } from '../catalogue/product.ts';
import { toProductInput } from '../catalogue/to-product-input.ts';
import type { Send } from '../graph-client.ts';

/** A variant of the seed as the shop knows it. */
export interface ShopVariant {
  id: string;
  sku: string;
  /** In cents. */
  price: number;
  productId: string;
  categorySlug: string;
}

const productsQuery = /* GraphQL */ `
  query Products($filter: ProductFilter, $after: String) {
    products(first: 100, after: $after, filter: $filter, sort: TITLE) {
      edges { node { id variants { id sku price { minor } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface ProductsData {
  products: {
    edges: { node: { id: string; variants: { id: string; sku: string; price: { minor: number } }[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Every variant of the catalogue, in its order. Throws when the shop lacks one. */
export async function readVariants(send: Send, catalogue: readonly SeedCategory[]): Promise<ShopVariant[]> {
  const known = new Map<string, Omit<ShopVariant, 'categorySlug'>>();
  const filter = { categories: catalogue.map(({ slug }) => slug) };
  let after: string | null = null;
  do {
    const { products }: ProductsData = await send<ProductsData>(productsQuery, { filter, after });
    for (const { node } of products.edges) {
      for (const { id, sku, price } of node.variants)
        known.set(sku, { id, sku, price: price.minor, productId: node.id });
    }
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  } while (after !== null);

  return catalogue.flatMap(({ slug, products }) =>
    products
      .flatMap((product) => toProductInput(product, slug).variants)
      .map(({ sku }) => {
        const variant = known.get(sku);
        if (!variant) throw new Error(`The shop has no variant ${sku}, though its product's title or SKU is taken`);
        return { ...variant, categorySlug: slug };
      }),
  );
}
