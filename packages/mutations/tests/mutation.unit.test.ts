import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { mutation } from '../mutation.ts';

interface Context {
  most: number;
}
type Result =
  | { __typename?: 'Basket'; units: number }
  | { __typename: 'SoldOut'; code: string; message: string; path: string[]; left: number }
  | { __typename: 'InvalidInput'; code: string; message: string; path: string[] }
  | { __typename: 'IdempotencyKeyReused'; code: string; message: string; path: string[] };
type BuyResolver = (parent: object, args: { input: unknown }, context: Context, info?: unknown) => Promise<Result>;

type Outcome =
  | { units: number }
  | Refusal<'sold-out', { left: number }>
  | Refusal<'too-many'>
  | Refusal<'idempotency-key-reused'>;

const buyResulting = (outcome: (units: number) => Outcome | Promise<Outcome>) =>
  mutation<BuyResolver>()({
    input: z.object({ lines: z.array(z.object({ units: z.int('expected a whole number') })) }),
    perform: async ({ lines }) => outcome(lines[0]?.units ?? 0),
    type: 'Basket',
    refusals: {
      'sold-out': ({ left }) => ({
        __typename: 'SoldOut',
        code: 'SOLD_OUT',
        message: `${left} are left.`,
        path: ['input'],
        left,
      }),
      'too-many': (_, { lines }) => invalidInput(['input', 'lines', lines.length - 1], 'too many'),
    },
  });

const ask = (outcome: (units: number) => Outcome | Promise<Outcome>, lines: unknown = [{ units: 2 }]) =>
  buyResulting(outcome)({}, { input: { lines } }, { most: 3 });

describe('a mutation', () => {
  test('answers with the value of its use case as the type it is', async () => {
    expect(await ask((units) => ({ units }))).toEqual({ __typename: 'Basket', units: 2 });
  });

  test('tells a refusal with what explains it', async () => {
    expect(await ask(() => refuse('sold-out', { left: 1 }))).toMatchObject({ __typename: 'SoldOut', left: 1 });
  });

  test('tells a refusal by the input that led to it', async () => {
    const lines = [{ units: 1 }, { units: 2 }];
    expect(await ask(() => refuse('too-many'), lines)).toMatchObject({ path: ['input', 'lines', '1'] });
  });

  test('tells of a reused idempotency key without being told how', async () => {
    expect(await ask(() => refuse('idempotency-key-reused'))).toMatchObject({
      __typename: 'IdempotencyKeyReused',
      path: ['input', 'idempotencyKey'],
    });
  });

  test('names the field of input that does not parse, and does not run the use case', async () => {
    const never = () => Promise.reject(new Error('it ran'));
    expect(await ask(never, [{ units: 1 }, { units: 0.5 }])).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'lines.1.units: expected a whole number',
      path: ['input', 'lines', '1', 'units'],
    });
  });

  test('lets errors through', async () => {
    await expect(ask(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  test('can ask for what depends on the request', async () => {
    const within = mutation<BuyResolver>()({
      input: ({ most }) => z.object({ units: z.int().max(most, `expected at most ${most}`) }),
      perform: async ({ units }) => ({ units }),
      type: 'Basket',
      refusals: {},
    });
    expect(await within({}, { input: { units: 4 } }, { most: 3 })).toMatchObject({
      message: 'units: expected at most 3',
    });
  });

  test('tells a refusal by a function that several mutations share', async () => {
    const soldOut = ({ left }: { left: number }) => ({
      __typename: 'SoldOut' as const,
      code: 'SOLD_OUT',
      message: '',
      path: [],
      left,
    });
    const buy = mutation<BuyResolver>()({
      input: z.object({ units: z.int() }),
      perform: async ({ units }) => (units > 3 ? refuse('sold-out', { left: 3 }) : { units }),
      type: 'Basket',
      refusals: { 'sold-out': soldOut },
    });
    expect(await buy({}, { input: { units: 4 } }, { most: 3 })).toMatchObject({ __typename: 'SoldOut', left: 3 });
  });

  // Each marked line has to be refused by the compiler, or `tsc` fails.
  test('does not compile without a way to tell each refusal, and with values the schema does not know', () => {
    const input = z.object({ units: z.int() });
    const perform = async (): Promise<Outcome> => refuse('too-many');
    const tooMany = () => invalidInput(['input'], 'too many');
    // @ts-expect-error nobody says how `sold-out` is told
    mutation<BuyResolver>()({ input, perform, type: 'Basket', refusals: { 'too-many': tooMany } });
    mutation<BuyResolver>()({
      input,
      perform,
      type: 'Basket',
      refusals: {
        'too-many': tooMany,
        // @ts-expect-error no member of the union
        'sold-out': () => ({ __typename: 'Unknown', code: '', message: '', path: [] }),
      },
    });
    // @ts-expect-error the value is no member of the union
    mutation<BuyResolver>()({ input, perform: async () => ({ dozens: 1 }), type: 'Basket', refusals: {} });
    expect(mutation).toBeInstanceOf(Function);
  });
});
