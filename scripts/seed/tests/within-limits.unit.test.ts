import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { compileCost } from '#gateway/limits/compile-cost.ts';
import { compileLimits } from '#gateway/limits/compile-limits.ts';
import { defaultLimits } from '#gateway/limits/limits.ts';
import { defaultRateLimits } from '#gateway/limits/rate-limiter.ts';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';
import { catalogue } from '../catalogue/index.ts';
import { toProductInput } from '../catalogue/to-product-input.ts';
import type { Send } from '../graph-client.ts';
import { planOrders } from '../order-plan.ts';
import { createCatalogue } from '../steps/create-catalogue.ts';
import { findCustomers } from '../steps/find-customers.ts';
import { groupCustomers } from '../steps/group-customers.ts';
import { importOrders } from '../steps/import-orders.ts';
import { createPriceLists, priceMarkets } from '../steps/price-markets.ts';
import { readVariants } from '../steps/read-variants.ts';
import { signIn } from '../steps/sign-in.ts';
import { createWarehouses, receiveInitialStock } from '../steps/stock-warehouses.ts';

const supergraph = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
const limits = compileLimits(defaultLimits);

const edges = catalogue.flatMap(({ slug, products }) =>
  products.map((product) => ({
    node: {
      id: `id of ${product.code}`,
      variants: toProductInput(product, slug).variants.map(({ sku, price }) => ({ id: `id of ${sku}`, sku, price })),
    },
  })),
);

/** What a shop answers that accepts everything. */
const answers = {
  created: { __typename: 'Product' },
  signIn: { __typename: 'Session', accessToken: 'token' },
  createWarehouse: { __typename: 'Warehouse' },
  receiveStock: { __typename: 'StockLevel' },
  createMarket: { __typename: 'Market' },
  setVariantPrices: { __typename: 'VariantPricesSet' },
  customerGroups: { edges: [] },
  createCustomerGroup: { __typename: 'CustomerGroup', id: 'id of a group' },
  addCustomersToGroup: { __typename: 'CustomerGroup' },
  createPriceList: { __typename: 'PriceList', id: 'id of a list' },
  setPriceListEntries: { __typename: 'PriceList' },
  priceLists: { edges: [] },
  importOrders: { __typename: 'ImportedOrders', imported: 100, skipped: 0 },
  warehouses: ['RTM-1', 'VIE-1'].map((code) => ({ id: `id of ${code}`, code })),
  users: { edges: [{ node: { id: 'customer', email: 'customer@souk.test' } }] },
  products: { edges, pageInfo: { hasNextPage: false, endCursor: null } },
};

test('the seed is within the default limits, and all of it within what a caller may have in a minute', async () => {
  const costs: number[] = [];
  const send = (async (text: string, variables = {}) => {
    limits.checkText(text);
    const document = parse(text);
    limits.checkDocument(document);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const cost = compileCost(document, operation as OperationDefinitionNode, supergraph)({ ...variables });
    limits.checkCost(cost);
    costs.push(cost);
    return answers;
  }) as Send;

  await signIn(send);
  await createCatalogue(send, catalogue);
  const known = await readVariants(send, catalogue);
  const customers = await findCustomers(send);
  await groupCustomers(send, customers.at(-1) ?? '');
  await priceMarkets(send, known);
  await createPriceLists(send, known);
  await receiveInitialStock(send, known, await createWarehouses(send));
  await importOrders(send, planOrders(new Date('2026-03-18T15:30:00Z'), customers, known));

  expect(costs.length).toBeGreaterThan(500);
  const sum = costs.reduce((total, cost) => total + cost, 0);
  expect(sum).toBeLessThan(defaultRateLimits.callerCost / 2);
});
