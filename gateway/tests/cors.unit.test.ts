import { describe, expect, test } from '@jest/globals';
import { environmentSchema } from '../environment.ts';
import { createCors } from '../http/cors.ts';

const needed = { NATS_URL: 'nats://broker', JWKS_URL: 'http://auth/keys', IDENTITY_PRIVATE_KEY: '{"kty":"OKP"}' };
const read = (CORS_ORIGINS?: string) => environmentSchema.safeParse({ ...needed, CORS_ORIGINS });

describe('the origins whose pages may call', () => {
  test('are none by default', () => {
    expect(read().data?.CORS_ORIGINS).toBeUndefined();
    expect(createCors([]).allows('http://localhost:3000')).toBe(false);
  });

  test('are those listed', () => {
    const origins = read('https://shop.example, localhost')?.data?.CORS_ORIGINS ?? [];
    const cors = createCors(origins);
    expect(['https://shop.example', 'http://localhost:3000', 'https://shop.example:444'].map(cors.allows)).toEqual([
      true,
      true,
      false,
    ]);
    expect(createCors(['*']).allows('https://any.example')).toBe(true);
  });

  test.each([
    'https://shop.example/',
    'https://shop.example/app',
    'shop.example',
    'https://Shop.example',
    'https://a.example,',
  ])('are refused as %s, which no browser sends', (given) => {
    expect(read(given).error?.issues[0]?.message).toContain('expected an origin');
  });
});
