import { expect, jest, test } from '@jest/globals';
import type { Connection } from '../connections/connections.ts';
import { executeOrSubscribe, type OperationServices } from '../live-queries/execute-or-subscribe.ts';
import { tokenRefused } from '../request/errors.ts';

test('an operation that arrives while its connection is being closed is not executed', async () => {
  const execute = jest.fn();
  const services = { operations: { execute }, formatError: (formatted: unknown) => formatted } as unknown;
  const connection = {
    caller: {
      assertAccepted() {
        throw tokenRefused('The session has ended.');
      },
    },
  } as unknown as Connection;
  const refused = await executeOrSubscribe(
    services as OperationServices,
    { query: 'mutation { ship(id: "o1") { id } }' },
    {
      origin: { correlationId: 'c', clientAddress: '::1' },
      connection,
      mutations: true,
      subscriptions: true,
      parts: true,
    },
    { next() {}, end() {}, isCongested: () => false },
  );
  expect(refused).toMatchObject({
    kind: 'rejected',
    errors: [{ message: 'The session has ended.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(execute).not.toHaveBeenCalled();
});
