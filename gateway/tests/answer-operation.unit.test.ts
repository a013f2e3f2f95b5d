import { expect, jest, test } from '@jest/globals';
import type { Connection } from '../connections/connections.ts';
import { tokenRefused } from '../http/errors.ts';
import { type Answering, answerOperation } from '../live/answer-operation.ts';

test('an operation that arrives while its connection is being closed is not executed', async () => {
  const answer = jest.fn();
  const answering = { operations: { answer }, formatError: (formatted: unknown) => formatted } as unknown;
  const connection = {
    caller: {
      assertAccepted() {
        throw tokenRefused('The session has ended.');
      },
    },
  } as unknown as Connection;
  const refused = await answerOperation(
    answering as Answering,
    { query: 'mutation { ship(id: "o1") { id } }' },
    { origin: { correlationId: 'c', clientAddress: '::1' }, connection, mutations: true },
    { next() {}, end() {}, isCongested: () => false },
  );
  expect(refused).toMatchObject({
    kind: 'refused',
    errors: [{ message: 'The session has ended.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(answer).not.toHaveBeenCalled();
});
