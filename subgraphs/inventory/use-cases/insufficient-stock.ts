import type { Shortage } from '../domain/stock.ts';

/** The value of the schema's `InsufficientStock`. */
export interface InsufficientStock {
  __typename: 'InsufficientStock';
  code: 'INSUFFICIENT_STOCK';
  message: string;
  path: string[];
  lines: Shortage[];
}

export function insufficientStock(shortage: Shortage): InsufficientStock {
  const { requested, available } = shortage;
  return {
    __typename: 'InsufficientStock',
    code: 'INSUFFICIENT_STOCK',
    message: `${requested} units should go, but only ${available} are on hand and not reserved.`,
    path: ['input', 'delta'],
    lines: [shortage],
  };
}
