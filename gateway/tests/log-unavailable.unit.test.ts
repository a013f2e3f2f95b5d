import { expect, test } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { createErrorFormatter, serviceUnavailable } from '../request/errors.ts';

function logged(error: GraphQLError): object {
  const lines: string[] = [];
  const formatError = createErrorFormatter(
    pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) }),
  );
  expect(formatError(error.toJSON(), error)).toEqual(error.toJSON());
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as object;
}

test('the log tells a subgraph that is away from what the gateway itself does not know yet', () => {
  expect(logged(serviceUnavailable('order', new Error('connect ECONNREFUSED')))).toMatchObject({
    msg: 'a subgraph failed',
    subgraph: 'order',
    reason: expect.stringContaining('connect ECONNREFUSED'),
  });
  const own = logged(unavailable('It is not known yet which access tokens were revoked.'));
  expect(own).toMatchObject({ msg: 'the gateway cannot answer at the moment' });
  expect(own).not.toHaveProperty('subgraph');
});
