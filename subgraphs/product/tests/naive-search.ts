/** A product as a search sees it: words without stems, in small Latin letters. */
export interface SearchedProduct {
  id: string;
  isForSale: boolean;
  words: string[];
}

/** What a search finds, by looking at every product and every word. */
export function naiveSearch(products: readonly SearchedProduct[], query: string): string[] {
  const forSale = products.filter(({ isForSale }) => isForSale);
  const words = [...new Set(query.split(' '))];
  const joined = words.join('');
  const hasJoined = ({ words: occurring }: SearchedProduct) =>
    words.length > 1 && words.length <= 6 && /\d/.test(joined) && occurring.some((word) => word.startsWith(joined));
  const isCode = forSale.some(hasJoined);
  const conditions = words.map((word, index) => {
    const isEnough = (occurring: string) =>
      occurring === word || (index === words.length - 1 && word.length > 1 && occurring.startsWith(word));
    const isKnown = forSale.some((product) => product.words.some(isEnough));
    if (isKnown || isCode || word.length < 4 || !/^[a-z]+$/.test(word)) return isEnough;
    const meant = nearest(word, new Set(forSale.flatMap((product) => product.words)));
    return (occurring: string) => occurring === word || meant.includes(occurring);
  });
  const found = forSale.filter(
    (product) => hasJoined(product) || conditions.every((isEnough) => product.words.some(isEnough)),
  );
  return found.map(({ id }) => id).sort();
}

function nearest(word: string, known: ReadonlySet<string>): string[] {
  const candidates = [...known].filter((each) => /^[a-z]{3,}$/.test(each));
  const all = candidates.map((each) => ({ each, count: distance(word, each) }));
  const least = Math.min(...all.map(({ count }) => count));
  if (least > (word.length < 8 ? 1 : 2)) return [];
  return all.filter(({ count }) => count === least).map(({ each }) => each);
}

/** By trying what may be done to the first letters: only for short words. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  if (Math.abs(a.length - b.length) > 2) return 3;
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return (
    1 +
    Math.min(
      distance(a.slice(1), b),
      distance(a, b.slice(1)),
      distance(a.slice(1), b.slice(1)),
      isSwapped ? distance(a.slice(2), b.slice(2)) : Number.POSITIVE_INFINITY,
    )
  );
}
