/** What was last heard of the stock of a variant. */
export interface StockState {
  variantId: string;
  /** Of the last event. */
  version: number;
  available: number;
  /** From how many available units on it counts as low; null until that was told. */
  lowStockThreshold: number | null;
}

/** What an event tells of it; what is left out stays as it was. */
export interface StockChange extends Partial<Pick<StockState, 'available'>> {
  variantId: string;
  version: number;
  lowStockThreshold?: number | undefined;
}

/** What a change means to people. */
export interface StockCrossing {
  /** It has become low. */
  fellLow: boolean;
  /** There is some of it again. */
  cameBack: boolean;
}

/** Of which no stock was heard of yet: there is none of it. */
export const noStock = (variantId: string): StockState => ({
  variantId,
  version: 0,
  available: 0,
  lowStockThreshold: null,
});

/** A variant of which there is none is low, whatever its threshold. */
const isLow = ({ available, lowStockThreshold }: StockState): boolean => available <= (lowStockThreshold ?? 0);

/** The stock of a variant after an event; null when that was heard before, or something newer. */
export function changeStock(
  known: StockState | null,
  { variantId, version, available, lowStockThreshold }: StockChange,
): { state: StockState; crossing: StockCrossing } | null {
  const before = known ?? noStock(variantId);
  if (version <= before.version) return null;
  const state = {
    ...{ variantId, version, available: available ?? before.available },
    lowStockThreshold: lowStockThreshold ?? before.lowStockThreshold,
  };
  return {
    state,
    crossing: {
      fellLow: isLow(state) && !isLow(before),
      cameBack: state.available > 0 && before.available === 0,
    },
  };
}
