import { afterEach, describe, expect, test } from '@jest/globals';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readOwnVariables } from '../../subgraphs/read-own-variables.ts';
import { checkOwnVariables, ownEnvironment } from '../own-environment.ts';

const order = (await readOwnVariables(ownSubgraphs())).get('order') ?? [];
const given = (databaseEmbedded: boolean) => ownEnvironment(order, { stateDir: '', databaseEmbedded });

afterEach(() => {
  delete process.env['PAYMENT_PROVIDER'];
});

describe('the payment provider', () => {
  test('is the sandbox with the embedded database', () => {
    expect(() => checkOwnVariables(order, true)).not.toThrow();
    expect(given(true)).toEqual({ PAYMENT_PROVIDER: 'sandbox' });
  });

  test.each([undefined, ''])('has to be chosen with a server of somebody else: %j', (value) => {
    if (value !== undefined) process.env['PAYMENT_PROVIDER'] = value;
    expect(() => checkOwnVariables(order, false)).toThrow(/^PAYMENT_PROVIDER: expected .*sandbox/);
    expect(given(false)).toEqual({});
  });

  test.each([true, false])('is what the environment says, embedded database or not: %s', (databaseEmbedded) => {
    process.env['PAYMENT_PROVIDER'] = 'another';
    expect(() => checkOwnVariables(order, databaseEmbedded)).not.toThrow();
    expect(given(databaseEmbedded)).toEqual({ PAYMENT_PROVIDER: 'another' });
  });
});
