import type { TestCatalogue } from './start-test-catalogue.ts';

interface VariantInput {
  sku: string;
  price: { minor: number; currency: string };
  [field: string]: unknown;
}

interface ProductInput {
  title: string;
  variants: VariantInput[];
  [field: string]: unknown;
}

let made = 0;

/** A valid input for `createProduct`, with one variant at `minor` cents. */
export function productInput(fields: Partial<ProductInput> = {}, minor = 1000): ProductInput {
  made++;
  return { slug: `product-${made}`, title: `Product ${made}`, variants: [variantInput(minor)], ...fields };
}

export function variantInput(minor = 1000, fields: Partial<VariantInput> = {}): VariantInput {
  made++;
  return { sku: `SKU-${made}`, price: { minor, currency: 'EUR' }, ...fields };
}

export const createProductMutation = /* GraphQL */ `
  mutation ($input: CreateProductInput!) {
    createProduct(input: $input) {
      __typename
      ... on Product { id slug title variants { id sku } }
      ... on UserError { code message path }
    }
  }
`;

interface Created {
  __typename: 'Product';
  id: string;
  slug: string;
  title: string;
  variants: { id: string; sku: string }[];
}

interface Refused {
  __typename: 'AlreadyExists' | 'NotFound' | 'InvalidInput';
  code: string;
  message: string;
  path: string[];
}

export async function createProduct(catalogue: TestCatalogue, input: ProductInput): Promise<Created | Refused> {
  const data = await catalogue.query<{ createProduct: Created | Refused }>(createProductMutation, { input });
  return data.createProduct;
}

/** Creates a product that is known to be valid. */
export async function makeProduct(
  catalogue: TestCatalogue,
  fields: Partial<ProductInput> = {},
  minor?: number,
): Promise<Created> {
  const result = await createProduct(catalogue, productInput(fields, minor));
  if (result.__typename !== 'Product') throw new Error(result.message);
  return result;
}

export async function makeCategory(catalogue: TestCatalogue, slug: string, name = slug): Promise<string> {
  const data = await catalogue.query<{ createCategory: { id: string } }>(
    'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { ... on Category { id } } }',
    { input: { slug, name } },
  );
  return data.createCategory.id;
}
