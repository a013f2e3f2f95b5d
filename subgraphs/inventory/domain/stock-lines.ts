import { availableIn, receivableUnits, type StockItem } from './stock.ts';

/** Units of a variant that come into a warehouse or, when negative, leave it. */
export interface StockLine {
  variantId: string;
  delta: number;
}

/** What is wrong with the line of an index. */
export type LineFault = { line: number } & (
  | { fault: 'invalid-quantity' }
  | { fault: 'unknown-variant' }
  | { fault: 'repeated-variant'; first: number }
  | { fault: 'never-stocked' }
  | { fault: 'insufficient-stock'; requested: number; available: number }
  | { fault: 'too-many-units'; most: number }
);

/** Most units that one line moves. */
export const mostUnitsOfLine = 1_000_000;

const isWithin = (delta: number, least: number) =>
  Number.isInteger(delta) && delta >= least && delta <= mostUnitsOfLine;

/** What is wrong with goods that are said to have come in, by line; nothing when they can be booked. */
export function faultsOfReceipt(lines: readonly StockLine[], items: readonly StockItem[]): LineFault[] {
  return faultsOf(lines, items, ({ delta }) => isWithin(delta, 1), tooManyUnits);
}

/** What is wrong with a count or a loss in a warehouse, by line; nothing when it can be booked. Reserved units cannot be taken away. */
export function faultsOfAdjustment(
  lines: readonly StockLine[],
  items: readonly StockItem[],
  warehouseId: string,
): LineFault[] {
  const isQuantity = ({ delta }: StockLine) => delta !== 0 && isWithin(delta, -mostUnitsOfLine);
  return faultsOf(lines, items, isQuantity, (line, { delta }, item) => {
    const level = item.levels.find((candidate) => candidate.warehouseId === warehouseId);
    if (!level) return { line, fault: 'never-stocked' };
    const available = availableIn(level);
    if (available + delta < 0) return { line, fault: 'insufficient-stock', requested: -delta, available };
    return tooManyUnits(line, { delta }, item);
  });
}

function tooManyUnits(line: number, { delta }: Pick<StockLine, 'delta'>, item: StockItem): LineFault | null {
  const most = receivableUnits(item);
  return delta > most ? { line, fault: 'too-many-units', most } : null;
}

function faultsOf(
  lines: readonly StockLine[],
  items: readonly StockItem[],
  isQuantity: (line: StockLine) => boolean,
  faultWith: (index: number, line: StockLine, item: StockItem) => LineFault | null,
): LineFault[] {
  const read = new Map(items.map((item) => [item.variantId, item]));
  const seen = new Map<string, number>();
  return lines.flatMap((line, index): LineFault[] => {
    if (!isQuantity(line)) return [{ line: index, fault: 'invalid-quantity' }];
    const first = seen.get(line.variantId);
    if (first !== undefined) return [{ line: index, fault: 'repeated-variant', first }];
    seen.set(line.variantId, index);
    const item = read.get(line.variantId);
    if (!item) return [{ line: index, fault: 'unknown-variant' }];
    const fault = faultWith(index, line, item);
    return fault ? [fault] : [];
  });
}
