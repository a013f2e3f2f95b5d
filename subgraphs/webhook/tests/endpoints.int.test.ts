import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import {
  aChange,
  administrator,
  createOperation,
  startTestWebhooks,
  type TestWebhooks,
} from './start-test-webhooks.ts';

let started: TestWebhooks;
beforeAll(async () => {
  started = await startTestWebhooks();
});
afterAll(async () => started[Symbol.asyncDispose]());

const writer = (...scopes: string[]) => aPerson({ scopes: ['webhooks:write', ...scopes] });
const create = (input: object, identity = administrator) =>
  started.field(
    createOperation,
    { input: { url: `${started.receiver.url}/x`, eventTypes: ['product.*'], ...input } },
    identity,
  );
const update = (input: object, identity = administrator) => {
  const operation = `mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) {
    __typename
    ... on WebhookEndpoint { url description eventTypes ordered active disabledReason failingSince }
    ... on WebhookEventTypesForbidden { missing }
    ... on UserError { code path }
  } }`;
  return started.field(operation, { input }, identity);
};
const remove = (id: string) => {
  const operation = `mutation ($id: ID!) { deleteWebhookEndpoint(input: { id: $id }) {
    __typename ... on WebhookEndpointDeleted { id } ... on UserError { code path } } }`;
  return started.field(operation, { id });
};
const rotate = (input: object) => {
  const operation = `mutation ($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input) {
    __typename
    ... on WebhookSecretRotated { secret oldSecretsEndAt endpoint { secrets { expiresAt } } }
    ... on UserError { code path }
  } }`;
  return started.field(operation, { input });
};

