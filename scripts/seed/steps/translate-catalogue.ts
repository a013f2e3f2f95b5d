import { germanCategories, germanTitles, germanWords } from '../catalogue/german.ts';
import type { Send } from '../graph-client.ts';
import { inParallel } from '../in-parallel.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';

const language = 'de';

const untranslatedQuery = /* GraphQL */ `
  query Untranslated($after: String) {
    products(
      first: 100, after: $after, sort: TITLE, locale: { language: "en" }
      filter: { untranslated: ["de"], statuses: [DRAFT, ACTIVE] }
    ) {
      edges { node { id title options { name values } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const categoriesQuery = /* GraphQL */ `
  query Categories {
    categories(locale: { language: "en" }) { id slug translations(languages: ["de"]) { name } }
  }
`;

interface ShopProduct {
  id: string;
  title: string;
  options: { name: string; values: string[] }[];
}

interface UntranslatedData {
  products: { edges: { node: ShopProduct }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

interface CategoriesData {
  categories: { id: string; slug: string; translations: { name: string | null }[] }[];
}

type Outcome = { outcome: { __typename: string } | UserError };

/** Says in German what has no German name yet; resolves to how many products and categories those are. */
export async function translateCatalogue(send: Send): Promise<{ products: number; categories: number }> {
  const translate = async (of: 'Product' | 'Category', input: object) => {
    const mutation = `mutation Translate${of}($input: Translate${of}Input!) {
      outcome: translate${of}(input: $input) { __typename ${userErrorFields} }
    }`;
    const { outcome } = await send<Outcome>(mutation, { input: { language, ...input } });
    if ('code' in outcome) throw refused(`German of a ${of.toLowerCase()}`, outcome);
  };
  const { categories } = await send<CategoriesData>(categoriesQuery, {});
  const named = categories.flatMap(({ id, slug, translations: [german] }) => {
    const name = germanCategories[slug];
    return name !== undefined && german?.name === null ? [{ id, name, slug: germanSlug(name) }] : [];
  });
  await inParallel(named, (input) => translate('Category', input));
  const products = (await readUntranslated(send)).flatMap(translationOf);
  await inParallel(products, (input) => translate('Product', input));
  return { products: products.length, categories: named.length };
}

async function readUntranslated(send: Send): Promise<ShopProduct[]> {
  const found: ShopProduct[] = [];
  let after: string | null = null;
  do {
    const { products }: UntranslatedData = await send<UntranslatedData>(untranslatedQuery, { after });
    found.push(...products.edges.map(({ node }) => node));
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The input of `translateProduct`; none for a product that the seed has no German title of. */
export function translationOf({ id: productId, title, options }: ShopProduct) {
  const german = germanTitles[title];
  if (german === undefined) return [];
  const translated = options.flatMap(({ name, values }) => {
    const labels = values.flatMap((value) => (germanWords[value] ? [{ value, label: germanWords[value] }] : []));
    const label = germanWords[name];
    return label === undefined && labels.length === 0 ? [] : [{ name, label, values: labels }];
  });
  return [{ productId, title: german, slug: germanSlug(german), options: translated }];
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' };

/** As addresses in German are written: `Küche und Tisch` is `kueche-und-tisch`. */
export function germanSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßı]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
