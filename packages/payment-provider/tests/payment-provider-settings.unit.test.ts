import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkPaymentProvider, paymentProviderFields } from '../payment-provider-settings.ts';

const schema = checkPaymentProvider(z.object({ OTHER: z.coerce.number(), ...paymentProviderFields }));
const url = 'http://adapter:8080';
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

const problems = (environment: Record<string, string>) =>
  schema.safeParse(environment).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the variables of the payment provider', () => {
  test('are enough', () => {
    expect(problems({ OTHER: '1', PAYMENT_PROVIDER: 'sandbox' })).toBeUndefined();
    const both = {
      PAYMENT_PROVIDER: 'http',
      PAYMENT_PROVIDER_URL: url,
      PAYMENT_PROVIDER_SECRET: `${secret}, ${secret}`,
    };
    expect(schema.parse({ OTHER: '1', ...both }).PAYMENT_PROVIDER_SECRET).toEqual([secret, secret]);
  });

  test('are all reported at once, each once', () => {
    expect(problems({ PAYMENT_PROVIDER: 'http', PAYMENT_PROVIDER_URL: 'adapter' })).toEqual([
      expect.stringMatching(/^OTHER: /),
      'PAYMENT_PROVIDER_URL: expected http(s)://host:port/path',
      'PAYMENT_PROVIDER_SECRET: needed with PAYMENT_PROVIDER=http',
    ]);
    expect(problems({ OTHER: '1', PAYMENT_PROVIDER: 'http' })).toEqual([
      'PAYMENT_PROVIDER_URL: needed with PAYMENT_PROVIDER=http',
      'PAYMENT_PROVIDER_SECRET: needed with PAYMENT_PROVIDER=http',
    ]);
  });

  test.each([`${url}/?tenant=1`, `${url}#part`, 'https://user:word@adapter'])('take no %j for where it is', (value) => {
    expect(problems({ OTHER: '1', PAYMENT_PROVIDER: 'sandbox', PAYMENT_PROVIDER_URL: value })).toEqual([
      'PAYMENT_PROVIDER_URL: expected http(s)://host:port/path and nothing after, nor a user',
    ]);
  });

  test.each(['hunter2', 'whsec_c2hvcnQ=', `${secret},`, `${secret};${secret}`])(
    'take no %j for a secret, and do not repeat it',
    (value) => {
      const [problem] = problems({ OTHER: '1', PAYMENT_PROVIDER: 'sandbox', PAYMENT_PROVIDER_SECRET: value }) ?? [];
      expect(problem).toMatch(/^PAYMENT_PROVIDER_SECRET\S*: expected whsec_ and 24 to 64 bytes/);
      expect(problem).not.toContain(value);
    },
  );
});
