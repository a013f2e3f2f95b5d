/**
 * Fills the shop with a catalogue, stock and three months of orders, through the graph as any client would, so that every
 * subgraph learns of it. It can be run again at any time: what is there already stays as it is.
 */
import { refuseArguments } from '../command-line/refuse-arguments.ts';
import { catalogue } from './catalogue/index.ts';
import { environment } from './environment.ts';
import { createGraphClient } from './graph-client.ts';
import { planOrders } from './order-plan.ts';
import { markets, wholesale } from './price-plan.ts';
import { createCatalogue } from './steps/create-catalogue.ts';
import { describeProducts } from './steps/describe-products.ts';
import { findCustomers } from './steps/find-customers.ts';
import { groupCustomers } from './steps/group-customers.ts';
import { importOrders } from './steps/import-orders.ts';
import { createPriceLists, priceMarkets } from './steps/price-markets.ts';
import { readVariants } from './steps/read-variants.ts';
import { signIn } from './steps/sign-in.ts';
import { createWarehouses, receiveInitialStock } from './steps/stock-warehouses.ts';
import { translateCatalogue } from './steps/translate-catalogue.ts';

refuseArguments('seed');
const started = performance.now();
const { GATEWAY_URL: url } = environment;

const accessToken = await signIn(createGraphClient(url)).catch((error: Error) => {
  console.error(`${error.message}. Is Souk running? Run npm start, or set GATEWAY_URL`);
  process.exit(1);
});
const send = createGraphClient(url, accessToken);
const created = await createCatalogue(send, catalogue);
const variants = await readVariants(send, catalogue);
const productCount = catalogue.flatMap(({ products }) => products).length;
console.log(
  `catalogue: ${created.products} of ${productCount} products and ${created.categories} of ${catalogue.length} categories were new`,
);

const customerIds = await findCustomers(send);
// The last by address: those with a number cannot be signed in as.
await groupCustomers(send, customerIds.at(-1) ?? '');
console.log(`customer groups: ${wholesale.name}, with one customer`);

const prices = await priceMarkets(send, variants);
await createPriceLists(send, variants);
console.log(`markets: ${markets.length}, with ${prices} prices in other currencies`);

const described = await describeProducts(send, new Date());
console.log(`attributes and collections: ${described} products of ceramics say what they are made of`);

const german = await translateCatalogue(send);
console.log(`languages: ${german.products} products and ${german.categories} categories got German names`);

const warehouseIds = await createWarehouses(send);
const receipts = await receiveInitialStock(send, variants, warehouseIds);
console.log(`stock: ${receipts} receipts in ${warehouseIds.size} warehouses`);

const orders = await importOrders(send, planOrders(new Date(), customerIds, variants));
console.log(`orders: ${orders.imported} imported, ${orders.skipped} were there already`);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `seeded in ${seconds} s: ${catalogue.length} categories, ${productCount} products, ${variants.length} variants, ` +
    `${receipts} receipts, ${orders.imported + orders.skipped} orders of ${customerIds.length} customers`,
);
