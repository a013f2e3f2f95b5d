/** What was last heard of the stock of a variant. */
export interface StockState {
  variantId: string;
  /** Of the last event that told something new; 0 where nothing was heard yet. */
  version: number;
  isAvailable: boolean;
}

/** What stock has become. */
export interface StockNews extends StockState {
  kind: 'low' | 'out' | 'back';
}

/** Of which no stock was heard of yet: there is none of it. */
export const noStock = (variantId: string): StockState => ({ variantId, version: 0, isAvailable: false });

/** The newest of what is told of each variant. */
export function newestStates(news: readonly StockNews[]): StockState[] {
  const newest = new Map<string, StockState>();
  for (const { variantId, version, isAvailable } of news) {
    if (version > (newest.get(variantId)?.version ?? 0)) newest.set(variantId, { variantId, version, isAvailable });
  }
  return [...newest.values()];
}
