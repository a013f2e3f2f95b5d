import type { Kind, ObservedValues } from './observed-values.ts';

/** Operations that show prices and stock, as pages of a shop would ask for them. */
export function readsOf(slugs: readonly string[]): { name: string; body: string }[] {
  const variant = 'id price { minor } availability { available }';
  const page = `query ($slug: String!) { product(slug: $slug) { title variants { ${variant} } } }`;
  const bodies = slugs.map((slug) => ({
    name: 'product page',
    body: JSON.stringify({ query: page, variables: { slug } }),
  }));
  const list = `{ products(first: 20) { edges { node { title variants { ${variant} } } } } }`;
  return [...bodies, { name: 'list of 20', body: JSON.stringify({ query: list }) }];
}

/** Calls `look` for each price and stock in an answer. */
export function valuesIn(value: unknown, look: (kind: Kind, variantId: string, value: number) => void): void {
  if (Array.isArray(value)) for (const item of value) valuesIn(item, look);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { id, price, availability } = value as {
    id?: string;
    price?: { minor: number };
    availability?: { available: number };
  };
  if (id !== undefined && price) look('price', id, price.minor);
  if (id !== undefined && availability) look('stock', id, availability.available);
  for (const inner of Object.values(value)) valuesIn(inner, look);
}

/** How many values an answer tells, and how many of them are less than they may be. */
export function judge(
  answer: unknown,
  observed: Pick<ObservedValues, 'least'>,
  time: number,
): { values: number; stale: number } {
  let values = 0;
  let stale = 0;
  valuesIn(answer, (kind, variantId, value) => {
    values++;
    if (value < observed.least(kind, variantId, time)) stale++;
  });
  return { values, stale };
}
