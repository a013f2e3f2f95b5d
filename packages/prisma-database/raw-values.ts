import { Decimal } from '@prisma/client/runtime/client';
import pg, { type CustomTypesConfig } from 'pg';

type Parse = (text: string) => unknown;

const { builtins: type, getTypeParser } = pg.types;
const textArray = 1009;
const readTextArray: (text: string) => unknown[] = getTypeParser(textArray as typeof type.TEXT);

const asIs: Parse = (text) => text;
const number: Parse = Number;
const bytes: Parse = (text) => new Uint8Array(getTypeParser(type.BYTEA)(text));
const date: Parse = (text) => new Date(text);
const time: Parse = (text) => new Date(`1970-01-01T${text.replace(/[+-]\d{2}(:\d{2})?$/, '')}Z`);
// `2026-11-29 02:56:39.682`, which a timestamptz follows with `+00`: the time zone of every session is UTC.
const timestamp: Parse = (text) => new Date(`${text.slice(0, 10)}T${text.slice(11)}Z`);
const timestamptz: Parse = (text) => timestamp(text.slice(0, -3));

/** How each type is read, and which type its arrays have. */
const readable: readonly (readonly [type: number, array: number, parse: Parse])[] = [
  [type.BOOL, 1000, (text) => text === 't'],
  [type.BYTEA, 1001, bytes],
  [type.INT2, 1005, number],
  [type.INT4, 1007, number],
  [type.INT8, 1016, BigInt],
  [type.OID, 1028, BigInt],
  [type.FLOAT4, 1021, number],
  [type.FLOAT8, 1022, number],
  [type.NUMERIC, 1231, (text) => new Decimal(text)],
  [type.JSON, 199, (text) => JSON.parse(text)],
  [type.JSONB, 3807, (text) => JSON.parse(text)],
  [type.UUID, 2951, asIs],
  [type.TEXT, textArray, asIs],
  [type.VARCHAR, 1015, asIs],
  [type.BPCHAR, 1014, asIs],
  [type.INET, 1041, asIs],
  [19, 1003, asIs], // name
  [type.DATE, 1182, date],
  [type.TIME, 1183, time],
  [type.TIMESTAMP, 1115, timestamp],
  [type.TIMESTAMPTZ, 1185, timestamptz],
];

/** Types that a database has made itself (enums) have numbers from here on. */
const firstOfDatabase = 16_384;

const parsers = new Map<number, Parse>();
for (const [oid, array, parse] of readable) {
  parsers.set(oid, parse);
  parsers.set(array, (text) => readElements(readTextArray(text), parse));
}

function readElements(elements: readonly unknown[], parse: Parse): unknown[] {
  return elements.map((element) => {
    if (Array.isArray(element)) return readElements(element, parse);
    return element === null ? null : parse(String(element));
  });
}

/**
 * Rows as Prisma Client's raw queries give them: bigint for int8, Date for dates and times, Decimal for numeric, values for
 * JSON, Uint8Array for bytea. A column of a type that Prisma Client has no value for (an interval, void) is refused: cast it.
 */
export const rawValues: CustomTypesConfig = {
  getTypeParser: (oid: number) => parsers.get(oid) ?? (oid < firstOfDatabase ? refuse(oid) : asIs),
};

/** For statements of which only the number of rows is wanted. */
export const unreadValues: CustomTypesConfig = { getTypeParser: () => asIs };

function refuse(oid: number): Parse {
  return () => {
    throw new TypeError(`a column of type ${oid} has no value here: cast it`);
  };
}
