import { type GraphQLLeafType, isEnumType } from 'graphql';
import { isRawNumber } from '../request/exact-json.ts';

/** The values of a scalar or an enum, as subgraphs send them and clients get them. */
export interface LeafValues {
  /** Whether a value is the client's as it is. */
  accepts(value: unknown): boolean;
  /** The client's value for another one that stands for it; undefined when there is none. */
  convert(value: unknown): unknown;
}

const accepting = (accepts: LeafValues['accepts']): LeafValues => ({ accepts, convert: () => undefined });

const builtIn = new Map<string, LeafValues>([
  ['String', accepting((value) => typeof value === 'string')],
  // 32 bits, says the specification.
  ['Int', accepting((value) => typeof value === 'number' && (value | 0) === value)],
  ['Float', { accepts: Number.isFinite, convert: toFloat }],
  ['Boolean', accepting((value) => typeof value === 'boolean')],
  ['ID', { accepts: (value) => typeof value === 'string', convert: toId }],
]);

/** Of a custom scalar, whatever its subgraph sends. JSON has no other numbers, but one too large becomes infinite. */
const anything = accepting((value) => typeof value !== 'number' || Number.isFinite(value));

export function leafValues(type: GraphQLLeafType): LeafValues {
  if (!isEnumType(type)) return builtIn.get(type.name) ?? anything;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return accepting((value) => names.has(value));
}

function toId(value: unknown): string | undefined {
  if (isRawNumber(value)) return /^-?\d+$/.test(value.rawJSON) ? value.rawJSON : undefined;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function toFloat(value: unknown): number | undefined {
  const number = isRawNumber(value) ? Number(value.rawJSON) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
