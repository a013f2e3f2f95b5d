import type { Send } from '../graph-client.ts';
import { inParallel } from '../in-parallel.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';

/** The type of what is in this category. */
const ceramics = { type: 'Ceramics', category: 'ceramics' };

const clays = ['Stoneware', 'Earthenware', 'Porcelain'].map((label) => ({ code: label.toLowerCase(), label }));

/** What ceramics say of themselves. */
const attributes = [
  { code: 'hand-painted', name: 'Hand-painted', type: 'BOOLEAN', filterable: true },
  { code: 'clay', name: 'Clay', type: 'ENUM', options: clays, filterable: true },
  { code: 'serves', name: 'Serves', type: 'NUMBER', unit: 'persons', ofVariants: true, filterable: true },
];

/** Made by hand: the others follow a rule. */
const favourites = { slug: 'favourites', title: 'Favourites of the house' };

const collections = [
  favourites,
  {
    ...{ slug: 'gifts', title: 'Gifts' },
    rule: { conditions: [{ field: 'TAG', operator: 'IS', value: 'gift' }] },
  },
  {
    ...{ slug: 'small-pleasures', title: 'Small pleasures below 20 euros' },
    rule: { conditions: [{ field: 'PRICE', operator: 'LESS_THAN', value: '2000 EUR' }] },
  },
];

/** For sale in a month, for whoever looks at what is planned. */
const planned = {
  slug: 'new-year-lantern',
  title: 'New Year Lantern',
  description: 'Cut brass on four feet, with a glass for a candle. Made for the turn of the year.',
  vendor: 'Cairo Metalworkers',
  tags: ['lantern', 'brass', 'gift'],
  categories: ['lighting'],
  status: 'DRAFT',
  variants: [{ sku: 'LIGHT-NEW-YEAR', price: { minor: 5900, currency: 'EUR' } }],
};

const month = 30 * 86_400_000;

type Outcome = { outcome: { __typename: string } | UserError };

interface Ceramics {
  products: { edges: { node: { id: string; tags: string[]; variants: { id: string; title: string }[] } }[] };
}

const ceramicsQuery = /* GraphQL */ `
  query Ceramics($category: String!) {
    products(first: 100, filter: { categories: [$category] }) { edges { node { id tags variants { id title } } } }
  }
`;

/** Says what ceramics are made of, makes collections, and plans a product; resolves to how many ceramics there are. */
export async function describeProducts(send: Send, now: Date): Promise<number> {
  const run = async (name: string, input: object, what: string): Promise<boolean> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ${userErrorFields} } }`;
    const { outcome } = await send<Outcome>(mutation, { input });
    if (!('code' in outcome)) return true;
    if (outcome.code === 'ALREADY_EXISTS') return false;
    throw refused(what, outcome);
  };
  for (const attribute of attributes) await run('createAttribute', attribute, `Attribute ${attribute.code}`);
  const ofType = attributes.map(({ code: attribute }) => ({ attribute }));
  await run('saveProductType', { name: ceramics.type, attributes: ofType }, `Type ${ceramics.type}`);

  const { products } = await send<Ceramics>(ceramicsQuery, { category: ceramics.category });
  await inParallel(products.edges, async ({ node: { id: productId, tags, variants } }) => {
    await run('updateProduct', { productId, productType: ceramics.type }, 'Type of a product');
    const values = [
      { attribute: 'hand-painted', boolean: tags.includes('hand-painted') },
      { attribute: 'clay', options: clays.map(({ code }) => code).filter((code) => tags.includes(code)) },
      ...variants.flatMap(({ id: variantId, title }) => {
        const persons = /(\d+) persons/.exec(title)?.[1];
        return persons === undefined ? [] : [{ attribute: 'serves', variantId, number: Number(persons) }];
      }),
    ];
    await run('setProductAttributes', { productId, values }, 'Attributes of a product');
  });

  for (const collection of collections) await run('createCollection', collection, `Collection ${collection.slug}`);
  const { collection } = await send<{ collection: { id: string } }>(
    'query ($slug: String!) { collection(slug: $slug) { id } }',
    favourites,
  );
  const productIds = products.edges.slice(0, 3).map(({ node }) => node.id);
  await run('addProductsToCollection', { collectionId: collection.id, productIds }, 'Favourites');
  if (await run('createProduct', planned, `Product ${planned.slug}`)) {
    const { product } = await send<{ product: { id: string } }>(
      'query ($slug: String) { product(slug: $slug) { id } }',
      planned,
    );
    await run('publishProduct', { productId: product.id, at: new Date(now.getTime() + month).toISOString() }, 'Plan');
  }
  return products.edges.length;
}
