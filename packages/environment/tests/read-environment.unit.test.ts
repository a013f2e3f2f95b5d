import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { flag, jwk, natsUrl, port, postgresUrl, secret } from '../fields.ts';
import { readEnvironment } from '../read-environment.ts';

const schema = z.object({ PORT: port, DATABASE_URL: postgresUrl, NATS_URL: natsUrl, KEY: jwk, DEMO: flag });
const good = {
  PORT: '4000',
  DATABASE_URL: 'postgres://souk:secret@localhost/souk',
  NATS_URL: 'nats://a:4222,tls://b:4222',
  KEY: '{"kty":"OKP"}',
};

afterEach(() => {
  jest.restoreAllMocks();
});

describe('readEnvironment', () => {
  test('parses every variable and fills in defaults', () => {
    expect(readEnvironment(schema, { ...good, DEMO: '' })).toEqual({
      ...good,
      PORT: 4000,
      KEY: { kty: 'OKP' },
      DEMO: false,
    });
  });

  test('names every problem at once and ends the process', () => {
    const lines: string[] = [];
    jest.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    const bad = { PORT: '70000', DATABASE_URL: 'mysql://x', NATS_URL: 'localhost', KEY: '{}', DEMO: 'yes' };
    expect(() => readEnvironment(schema, bad)).toThrow('exit 1');
    for (const name of Object.keys(bad)) expect(lines.join('\n')).toContain(`  ${name}: `);
  });
});

describe('a secret', () => {
  test.each([
    ['32 bytes in base64url', `${'A_-'.repeat(14)}A`],
    ['32 bytes in hex', '0f'.repeat(32)],
  ])('may be %s', (_what, value) => {
    expect(secret.parse(value)).toBe(value);
  });

  test.each([
    ['missing', undefined],
    ['short', 'x'.repeat(42)],
    ['of other characters', `${'x'.repeat(43)} `],
  ])('may not be %s, and says what is expected', (_what, value) => {
    const [issue] = secret.safeParse(value).error?.issues ?? [];
    expect(issue?.message).toMatch(/^expected at least 43 letters, digits, - and _/);
  });
});
