import type { Address } from '#packages/address/address.ts';

/** An address a person keeps for their next order. */
export interface SavedAddress extends Address {
  id: string;
  userId: string;
  isDefaultShipping: boolean;
  isDefaultBilling: boolean;
  createdAt: Date;
}

/** What its owner says of an address. */
export type AddressDetails = Omit<SavedAddress, 'id' | 'userId' | 'createdAt'>;

/** For what an address is offered first. */
type Defaults = Pick<SavedAddress, 'isDefaultShipping' | 'isDefaultBilling'>;

/** Most addresses of an account. */
export const mostAddresses = 50;

/**
 * What an address is the default for once it is written as `wanted`. An account with addresses has a default of each kind:
 * its first address is both, and a default stays one until another takes its place.
 */
export function defaultsOf(wanted: Defaults, before: Defaults | null, isFirst: boolean): Defaults {
  return {
    isDefaultShipping: isFirst || wanted.isDefaultShipping || before?.isDefaultShipping === true,
    isDefaultBilling: isFirst || wanted.isDefaultBilling || before?.isDefaultBilling === true,
  };
}

/** The address that takes the place of a deleted default: the oldest left. Null when it was none, or none is left. */
export function heirOf(deleted: SavedAddress, left: readonly SavedAddress[]): SavedAddress | null {
  const [oldest] = left;
  if (!oldest || !(deleted.isDefaultShipping || deleted.isDefaultBilling)) return null;
  return { ...oldest, ...defaultsOf(oldest, deleted, false) };
}
