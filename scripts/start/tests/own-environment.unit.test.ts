import { afterEach, describe, expect, test } from '@jest/globals';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readEnvironmentSchemas } from '../../subgraphs/read-environment-schemas.ts';
import { readOwnVariables } from '../../subgraphs/read-own-variables.ts';
import { checkOwnVariables } from '../check-own-variables.ts';
import { ownEnvironment } from '../own-environment.ts';

const schemas = [...(await readEnvironmentSchemas(ownSubgraphs())).values()];
const order = (await readOwnVariables(ownSubgraphs())).get('order') ?? [];
const given = (databaseEmbedded: boolean) => ownEnvironment(order, { stateDir: '', databaseEmbedded });

afterEach(() => {
  for (const { name } of order) delete process.env[name];
  delete process.env['MAIL_PROVIDER'];
});

describe('the payment provider', () => {
  test('is the sandbox with the embedded database', () => {
    expect(() => checkOwnVariables(schemas, true)).not.toThrow();
    expect(given(true)).toEqual({ PAYMENT_PROVIDER: 'sandbox' });
  });

  test.each([undefined, ''])('has to be chosen with a server of somebody else: %j', (value) => {
    if (value !== undefined) process.env['PAYMENT_PROVIDER'] = value;
    expect(() => checkOwnVariables(schemas, false)).toThrow(/^PAYMENT_PROVIDER: expected .*sandbox/);
    expect(given(false)).toEqual({});
  });

  test.each([true, false])('is what the environment says, embedded database or not: %s', (databaseEmbedded) => {
    process.env['PAYMENT_PROVIDER'] = 'http';
    process.env['PAYMENT_PROVIDER_URL'] = 'http://adapter:8080';
    process.env['PAYMENT_PROVIDER_SECRET'] = `whsec_${'A'.repeat(43)}=`;
    process.env['MAIL_PROVIDER'] = 'log';
    expect(() => checkOwnVariables(schemas, databaseEmbedded)).not.toThrow();
    expect(given(databaseEmbedded)).toMatchObject({
      PAYMENT_PROVIDER: 'http',
      PAYMENT_PROVIDER_URL: 'http://adapter:8080',
    });
  });

  test('is one of those there are, with all it needs, before anything is started', () => {
    process.env['PAYMENT_PROVIDER'] = 'another';
    expect(() => checkOwnVariables(schemas, true)).toThrow(/^PAYMENT_PROVIDER: expected one of sandbox, http$/);
    process.env['PAYMENT_PROVIDER'] = 'http';
    process.env['PAYMENT_PROVIDER_URL'] = 'adapter';
    expect(() => checkOwnVariables(schemas, true)).toThrow(
      /^PAYMENT_PROVIDER_URL: expected http.*\nPAYMENT_PROVIDER_SECRET: needed with PAYMENT_PROVIDER=http$/,
    );
  });
});
