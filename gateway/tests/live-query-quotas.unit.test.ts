import { expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { createLiveQueryQuotas } from '../live-queries/live-query-quotas.ts';
import type { RequestContext } from '../request/context.ts';

const at = (clientAddress: string) => ({ caller: { identity: anonymous }, clientAddress }) as RequestContext;
const query = (id: string) => ({ filter: { aggregateType: 'order', keys: [id] }, key: 'x'.repeat(40) });

test('what is kept of the live queries of a caller is bounded', () => {
  const quotas = createLiveQueryQuotas({ liveQueriesPerEvent: 100, liveQueryCharactersPerCaller: 150 });
  const take = (id: string, address = '::1') => quotas.reserve(query(id), 'ten chars.', at(address));
  const giveBack = ['o1', 'o2', 'o3'].map((id) => take(id));
  expect(() => take('o4')).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({
        code: 'LIMIT_EXCEEDED',
        limit: 'liveQueryCharactersPerCaller',
        maximum: 150,
        found: 200,
      }),
    }),
  );
  take('o4', '2001:db8::1');
  giveBack[0]?.();
  take('o4');
});

test('different ones that the same event wakes are limited, also when they name others as well', () => {
  const quotas = createLiveQueryQuotas({ liveQueriesPerEvent: 2, liveQueryCharactersPerCaller: 10_000 });
  const take = (...keys: string[]) =>
    quotas.reserve({ filter: { aggregateType: 'order', keys }, key: '' }, '', at('::1'));
  take('o1');
  take('o1', 'o2');
  expect(() => take('o3', 'o1')).toThrow('has 3 different live queries');
  take('o3');
  take();
});
