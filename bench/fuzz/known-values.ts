import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import { demoAccounts } from '../../e2e/shop/people.ts';
import { post } from '../sign-in-at.ts';

/** Values that the shop has, so that not every request is about what does not exist. */
export interface KnownValues {
  /** One for an argument or an input field of this name; undefined when there is none. */
  pick(random: SeededRandom, name: string): string | undefined;
  /** Takes ids, cursors and tokens from an answer. */
  learn(text: string): void;
}

/** Most values of a name; further ones take the place of others. */
const mostOfAName = 200;

const everything = `{
  products(first: 20) { edges { node { id slug variants { id sku } } } }
  categories { slug }
  warehouses { id code }
  users(first: 50) { edges { node { id email } } }
  orders(first: 30) { edges { node { id lines { id } } } }
}`;

/** In which answers the values of an argument are found. */
const sources: Readonly<Record<string, string>> = { after: 'cursor', newEmail: 'email', categories: 'category' };

const taken = /"(cursor|endCursor|refreshToken|challenge|token|slug|sku|code)":"([^"\\]{1,600})"/g;
const ids = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

/** @param accessToken of somebody who may see it all */
export async function readKnownValues(url: string, accessToken: string | null): Promise<KnownValues> {
  const values = new Map<string, string[]>();
  const excepted = new Set<string>();
  let replaced = 0;
  const add = (name: string, value: string): void => {
    const known = values.get(name) ?? [];
    values.set(name, known);
    if (excepted.has(value) || known.includes(value)) return;
    if (known.length < mostOfAName) known.push(value);
    else known[replaced++ % mostOfAName] = value;
  };

  const { products, categories, warehouses, users, orders } = await post(url, everything, {}, accessToken ?? undefined);
  // Those who send go on doing so: nobody disables them.
  const emails: string[] = Object.values(demoAccounts).map(({ email }) => email);
  for (const { node } of users.edges) {
    if (emails.includes(node.email)) excepted.add(node.id);
    add('userId', node.id);
    add('customerId', node.id);
  }
  for (const { node } of products.edges) {
    add('productId', node.id);
    add('slug', node.slug);
    for (const { id, sku } of node.variants) {
      add('variantId', id);
      add('sku', sku);
    }
  }
  for (const { slug } of categories) add('category', slug);
  for (const { id, code } of warehouses) {
    add('warehouseId', id);
    add('code', code);
  }
  for (const { node } of orders.edges) {
    add('orderId', node.id);
    for (const { id } of node.lines) add('orderLineId', id);
  }

  return {
    pick(random, name) {
      const singular = name.replace(/Ids$/, 'Id');
      const known =
        values.get(sources[singular] ?? singular) ?? (/^id$|Id$/.test(singular) ? values.get('id') : undefined);
      return known && known.length > 0 ? random.pick(known) : undefined;
    },
    learn(text) {
      for (const [, name = '', value = ''] of text.matchAll(taken)) add(name === 'endCursor' ? 'cursor' : name, value);
      for (const [, id = ''] of text.matchAll(ids)) add('id', id);
    },
  };
}
