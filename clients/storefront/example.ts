/** `npm run example`: signs in to a running shop, places an order and shows what happens to it, as it happens. */
import { randomUUID } from 'node:crypto';
import { createSouk } from './create-souk.ts';
import { environment } from './environment.ts';
import {
  CatalogueDocument,
  type CatalogueQuery,
  OrderDocument,
  OrderUpdatedDocument,
  PlaceOrderDocument,
  StockChangedDocument,
} from './generated.ts';

/** Longest wait for what is to be seen, in milliseconds. */
const timeout = 15_000;

const startedAt = Date.now();
const say = (line: string) => console.log(`${String(Date.now() - startedAt).padStart(6)} ms  ${line}`);

const souk = createSouk({ url: environment.GATEWAY_URL });
const signedIn = await souk
  .signIn({ email: 'customer@souk.test', password: 'souk-customer-demo' })
  .catch((error: Error) => {
    // What fetch throws when it gets no answer.
    if (!(error instanceof TypeError)) throw error;
    console.error(`${environment.GATEWAY_URL} does not answer: run npm start, or set PORT or GATEWAY_URL`);
    process.exit(1);
  });
if (signedIn.__typename !== 'Session') throw new Error(`Not signed in: ${signedIn.message}`);
say(`signed in as ${signedIn.user.displayName ?? signedIn.user.email}`);

// Before anything happens: a subscription does not tell what was before it.
const orders = souk.subscribe(OrderUpdatedDocument, {});
const stock = souk.subscribe(StockChangedDocument, {});

const { products } = await souk.query(CatalogueDocument, { first: 5 });
say(`the shop has ${products.totalCount} products, the newest are`);
for (const { node } of products.edges) {
  const [variant] = node.variants;
  if (variant) say(`    ${node.title}: ${variant.price.amount} ${variant.price.currency}`);
}
const wanted = await findInStock(products);
if (!wanted) throw new Error('Nothing in the shop is in stock');

const seen = Promise.all([showOrder(), showStock(wanted.id)]);
const { placeOrder: result } = await souk.mutate(PlaceOrderDocument, {
  input: {
    idempotencyKey: randomUUID(),
    lines: [{ variantId: wanted.id, quantity: 1 }],
    shippingAddress: { name: 'Carla Customer', line1: '1 Market Street', city: 'Dublin', country: 'IE' },
    payment: { token: 'tok_ok' },
    expectedTotal: { minor: wanted.price.minor, currency: wanted.price.currency },
  },
});
if (result.__typename !== 'Order') throw new Error(`Not placed: ${result.message}`);
say(`answer  order ${result.number} over ${result.total.amount} ${result.total.currency} is ${result.status}`);

await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, timeout).unref())]);
const { order } = await souk.query(OrderDocument, { id: result.id });
say(`in the end it is ${order?.status}, payment ${order?.paymentStatus}`);
await souk.signOut();

type Page = CatalogueQuery['products'];

/** The newest variant that is in stock, on this page or on those after it. */
async function findInStock(page: Page) {
  const variants = page.edges.flatMap(({ node }) => node.variants);
  const found = variants.find(({ availability }) => (availability?.available ?? 0) > 0);
  const { hasNextPage, endCursor: after } = page.pageInfo;
  if (found || !hasNextPage) return found;
  return findInStock((await souk.query(CatalogueDocument, { first: 100, after })).products);
}

async function showOrder(): Promise<void> {
  for await (const { orderUpdated } of orders) {
    say(`live    order ${orderUpdated.number} is ${orderUpdated.status}, payment ${orderUpdated.paymentStatus}`);
    if (orderUpdated.status !== 'PENDING') return;
  }
}

async function showStock(variantId: string): Promise<void> {
  for await (const { stockChanged } of stock) {
    if (stockChanged.id !== variantId) continue;
    say(`live    ${stockChanged.availability?.available ?? '?'} of ${stockChanged.sku} are left`);
    return;
  }
}
