import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import {
  CreateServiceKeyDocument,
  CreateWebhookEndpointDocument,
  WebhookDeliveriesDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { untilReady } from '../stack/until-ready.ts';

let admin: Souk;
let server: Server;
let received: { headers: IncomingHttpHeaders; body: string }[];

beforeAll(async () => {
  await untilReady();
  admin = await signedIn('admin');
  received = [];
  server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const serviceKey = async (scopes: string[]) => {
  const { createApiKey } = await admin.mutate(CreateServiceKeyDocument, { input: { name: 'ERP', scopes } });
  return expectType(createApiKey, 'ApiKeyCreated').secret;
};
const selection = 'query ($id: ID!) { order(id: $id) { id status total { minor currency } } }';
const register = async (apiKey: string, document = selection) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/souk`;
  const input = { url, eventTypes: ['order.confirmed'], selection: document, apiKey };
  return (await admin.mutate(CreateWebhookEndpointDocument, { input })).createWebhookEndpoint;
};

describe('an endpoint with a selection', () => {
  test('is refused when its key may not see what it selects, or it selects what there is not', async () => {
    const staffOnly = 'query { users(first: 1) { totalCount } }';
    const wrongKey = expectType(await register(await serviceKey(['orders:read']), staffOnly), 'InvalidInput');
    expect(wrongKey.path).toEqual(['input', 'apiKey']);
    const wrongQuery = expectType(await register(await serviceKey(['orders:read']), '{ nothing }'), 'InvalidInput');
    expect(wrongQuery.path).toEqual(['input', 'selection']);
  });

  test('is told of an order as the graph shows it, signed', async () => {
    const { secret, endpoint } = expectType(
      await register(await serviceKey(['orders:read'])),
      'WebhookEndpointCreated',
    );
    const { variant } = await makeProduct(await signedIn('staff'), { stock: 5 });
    const customer = await newCustomer();
    const order = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 2 }]));
    const find = async () => received.find(({ body }) => body.includes(order.id));
    const found = await eventually(find, (seen) => seen !== undefined);
    const told = new Webhook(secret).verify(found?.body ?? '', found?.headers as Record<string, string>);
    expect(told).toMatchObject({
      type: 'order.confirmed',
      aggregateId: order.id,
      selection: { data: { order: { id: order.id, status: 'CONFIRMED', total: { minor: 2_598, currency: 'EUR' } } } },
    });
    const look = () => admin.query(WebhookDeliveriesDocument, { endpointId: endpoint.id });
    await eventually(look, ({ webhookDeliveries }) => webhookDeliveries?.edges[0]?.node.status === 'DELIVERED');
  });
});
