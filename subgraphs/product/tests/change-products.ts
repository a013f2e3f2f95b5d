import type { TestCatalogue } from './start-test-catalogue.ts';

const fields = /* GraphQL */ `
  id version status slug title description descriptionHtml vendor productType tags taxClass
  publishAt publishedAt redirectedFrom
  seo { title description }
  categories { slug }
  options { name values }
  media { id url alt }
  variants {
    id sku title barcode weightGrams requiresShipping harmonisedCode countryOfOrigin
    dimensions { lengthMm widthMm heightMm }
    selectedOptions { name value }
    media { url }
    price { minor }
  }
`;

export interface ProductState {
  __typename: 'Product';
  id: string;
  version: number;
  status: string;
  slug: string;
  title: string;
  description: string;
  descriptionHtml: string;
  vendor: string | null;
  publishAt: string | null;
  publishedAt: string | null;
  redirectedFrom: string | null;
  options: { name: string; values: string[] }[];
  media: { id: string; url: string; alt: string | null }[];
  variants: { id: string; sku: string; title: string; selectedOptions: { name: string; value: string }[] }[];
  [field: string]: unknown;
}

export interface Refused {
  __typename: 'AlreadyExists' | 'NotFound' | 'InvalidInput' | 'ProductConflict';
  message: string;
  path: string[];
  product?: { id: string; version: number; title: string };
}

/** Runs a mutation that changes a product, by its name, as staff. */
export async function tryChange(
  catalogue: TestCatalogue,
  name: string,
  input: object,
): Promise<ProductState | Refused> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const conflict = name === 'duplicateProduct' ? '' : '... on ProductConflict { product { id version title } }';
  const data = await catalogue.query<Record<string, ProductState | Refused>>(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) {
      __typename ... on Product { ${fields} } ... on UserError { message path } ${conflict}
    } }`,
    { input },
  );
  const { result } = data;
  if (!result) throw new Error('no result');
  return result;
}

/** The same for a change that is known to be valid. */
export async function change(catalogue: TestCatalogue, name: string, input: object): Promise<ProductState> {
  const result = await tryChange(catalogue, name, input);
  if (!isProduct(result)) throw new Error(`${name}: ${result.message}`);
  return result;
}

const isProduct = (result: ProductState | Refused): result is ProductState => result.__typename === 'Product';

/** A product as staff see it. */
export async function readProduct(catalogue: TestCatalogue, where: { slug: string } | { id: string }) {
  const { product } = await catalogue.query<{ product: ProductState | null }>(
    `query ($slug: String, $id: ID) { product(slug: $slug, id: $id) { ${fields} } }`,
    where,
  );
  return product;
}
