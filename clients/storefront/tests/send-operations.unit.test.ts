import { describe, expect, test } from '@jest/globals';
import type { Operation } from '../operation.ts';
import type { GraphQLResponse } from '../post-operation.ts';
import { sendOperations } from '../send-operations.ts';

const operation = { toString: () => 'mutation { change }' } as Operation<{ change: number }, { input?: number }>;

/** Answers everything alike, and keeps what was sent. */
function start(extensions: GraphQLResponse<unknown>['extensions'], since?: string) {
  const sent: object[] = [];
  const operations = sendOperations(async (_operation, request) => {
    sent.push(request);
    return { data: { change: 1 }, ...(extensions && { extensions }) } as never;
  }, since);
  return { sent, operations };
}

describe('what is sent', () => {
  test('names the cursor that it has to come after, and asks for one where it is wanted', async () => {
    const { sent, operations } = start({ cursor: '9+1.7' }, '5.7');
    expect(await operations.mutate(operation, { input: 1 })).toEqual({ change: 1 });
    expect(await operations.mutateWithCursor(operation)).toEqual({ data: { change: 1 }, cursor: '9+1.7' });
    expect(await operations.queryWithCursor(operation)).toEqual({ data: { change: 1 }, cursor: '9+1.7' });
    expect(sent).toEqual([
      { variables: { input: 1 }, extensions: { since: '5.7' } },
      { variables: undefined, extensions: { since: '5.7', cursor: true } },
      { variables: undefined, extensions: { since: '5.7', cursor: true } },
    ]);
  });

  test('has no extensions where nothing is asked for', async () => {
    const { sent, operations } = start(undefined);
    await operations.query(operation, {});
    expect(sent).toEqual([{ variables: {} }]);
  });
});

test('a mutation may have no cursor; an answer that does not say so is none of a gateway', async () => {
  expect(await start({ cursor: null }).operations.mutateWithCursor(operation)).toMatchObject({ cursor: null });
  await expect(start({}).operations.mutateWithCursor(operation)).rejects.toThrow('not that of a gateway');
});
