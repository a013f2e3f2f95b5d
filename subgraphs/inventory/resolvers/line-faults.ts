import type { Refusal } from '#packages/refusals/refusal.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { type LineFault, mostUnitsOfLine } from '../domain/stock-lines.ts';
import type { InsufficientStock, StockLinesRefused } from './generated.ts';

type FaultyLines = Refusal<'faulty-lines', { faults: LineFault[] }>;

/** Tells of every line that is at fault. */
export function faultyLines({ faults }: FaultyLines): StockLinesRefused & { __typename: 'StockLinesRefused' } {
  const [first, ...others] = faults.map(({ line }) => line);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return {
    __typename: 'StockLinesRefused',
    code: 'INVALID_LINES',
    message: `Nothing was booked: line ${first}${more} cannot be, counted from 0.`,
    path: ['input', 'lines'],
    faults: faults.map((fault) => ({ line: fault.line, code: codes[fault.fault], message: messageOf(fault) })),
  };
}

/** Tells that an adjustment would take more than there is. */
export function insufficientStock(
  fault: Extract<LineFault, { fault: 'insufficient-stock' }>,
  variantId: string,
): InsufficientStock & { __typename: 'InsufficientStock' } {
  const { requested, available } = fault;
  return {
    __typename: 'InsufficientStock',
    code: 'INSUFFICIENT_STOCK',
    message: messageOf(fault),
    path: ['input', 'delta'],
    lines: [{ variantId, requested, available }],
  };
}

/**
 * Tells what else is wrong with the only line of an input.
 * @param field of the input, which has the units
 */
export function faultOfOnlyLine(
  { faults }: FaultyLines,
  { variantId, warehouseId }: { variantId: string; warehouseId: string },
  field: 'quantity' | 'delta',
) {
  const [fault] = faults;
  switch (fault?.fault) {
    case 'unknown-variant':
      return notFound(['input', 'variantId'], `variant ${variantId}`);
    case 'never-stocked':
      return notFound(['input'], `stock of variant ${variantId} in warehouse ${warehouseId}`);
    case 'too-many-units':
    case 'invalid-quantity':
      return invalidInput(['input', field], `${field}: ${messageOf(fault)}`);
    // A receipt takes nothing, and an adjustment tells it with its own type.
    case 'insufficient-stock':
    case 'repeated-variant':
    case undefined:
      throw new Error('a single line is refused without a fault that it can have');
    default:
      return fault satisfies never;
  }
}

const codes = {
  'invalid-quantity': 'INVALID_QUANTITY',
  'unknown-variant': 'UNKNOWN_VARIANT',
  'repeated-variant': 'REPEATED_VARIANT',
  'never-stocked': 'NEVER_STOCKED',
  'insufficient-stock': 'INSUFFICIENT_STOCK',
  'too-many-units': 'TOO_MANY_UNITS',
} as const;

function messageOf(fault: LineFault): string {
  switch (fault.fault) {
    case 'invalid-quantity':
      return `expected at most ${mostUnitsOfLine} units, and not 0`;
    case 'unknown-variant':
      return 'There is no such variant.';
    case 'repeated-variant':
      return `The variant is that of line ${fault.first} already.`;
    case 'never-stocked':
      return 'The warehouse never held the variant.';
    case 'insufficient-stock':
      return `${fault.requested} units should go, but only ${fault.available} are on hand and not reserved.`;
    case 'too-many-units':
      return `expected at most ${fault.most}`;
    default:
      return fault satisfies never;
  }
}
