import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PrismaPg } from '@prisma/adapter-pg';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { connectDatabase, type Database } from '../database.ts';
import { Prisma, PrismaClient } from '../generated/client.ts';

let testDatabase: TestDatabase;
let database: Database;
let plain: PrismaClient;
beforeAll(async () => {
  testDatabase = await createTestDatabase('order');
  database = connectDatabase(testDatabase.url, 2);
  plain = new PrismaClient({
    adapter: new PrismaPg({ connectionString: testDatabase.url, max: 1, options: '-c timezone=UTC' }),
  });
});
afterAll(async () => {
  await plain.$disconnect();
  await database.close();
  await testDatabase[Symbol.asyncDispose]();
});

const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''));
const date = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
const json = fc.dictionary(
  fc.constantFrom('a', 'b', 'ä"\\'),
  fc.oneof(fc.integer(), text, fc.bigInt(), date, fc.constant(null), fc.array(fc.boolean())),
  { noNullPrototype: true },
);

/** Values as statements are given them, by the type that they are cast to. */
const types: Record<string, fc.Arbitrary<unknown>> = {
  boolean: fc.boolean(),
  smallint: fc.integer({ min: -32_768, max: 32_767 }),
  int: fc.oneof(fc.integer(), fc.bigInt({ min: -(2n ** 31n), max: 2n ** 31n - 1n })),
  bigint: fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  float8: fc.double({ noNaN: true, noDefaultInfinity: true }),
  numeric: fc.oneof(
    fc.integer(),
    fc.tuple(fc.bigInt(), fc.nat(20)).map(([digits, scale]) => new Prisma.Decimal(digits.toString()).div(10 ** scale)),
  ),
  text,
  'char(3)': fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('A', 'b', ' ') }),
  uuid: fc.uuid(),
  bytea: fc.oneof(fc.uint8Array(), fc.uint8Array().map(Buffer.from)),
  timestamptz: fc.oneof(
    date,
    date.map((value) => value.toISOString()),
  ),
  'timestamptz(3)': date,
  timestamp: date,
  date,
  time: date.map((value) => value.toISOString().slice(11, 23)),
  jsonb: fc.oneof(json, fc.json()),
  json: fc.oneof(json, fc.json()),
};

// Prisma Client tells from its first element what an array is of, and gets those wrong that begin with null.
const withNulls = (values: fc.Arbitrary<unknown>) =>
  fc.tuple(values, fc.array(fc.option(values))).map(([first, others]) => [first, ...others]);

const question = (type: string) =>
  `SELECT $1::${type} AS one, $2::${type} AS missing, $3::${type}[] AS many, $4::${type}[] AS none`;

describe.each(Object.entries(types))('raw queries with %s', (type, values) => {
  test('take and give what those of Prisma Client do', async () => {
    await fc.assert(
      fc.asyncProperty(values, withNulls(values), fc.constantFrom(null, undefined), async (one, many, missing) => {
        const asked = [question(type), one, missing, many, []] as const;
        const expected = await plain.$queryRawUnsafe(...asked);
        expect(await database.prisma.$queryRawUnsafe(...asked)).toStrictEqual(expected);
        expect(await database.transact((tx) => tx.$queryRawUnsafe(...asked))).toStrictEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('raw queries', () => {
  test('put tagged statements together as Prisma Client does', async () => {
    const ask = (client: Pick<PrismaClient, '$queryRaw'>) => client.$queryRaw`
      SELECT number, ${'text'} AS text FROM generate_series(1, ${3}::int) AS number
      WHERE ${Prisma.sql`number > ${1}`} AND number IN (${Prisma.join([1, 2, 3])}) ORDER BY ${Prisma.raw('number')} DESC`;
    expect(await ask(database.prisma)).toEqual(await ask(plain));
    expect(await ask(database.prisma)).toEqual([
      { number: 3, text: 'text' },
      { number: 2, text: 'text' },
    ]);
  });

  test('count rows, also of a script', async () => {
    const { prisma } = database;
    expect(await prisma.$executeRaw`SELECT FROM generate_series(1, ${7}::int)`).toBe(7);
    expect(await prisma.$executeRawUnsafe(`SELECT pg_notify('channel', $1)`, 'payload')).toBe(1);
    expect(await prisma.$executeRawUnsafe('SELECT 1; SELECT 2')).toBe(0);
  });

  test.each([
    ['interval', '1 day'],
    ['int8range', '[1,2)'],
    ['regclass', 'pg_class'],
  ])('refuse a column of a type without a value: %s', async (type, value) => {
    const statement = `SELECT '${value}'::${type} AS refused`;
    await expect(plain.$queryRawUnsafe(statement)).rejects.toThrow();
    await expect(database.prisma.$queryRawUnsafe(statement)).rejects.toThrow('cast it');
    expect(await database.prisma.$queryRaw`SELECT 1 AS next`).toEqual([{ next: 1 }]);
  });

  test('refuse a date that is none, and the rows of several statements', async () => {
    await expect(database.prisma.$queryRaw`SELECT ${new Date(Number.NaN)}::date`).rejects.toThrow(RangeError);
    await expect(database.prisma.$queryRawUnsafe('SELECT 1; SELECT 2')).rejects.toThrow('several statements');
  });
});
