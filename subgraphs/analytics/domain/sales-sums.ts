/** Sums over sales. They are exact however large; what the graph can carry is checked where they are shown. */
export interface SalesSums {
  orders: bigint;
  units: bigint;
  revenueMinor: bigint;
}

/** Those in one currency. */
export interface CurrencySums extends SalesSums {
  currency: string;
}

/** Revenue over orders, rounded half up; 0 when there were no orders. */
export function averageOrderValue({ orders, revenueMinor }: SalesSums): bigint {
  return orders === 0n ? 0n : (2n * revenueMinor + orders) / (2n * orders);
}
