import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSchema, graphql } from 'graphql';
import { uuidv7 } from '#packages/ids/uuidv7.ts';

export interface Person {
  email: string;
  phone: string | null;
  displayName: string | null;
  locale: string | null;
  status: 'ACTIVE' | 'DISABLED' | 'DELETED';
  roles: string[];
  communicationPreferences: { orderUpdates: string[] };
}

export interface AccountMessage {
  email: string;
  token: string | null;
  expiresAt: string;
  user: Person;
}

export interface AccountNotice {
  email: string;
  occurredAt: string;
  roles: string[];
  clientAddress: string | null;
  userAgent: string | null;
  user: Person;
}

export interface ShopVariant {
  id: string;
  title: string;
  price: { minor: number; currency: string };
  product: { title: string; slug: string };
  availability: { inStock: boolean };
}

/** What a message is told of. */
export interface TestShop extends AsyncDisposable {
  /** The value of `GATEWAY_URL`. */
  url: string;
  users: Map<string, Person>;
  accountMessages: Map<string, AccountMessage>;
  accountNotices: Map<string, AccountNotice>;
  orders: Map<string, ReturnType<typeof anOrder>>;
  stockAlerts: Map<string, object>;
  variants: Map<string, ShopVariant>;
  /** What a digest is asked; by scope, what staff may see. */
  digest: { spans: { from: string; to: string }[]; salesTotals: object[]; waiting: number; lowStock: object };
  staffScopes: string[];
  /** What somebody waits for, as the subgraph itself has it. */
  backInStockRequest: (id: string) => Promise<{ returnId: string | null; variantId: string } | null>;
  /** Keys that asked, with their correlation ids. */
  asked: { apiKey: string; correlationId: string }[];
  /** What it answers to everything from now on, instead of what is so; null for what is so. */
  answer(response: { status: number; body: object } | null): void;
}

export const aPersonCalled = (displayName: string | null, wishes: Partial<Person> = {}): Person => ({
  email: `${uuidv7()}@example.org`,
  phone: null,
  displayName,
  locale: null,
  status: 'ACTIVE',
  roles: ['CUSTOMER'],
  communicationPreferences: { orderUpdates: ['EMAIL'] },
  ...wishes,
});

interface SetOrderUpdates {
  userId: string;
  channel: string;
  wanted: boolean;
}

const euros = (minor: number) => ({ minor, currency: 'EUR' });

/** An order of two shirts and a hat, of which the shirts have left. */
export function anOrder(customer: Person, shipmentId = uuidv7()) {
  const [shirt, hat] = [uuidv7(), uuidv7()];
  return {
    number: 'S-100042',
    status: 'CONFIRMED',
    placedAt: '2026-03-01T09:30:00.000Z',
    price: { lines: euros(5_499), discounts: euros(500), shipping: euros(490), tax: euros(0), total: euros(5_489) },
    lines: [
      { id: shirt, quantity: 2, lineTotal: euros(4_000), variant: { title: 'Large', product: { title: 'Shirt <b>' } } },
      { id: hat, quantity: 1, lineTotal: euros(1_499), variant: { title: 'Hat', product: { title: 'Hat' } } },
    ],
    shippingAddress: {
      ...{ name: 'Ada', company: null, line1: '1 High Street', line2: null },
      ...{ city: 'London', region: null, postalCode: 'N1 9GU', country: 'GB', phone: null as string | null },
    },
    shipments: [{ id: shipmentId, carrier: 'DHL', trackingNumber: '1Z', lines: [{ orderLineId: shirt, quantity: 2 }] }],
    rejection: { code: 'PAYMENT_DECLINED' },
    customer,
  };
}

/** The graph as the supergraph has it, of a shop that is written down here: what it is asked has to be valid there. */
export async function startTestShop(): Promise<TestShop> {
  const schema = buildSchema(readFileSync('supergraph.graphql', 'utf8'), { assumeValidSDL: true });
  const shop: Omit<TestShop, 'url' | 'asked' | 'answer' | typeof Symbol.asyncDispose> = {
    ...{ users: new Map(), accountMessages: new Map(), accountNotices: new Map(), orders: new Map() },
    ...{ stockAlerts: new Map(), variants: new Map(), backInStockRequest: async () => null },
    digest: { spans: [], salesTotals: [], waiting: 0, lowStock: { total: 0, variants: [] } },
    staffScopes: ['stock:read', 'reports:read'],
  };
  const rootValue = {
    user: ({ id }: { id: string }) => shop.users.get(id) ?? null,
    accountMessage: ({ id }: { id: string }) => shop.accountMessages.get(id) ?? null,
    accountNotice: ({ id }: { id: string }) => shop.accountNotices.get(id) ?? null,
    roles: () => [{ role: 'STAFF', scopes: shop.staffScopes }],
    salesTotals({ from, to }: { from: string; to: string }) {
      shop.digest.spans.push({ from, to });
      return shop.digest.salesTotals;
    },
    orders: () => ({ totalCount: shop.digest.waiting }),
    lowStock: () => shop.digest.lowStock,
    stockAlert: ({ id }: { id: string }) => shop.stockAlerts.get(id) ?? null,
    order: ({ id }: { id: string }) => shop.orders.get(id) ?? null,
    async backInStockRequest({ id }: { id: string }) {
      const request = await shop.backInStockRequest(id);
      return request && { ...request, variant: shop.variants.get(request.variantId) ?? null };
    },
    setOrderUpdates({ input: { userId, channel, wanted } }: { input: SetOrderUpdates }) {
      const preferences = shop.users.get(userId)?.communicationPreferences;
      if (!preferences) return { __typename: 'NotFound' };
      const others = preferences.orderUpdates.filter((each) => each !== channel);
      preferences.orderUpdates = wanted ? [...others, channel] : others;
      return { __typename: 'User' };
    },
  };
  const asked: TestShop['asked'] = [];
  let fixed: { status: number; body: object } | null = null;

  const server = createServer(async (request, response) => {
    const { query: source, variables: variableValues } = (await json(request)) as { query: string; variables: object };
    const { authorization = '', 'x-correlation-id': correlationId = '' } = request.headers;
    asked.push({ apiKey: authorization.replace('Bearer ', ''), correlationId: String(correlationId) });
    const body = fixed?.body ?? (await graphql({ schema, source, rootValue, variableValues: { ...variableValues } }));
    response.writeHead(fixed?.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return Object.assign(shop, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    answer(next: { status: number; body: object } | null) {
      fixed = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
