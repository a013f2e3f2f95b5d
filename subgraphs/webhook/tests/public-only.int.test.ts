import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  aChange,
  createOperation,
  deliveriesOperation,
  startTestWebhooks,
  type TestWebhooks,
} from './start-test-webhooks.ts';

let started: TestWebhooks;
beforeAll(async () => {
  started = await startTestWebhooks({ WEBHOOK_ALLOW_PRIVATE: 'false' });
});
afterAll(async () => started[Symbol.asyncDispose]());

test.each(['http://example.com/', 'https://127.0.0.1/', 'https://localhost/', 'https://[::ffff:10.0.0.1]/'])(
  '%s is not registered unless private networks are allowed',
  async (url) => {
    const input = { url, eventTypes: ['product.updated'] };
    expect(await started.field(createOperation, { input })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'url'],
    });
  },
);

test('what was registered while they were allowed is not called any more', async () => {
  const { endpoint } = await started.field(createOperation, {
    input: { url: 'https://example.com/', eventTypes: ['product.updated'] },
  });
  const { prisma } = started.dependencies.database;
  await prisma.webhookEndpoint.update({ where: { id: endpoint.id }, data: { url: `${started.receiver.url}/before` } });
  await started.deliver(aChange());
  await started.runJobs();
  expect(started.receiver.received('/before')).toEqual([]);
  const { edges } = await started.field(deliveriesOperation, { endpointId: endpoint.id });
  expect(edges[0].node.attempts).toMatchObject([{ status: null, error: expect.stringContaining('may not be called') }]);
});
