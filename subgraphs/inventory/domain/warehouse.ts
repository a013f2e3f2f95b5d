import type { Address } from '#packages/address/address.ts';

export const warehouseKinds = ['FULFILLMENT', 'STORE', 'SUPPLIER'] as const;
export type WarehouseKind = (typeof warehouseKinds)[number];

/** What of a warehouse decides which orders it serves. */
export interface WarehouseService {
  /** The lower, the sooner it is chosen. */
  priority: number;
  /** Where it is; null when that was not said. */
  country: string | null;
  /** Countries that it serves; empty for all. */
  countries: readonly string[];
  /** Codes of the markets that it serves; empty for all. */
  markets: readonly string[];
  /** Whether nothing is shipped from it. */
  isPickupOnly: boolean;
  isActive: boolean;
}

/** A place where stock lies. */
export interface Warehouse extends Omit<WarehouseService, 'country'> {
  id: string;
  code: string;
  name: string;
  kind: WarehouseKind;
  address: Address | null;
  isPickupPoint: boolean;
  /** Of its last event; 0 before the first. */
  version: number;
}

/** Where an order goes. */
export interface Destination {
  /** Null when that is not known: then every warehouse may serve it. */
  country: string | null;
  /** The code of the market it was placed in; null outside of markets. */
  market: string | null;
}

export const serviceOf = ({ address, ...warehouse }: Warehouse): WarehouseService => {
  const { priority, countries, markets, isPickupOnly, isActive } = warehouse;
  return { priority, country: address?.country ?? null, countries, markets, isPickupOnly, isActive };
};

/** Whether anything is shipped from there: only that is for sale. */
export const ships = ({ isActive, isPickupOnly }: Pick<WarehouseService, 'isActive' | 'isPickupOnly'>): boolean =>
  isActive && !isPickupOnly;

/** Whether an order may be shipped from there. */
export function serves(service: WarehouseService, { country, market }: Destination): boolean {
  if (!ships(service)) return false;
  if (country !== null && service.countries.length > 0 && !service.countries.includes(country)) return false;
  return service.markets.length === 0 || (market !== null && service.markets.includes(market));
}

/** Whether there can be such a warehouse: what is for pick-up only can be picked up. */
export const isPossible = ({ isPickupOnly, isPickupPoint }: Pick<Warehouse, 'isPickupOnly' | 'isPickupPoint'>) =>
  isPickupPoint || !isPickupOnly;
