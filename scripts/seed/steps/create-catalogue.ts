import type { SeedCategory } from '../catalogue/product.ts';
import { toProductInput } from '../catalogue/to-product-input.ts';
import type { Send } from '../graph-client.ts';
import { inParallel } from '../in-parallel.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';

const createCategoryMutation = /* GraphQL */ `
  mutation CreateCategory($input: CreateCategoryInput!) {
    created: createCategory(input: $input) { __typename ${userErrorFields} }
  }
`;

const createProductMutation = /* GraphQL */ `
  mutation CreateProduct($input: CreateProductInput!) {
    created: createProduct(input: $input) { __typename ${userErrorFields} }
  }
`;

type Created = { created: { __typename: 'Category' | 'Product' } | UserError };

/** Creates what is not there yet; resolves to how many of each that were. */
export async function createCatalogue(
  send: Send,
  catalogue: readonly SeedCategory[],
): Promise<{ categories: number; products: number }> {
  const create = async (what: string, mutation: string, input: object) => {
    const { created } = await send<Created>(mutation, { input });
    if (!('code' in created)) return true;
    if (created.code === 'ALREADY_EXISTS') return false;
    throw refused(what, created);
  };
  const categories = await inParallel(catalogue, ({ slug, name }) =>
    create(`Category ${slug}`, createCategoryMutation, { slug, name }),
  );
  const inputs = catalogue.flatMap(({ slug, products }) => products.map((product) => toProductInput(product, slug)));
  const products = await inParallel(inputs, (input) => create(`Product ${input.title}`, createProductMutation, input));
  return { categories: count(categories), products: count(products) };
}

const count = (created: readonly boolean[]) => created.filter(Boolean).length;
