import type { Category } from '../../domain/category.ts';
import type { Product } from '../../domain/product.ts';
import { noFilter } from '../../domain/product-list.ts';
import { isSpaced, searchTitle, searchWords } from '../../domain/search-text.ts';
import type { Tx } from '../../store/database.ts';
import { listProducts } from '../../store/product-list.ts';
import { findCompletions, findProductsTyped, type TypedWords } from '../../store/product-words.ts';
import { findProducts } from '../../store/products.ts';
import { findCategoriesBeginning, findTitlesBeginning } from '../../store/suggested.ts';
import { prepareSearch } from './prepare-search.ts';

export interface Suggestions {
  products: Product[];
  categories: Category[];
  completions: string[];
}

/** Words that are typed and taken notice of. */
const mostTyped = 8;

/**
 * What somebody may be about to look for, of what everybody sees: products whose title begins so, then with the words in what names them;
 * where there are none, what a search finds, also for what is mistyped.
 */
export async function suggest(
  tx: Tx,
  text: string,
  { languages, first }: { languages: readonly string[]; first: number },
): Promise<Suggestions> {
  const words = [...new Set(searchWords(text))].slice(0, mostTyped);
  const beginning = words.at(-1);
  if (beginning === undefined) return { products: [], categories: [], completions: [] };
  const typed = { languages, others: words.slice(0, -1), beginning };
  const begun = await findTitlesBeginning(tx, { languages, title: searchTitle(text) }, first);
  const others = begun.length < first ? await findProductsTyped(tx, typed, first + begun.length) : [];
  const ids = [...new Set([...begun, ...others])].slice(0, first);
  const categories = await findCategoriesBeginning(tx, words, first);
  if (ids.length === 0) return { categories, ...(await search(tx, text, { languages, first })) };
  return { products: await inOrder(tx, ids), categories, completions: await complete(tx, typed, first) };
}

async function inOrder(tx: Tx, ids: readonly string[]): Promise<Product[]> {
  const found = new Map((await findProducts(tx, ids)).map((product) => [product.id, product]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Pairs of characters are no words that anybody would choose. */
async function complete(tx: Tx, typed: TypedWords, first: number): Promise<string[]> {
  const { others, beginning } = typed;
  if (![...others, beginning].every(isSpaced)) return [];
  const words = await findCompletions(tx, typed, first);
  return words.map((word) => [...others, word].join(' '));
}

async function search(
  tx: Tx,
  text: string,
  { languages, first }: { languages: readonly string[]; first: number },
): Promise<Omit<Suggestions, 'categories'>> {
  const words = await prepareSearch(tx, text, { languages, statuses: ['ACTIVE'] });
  const rows = await listProducts(tx, { words, filter: noFilter, currency: null }, 'RELEVANCE', { first, after: null });
  const products = rows.slice(0, first).map(({ product }) => product);
  return { products, completions: products.length > 0 && words.meant !== null ? [words.meant] : [] };
}