describe('an endpoint', () => {
  test('is registered with a secret that is shown once, and told of', async () => {
    const created = await create({ description: 'The ERP', eventTypes: ['product.*', 'order.placed', 'product.*'] });
    expect(created).toMatchObject({
      __typename: 'WebhookEndpointCreated',
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      endpoint: { description: 'The ERP', eventTypes: ['product.*', 'order.placed'], ordered: false, active: true },
    });
    const { id } = created.endpoint;
    expect(await started.events(id)).toMatchObject([
      { type: 'webhook-endpoint.created', data: { webhookEndpointId: id } },
    ]);
    const read = '{ webhookEndpoints(first: 1) { edges { node { id url secrets { createdAt expiresAt } } } } }';
    const { edges } = await started.field(read);
    expect(edges).toMatchObject([{ node: { id, url: `${started.receiver.url}/x`, secrets: [{ expiresAt: null }] } }]);
    const { prisma } = started.dependencies.database;
    const [stored] = await prisma.webhookSecret.findMany({ where: { endpointId: id } });
    expect(Buffer.from(stored?.sealed ?? []).includes(Buffer.from(created.secret.slice(6), 'base64'))).toBe(false);
  });

  test.each([
    [{ url: 'ftp://example.com/' }, 'url'],
    [{ url: 'http://user:x@localhost/' }, 'url'],
    [{ eventTypes: [] }, 'eventTypes'],
    [{ eventTypes: ['order.lost'] }, 'eventTypes'],
    [{ eventTypes: ['session.revoked'] }, 'eventTypes'],
    [{ description: 'x'.repeat(501) }, 'description'],
  ])('with %j is refused', async (input, field) => {
    expect(await create(input)).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
  });

  test('of unknown events is refused with what there is', async () => {
    const { message } = await create({ eventTypes: ['order.*', 'orders.placed'] });
    expect(message).toContain('"orders.placed"');
    expect(message).toContain('order.placed');
  });

  test('takes the scopes of what it is told of', async () => {
    expect(await create({ eventTypes: ['*'] }, writer('orders:read'))).toMatchObject({
      __typename: 'WebhookEventTypesForbidden',
      path: ['input', 'eventTypes'],
      missing: [
        'catalog:read',
        'jobs:read',
        'messages:read',
        'reports:read',
        'stock:read',
        'users:read',
        'webhooks:read',
      ],
    });
    expect(await create({ eventTypes: ['order.*'] }, writer('orders:read'))).toMatchObject({
      __typename: 'WebhookEndpointCreated',
    });
  });

  test.each(['product.created', 'product.*', '*.updated', 'collection.products-changed'])(
    'is told of %s only for who sees drafts',
    async (pattern) => {
      const others = administrator.scopes.filter((scope) => scope !== 'catalog:read');
      expect(await create({ eventTypes: [pattern] }, writer(...others))).toMatchObject({
        __typename: 'WebhookEventTypesForbidden',
        missing: ['catalog:read'],
      });
      expect(await create({ eventTypes: [pattern] })).toMatchObject({ __typename: 'WebhookEndpointCreated' });
    },
  );

  test('of before drafts were kept to staff is told of products once its types are chosen anew', async () => {
    const { id } = await started.register('/former', { eventTypes: ['category.*', 'product.*'] });
    const { prisma } = started.dependencies.database;
    await prisma.webhookEndpoint.update({ where: { id }, data: { scopes: [] } });
    await started.deliver(aChange());
    await started.runJobs();
    expect(started.receiver.received('/former')).toEqual([]);
    await update({ id, eventTypes: ['category.*', 'product.*'] });
    await started.deliver(aChange());
    await started.runJobs();
    expect(started.receiver.received('/former')).toHaveLength(1);
  });

  test('is changed in what is given, and stays in what is not', async () => {
    const { endpoint } = await create({ description: 'Before' });
    expect(await update({ id: endpoint.id, eventTypes: ['order.placed'], ordered: true })).toMatchObject({
      url: endpoint.url,
      description: 'Before',
      eventTypes: ['order.placed'],
      ordered: true,
      active: true,
    });
    expect(await update({ id: endpoint.id, description: null, active: false })).toMatchObject({
      description: null,
      ordered: true,
      active: false,
    });
    expect(await started.events(endpoint.id)).toHaveLength(3);
    expect(await update({ id: uuidv7() })).toMatchObject({ __typename: 'NotFound', path: ['input', 'id'] });
  });

  test('is not led elsewhere by who may not see what it is told of', async () => {
    const { endpoint } = await create({ eventTypes: ['order.placed'] });
    const change = { id: endpoint.id, url: `${started.receiver.url}/mine` };
    expect(await update(change, writer())).toMatchObject({ missing: ['orders:read'], path: ['input', 'id'] });
    const narrowed = { ...change, eventTypes: ['category.created'] };
    expect(await update(narrowed, writer())).toMatchObject({ missing: ['orders:read'] });
  });

  test('is deleted once', async () => {
    const { endpoint } = await create({});
    expect(await remove(endpoint.id)).toEqual({ __typename: 'WebhookEndpointDeleted', id: endpoint.id });
    expect(await remove(endpoint.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await started.field('query ($id: ID!) { webhookEndpoint(id: $id) { id } }', { id: endpoint.id })).toBeNull();
  });

  test('is for those who hold the scope', async () => {
    const { errors } = await started.ask('{ webhookEndpoints { edges { node { id } } } }', {}, { identity: writer() });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a secret that is replaced', () => {
  test('signs with the new one until it ends', async () => {
    const endpoint = await started.register('/rotated');
    const { secret, oldSecretsEndAt, endpoint: rotated } = await rotate({ id: endpoint.id, keepOldHours: 2 });
    expect(rotated.secrets.map(({ expiresAt }: { expiresAt: string | null }) => expiresAt)).toEqual([
      null,
      oldSecretsEndAt,
    ]);
    const deliver = async () => {
      await started.deliver(aChange());
      await started.runJobs();
      const { headers, body } = started.receiver.received('/rotated').at(-1) ?? {};
      return (key: string) => new Webhook(key).verify(body ?? '', headers as Record<string, string>);
    };
    const verifyBoth = await deliver();
    expect(verifyBoth(secret)).toMatchObject({ type: 'product.updated' });
    expect(verifyBoth(endpoint.secret)).toMatchObject({ type: 'product.updated' });

    // standardwebhooks reads the clock itself, so the end is moved, and not the clock.
    const { prisma } = started.dependencies.database;
    const past = new Date(Date.now() - 1);
    await prisma.webhookSecret.updateMany({
      where: { endpointId: endpoint.id, expiresAt: { not: null } },
      data: { expiresAt: past },
    });
    const verifyNew = await deliver();
    expect(verifyNew(secret)).toMatchObject({ type: 'product.updated' });
    expect(() => verifyNew(endpoint.secret)).toThrow('No matching signature');
  });

  test('ends at once when the former one leaked', async () => {
    const { id } = await started.register('/leaked');
    const { endpoint } = await rotate({ id, keepOldHours: 0 });
    expect(endpoint.secrets).toEqual([{ expiresAt: null }]);
  });

  test('leaves five at most', async () => {
    const { id } = await started.register('/many');
    for (let count = 0; count < 4; count++) await rotate({ id });
    expect(await rotate({ id })).toMatchObject({ code: 'TOO_MANY_WEBHOOK_SECRETS', path: ['input', 'id'] });
    expect(await rotate({ id, keepOldHours: 0 })).toMatchObject({ __typename: 'WebhookSecretRotated' });
    expect(await rotate({ id, keepOldHours: 169 })).toMatchObject({ __typename: 'InvalidInput' });
  });
});
