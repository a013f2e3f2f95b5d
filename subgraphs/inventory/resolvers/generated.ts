import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StockLevelParent, WarehouseParent, StockMovementParent, VariantParent, LowStockParent } from './parents.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 3166-1 alpha-2 country code, for example `GB`. */
  CountryCode: { input: string; output: string; }
  /** An instant in UTC, written as RFC 3339, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  _FieldSet: { input: string; output: string; }
};

/** A postal address. */
export type Address = {
  __typename?: 'Address';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** The organisation; null for a private address. */
  company?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country: Scalars['CountryCode']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** What does not fit the first line, such as floor, flat or care of; null when nothing. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives what is sent there. */
  name: Scalars['String']['output'];
  /** Telephone number for the carrier in E.164; null when none was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code; null where there are none. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or county; null where it is not used. */
  region?: Maybe<Scalars['String']['output']>;
};

/** A postal address. */
export type AddressInput = {
  /** Town or city; 1 to 200 characters. */
  city: Scalars['String']['input'];
  /** The organisation; at most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country: Scalars['CountryCode']['input'];
  /** Street and number; 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** What does not fit the first line, such as floor, flat or care of; at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives what is sent there; 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Telephone number for the carrier in E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 20 characters: needed where every address has one, and of the form it has in the country. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or county, at most 200 characters: needed where every address has one, such as in the United States, Canada, Italy and Japan. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** A count or a loss to book. */
export type AdjustStockInput = {
  /** Units to add, or to take away when negative; not 0, within ±1,000,000. */
  delta: Scalars['Int']['input'];
  /** Chosen by the caller, at most 255 characters: the same key books the same adjustment once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, in words, for the ledger; 1 to 255 characters. */
  reason: Scalars['String']['input'];
  /** Why, as a code. */
  reasonCode?: InputMaybe<StockAdjustmentReason>;
  /** The number of a document, for example of the count; at most 255 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The variant. */
  variantId: Scalars['ID']['input'];
  /** The warehouse. */
  warehouseId: Scalars['ID']['input'];
};

/** A count or a loss of one variant. */
export type AdjustStockLineInput = {
  /** Units to add, or to take away when negative; not 0, within ±1,000,000. */
  delta: Scalars['Int']['input'];
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** Counts or losses to book in a warehouse, many at once. */
export type AdjustStockLinesInput = {
  /** Chosen by the caller, at most 255 characters: the same key books the same adjustment once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** What changed, 1 to 1,000 lines, each variant once. */
  lines: Array<AdjustStockLineInput>;
  /** Why, in words, for the ledger; at most 255 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why, as a code. */
  reason: StockAdjustmentReason;
  /** The number of a document, for example of the count; at most 255 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The warehouse. */
  warehouseId: Scalars['ID']['input'];
};

/** The levels after counts or losses, or why nothing was booked. */
export type AdjustStockLinesResult = IdempotencyKeyReused | InvalidInput | NotFound | StockLevels | StockLinesRefused;

/** The level after the adjustment, or why nothing was booked. */
export type AdjustStockResult = IdempotencyKeyReused | InsufficientStock | InvalidInput | NotFound | StockLevel;

/** What can be sold of a variant now, over all warehouses from which something is shipped. */
export type Availability = {
  __typename?: 'Availability';
  /** Units on hand and not reserved; never negative. */
  available: Scalars['Int']['output'];
  /** True when at least one unit is available. */
  inStock: Scalars['Boolean']['output'];
  /** True when no more units are available than the variant's low-stock threshold. */
  lowStock: Scalars['Boolean']['output'];
};

/** A warehouse to create. */
export type CreateWarehouseInput = {
  /** Where it is. */
  address?: InputMaybe<AddressInput>;
  /** 2 to 20 capital letters, digits and hyphens. */
  code: Scalars['String']['input'];
  /** Countries to which it ships, each once; none or null for all. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** Whether nothing is shipped from it, which needs a pick-up point; null for no. */
  isPickupOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether customers can pick up orders there; null for no. */
  isPickupPoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is; null for `FULFILLMENT`. */
  kind?: InputMaybe<WarehouseKind>;
  /** Codes of the markets whose orders it serves, each once; none or null for all orders. */
  markets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** 0 to 1,000,000, the lower the sooner it is chosen for an order; null for 100. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** The warehouse, or why there is none. */
export type CreateWarehouseResult = InvalidInput | Warehouse | WarehouseCodeTaken;

/** A warehouse to delete, which holds nothing. Its code stays taken, since the ledger names it. */
export type DeleteWarehouseInput = {
  /** The warehouse. */
  id: Scalars['ID']['input'];
};

/** What was deleted, or why nothing was. */
export type DeleteWarehouseResult = InvalidInput | NotFound | WarehouseDeleted | WarehouseInUse;

/** The idempotency key was used before with another input. */
export type IdempotencyKeyReused = UserError & {
  __typename?: 'IdempotencyKeyReused';
  /** Always `IDEMPOTENCY_KEY_REUSED`. */
  code: Scalars['String']['output'];
  /** What happened and what to do instead. */
  message: Scalars['String']['output'];
  /** The key's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** An adjustment would leave less on hand than is reserved, or less than nothing, or other warehouses have too little for what one has promised. */
export type InsufficientStock = UserError & {
  __typename?: 'InsufficientStock';
  /** Always `INSUFFICIENT_STOCK`. */
  code: Scalars['String']['output'];
  /** Each variant that falls short. */
  lines: Array<StockShortage>;
  /** What is on hand and reserved. */
  message: Scalars['String']['output'];
  /** The field of the input that asks for it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** An input value is outside what the mutation accepts. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** Always `INVALID_INPUT`. */
  code: Scalars['String']['output'];
  /** What was wrong with the value and what was expected. */
  message: Scalars['String']['output'];
  /** The input field at fault, from the outermost name inwards. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Variants of which there is little: as much as their low-stock threshold, or less. Those that never had any stock are not among them. */
export type LowStock = {
  __typename?: 'LowStock';
  /** How many variants. */
  total: Scalars['Int']['output'];
  /** Those of which there is least. Null, with an error, when something of them was asked for that cannot be told at the moment. */
  variants?: Maybe<Array<Variant>>;
};


/** Variants of which there is little: as much as their low-stock threshold, or less. Those that never had any stock are not among them. */
export type LowStockVariantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Books a count or a loss. */
  adjustStock: AdjustStockResult;
  /** Books counts or losses in a warehouse: all lines or none, and says of each that is at fault why. */
  adjustStockLines: AdjustStockLinesResult;
  /** Creates a warehouse. */
  createWarehouse: CreateWarehouseResult;
  /** Deletes a warehouse that holds nothing. */
  deleteWarehouse: DeleteWarehouseResult;
  /** Books goods that came in. */
  receiveStock: ReceiveStockResult;
  /** Books goods that came into a warehouse: all lines or none, and says of each that is at fault why. */
  receiveStockLines: ReceiveStockLinesResult;
  /** Sets from how many available units on a variant counts as low. */
  setLowStockThreshold: SetLowStockThresholdResult;
  /**
   * Changes what is said of a warehouse, closes it or opens it again. When nothing is shipped from it any more, what lies there stays and
   * is not for sale, and what it has promised goes to other warehouses by the rule for new orders: for all orders, or nothing changes. Nobody's stock changes
   * meanwhile, so only a warehouse that holds at most 5,000 variants can begin or cease to ship, and only 5,000 orders can go to others.
   */
  updateWarehouse: UpdateWarehouseResult;
};


/** What can be changed. */
export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


/** What can be changed. */
export type MutationAdjustStockLinesArgs = {
  input: AdjustStockLinesInput;
};


/** What can be changed. */
export type MutationCreateWarehouseArgs = {
  input: CreateWarehouseInput;
};


/** What can be changed. */
export type MutationDeleteWarehouseArgs = {
  input: DeleteWarehouseInput;
};


/** What can be changed. */
export type MutationReceiveStockArgs = {
  input: ReceiveStockInput;
};


/** What can be changed. */
export type MutationReceiveStockLinesArgs = {
  input: ReceiveStockLinesInput;
};


/** What can be changed. */
export type MutationSetLowStockThresholdArgs = {
  input: SetLowStockThresholdInput;
};


/** What can be changed. */
export type MutationUpdateWarehouseArgs = {
  input: UpdateWarehouseInput;
};

/** Something the input names does not exist. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  code: Scalars['String']['output'];
  /** What was not found. */
  message: Scalars['String']['output'];
  /** The input field that names it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of the page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follow after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when this page does not start at the beginning. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What becomes of units that are promised to orders, when nothing is shipped from their warehouse any more. */
export type PromisedUnits =
  /** They are shipped from there. */
  | 'KEEP'
  /** Other warehouses serve the orders: all of them, or the warehouse stays as it is. */
  | 'REALLOCATE';

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** What is low on stock. */
  lowStock: LowStock;
  /** The stock ledger, newest first. */
  stockMovements?: Maybe<StockMovementConnection>;
  /** Every warehouse, by code. */
  warehouses?: Maybe<Array<Warehouse>>;
};


/** What can be read. */
export type QueryStockMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Goods that came in. */
export type ReceiveStockInput = {
  /** Chosen by the caller, at most 255 characters: the same key books the same receipt once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** A note for the ledger; at most 255 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How many units: 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** The number of a document, for example of the delivery; at most 255 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** What came in. */
  variantId: Scalars['ID']['input'];
  /** Where it lies now. */
  warehouseId: Scalars['ID']['input'];
};

/** Goods of one variant that came in. */
export type ReceiveStockLineInput = {
  /** How many units: 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** What came in. */
  variantId: Scalars['ID']['input'];
};

/** Goods that came into a warehouse, many at once. */
export type ReceiveStockLinesInput = {
  /** Chosen by the caller, at most 255 characters: the same key books the same delivery once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** What came in, 1 to 1,000 lines, each variant once. */
  lines: Array<ReceiveStockLineInput>;
  /** A note for the ledger; at most 255 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The number of a document, for example of the delivery; at most 255 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Where they lie now. */
  warehouseId: Scalars['ID']['input'];
};

/** The levels after a delivery, or why nothing was booked. */
export type ReceiveStockLinesResult = IdempotencyKeyReused | InvalidInput | NotFound | StockLevels | StockLinesRefused;

/** The level after the receipt, or why nothing was booked. */
export type ReceiveStockResult = IdempotencyKeyReused | InvalidInput | NotFound | StockLevel;

/** From how many available units on a variant counts as low. */
export type SetLowStockThresholdInput = {
  /** Units, 0 to 1,000,000. */
  threshold: Scalars['Int']['input'];
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** The variant, or why nothing was changed. */
export type SetLowStockThresholdResult = InvalidInput | NotFound | Variant;

/** Why staff adjust a stock level. */
export type StockAdjustmentReason =
  /** An earlier line was wrong. */
  | 'CORRECTED'
  /** Somebody counted. */
  | 'COUNTED'
  /** Units were damaged. */
  | 'DAMAGED'
  /** Units are too old to be sold. */
  | 'EXPIRED'
  /** Units turned up. */
  | 'FOUND'
  /** Units are missing, and nobody knows why. */
  | 'LOST'
  /** Something else, which the note says. */
  | 'OTHER'
  /** Units came back. */
  | 'RETURNED'
  /** Units were stolen. */
  | 'STOLEN';

/** What one warehouse holds of one variant. */
export type StockLevel = {
  __typename?: 'StockLevel';
  /** Units that can still be promised: on hand less reserved. */
  available: Scalars['Int']['output'];
  /** Units that lie there. */
  onHand: Scalars['Int']['output'];
  /** Units of them promised to orders. */
  reserved: Scalars['Int']['output'];
  /** The variant. Null, with an error, when something of it was asked for that cannot be told at the moment. */
  variant?: Maybe<Variant>;
  /** The warehouse. */
  warehouse: Warehouse;
};

/** Levels that were changed together. */
export type StockLevels = {
  __typename?: 'StockLevels';
  /** In the order of the lines. */
  levels: Array<StockLevel>;
};

/** What is wrong with one line of an input. */
export type StockLineFault = {
  __typename?: 'StockLineFault';
  /** What is wrong. */
  code: StockLineFaultCode;
  /** Which line, counted from 0. */
  line: Scalars['Int']['output'];
  /** The same in words. */
  message: Scalars['String']['output'];
};

/** What is wrong with a line. */
export type StockLineFaultCode =
  /** It would leave less on hand than is reserved, or less than nothing. */
  | 'INSUFFICIENT_STOCK'
  /** It has no units, fewer than there can be, or more than 1,000,000. */
  | 'INVALID_QUANTITY'
  /** The warehouse never held the variant: receive stock instead. */
  | 'NEVER_STOCKED'
  /** A line before it is of the same variant. */
  | 'REPEATED_VARIANT'
  /** There would be more units of the variant than can be counted. */
  | 'TOO_MANY_UNITS'
  /** There is no such variant. */
  | 'UNKNOWN_VARIANT';

/** Lines that cannot be booked; nothing was. */
export type StockLinesRefused = UserError & {
  __typename?: 'StockLinesRefused';
  /** Always `INVALID_LINES`. */
  code: Scalars['String']['output'];
  /** Every line that is at fault, in their order. */
  faults: Array<StockLineFault>;
  /** How many lines are at fault. */
  message: Scalars['String']['output'];
  /** The lines of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** One line of the stock ledger. Lines are only ever added. */
export type StockMovement = {
  __typename?: 'StockMovement';
  /** Who booked it: the id of an account, or `api-key:<id>` of a service; null where an order caused it. */
  actorId?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** UUIDv7 of the line. */
  id: Scalars['ID']['output'];
  /** Why the level changed. */
  kind: StockMovementKind;
  /** What staff wrote about it; null when they wrote nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** Units on hand after it. Null of a line that was written while this was not noted yet. */
  onHandAfter?: Maybe<Scalars['Int']['output']>;
  /** Change of the units on hand. */
  onHandDelta: Scalars['Int']['output'];
  /** Why staff adjusted the level, as a code; null when they did not say, and for everything else. */
  reason?: Maybe<StockAdjustmentReason>;
  /** What caused it: an order's id, or the number of a document; null when neither was given. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Change of the units reserved. */
  reservedDelta: Scalars['Int']['output'];
  /** The variant. Null, with an error, when something of it was asked for that cannot be told at the moment. */
  variant?: Maybe<Variant>;
  /** The warehouse. */
  warehouse: Warehouse;
};

/** A page of the ledger. */
export type StockMovementConnection = {
  __typename?: 'StockMovementConnection';
  /** The lines of the page, each with its cursor. */
  edges: Array<StockMovementEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A line in a page of the ledger. */
export type StockMovementEdge = {
  __typename?: 'StockMovementEdge';
  /** Opaque place of the line in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: StockMovement;
};

/** Why a stock level changed. */
export type StockMovementKind =
  /** A count or a loss was booked. */
  | 'ADJUSTED'
  /** Goods came in. */
  | 'RECEIVED'
  /** A promise was taken back. */
  | 'RELEASED'
  /** Units were promised to an order. */
  | 'RESERVED'
  /** Promised units left the warehouse. */
  | 'SHIPPED';

/** A variant of which more was asked for than is available. */
export type StockShortage = {
  __typename?: 'StockShortage';
  /** Units available at that moment. */
  available: Scalars['Int']['output'];
  /** Units asked for. */
  requested: Scalars['Int']['output'];
  /** The variant. */
  variantId: Scalars['ID']['output'];
};

/** What can be followed as it happens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A variant each time what can be sold of it changes. */
  stockChanged: Variant;
  /** For staff: a variant each time what lies of it in a warehouse, or is reserved there, changes. */
  stockLevelChanged: Variant;
};


/** What can be followed as it happens. */
export type SubscriptionStockChangedArgs = {
  variantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** What can be followed as it happens. */
export type SubscriptionStockLevelChangedArgs = {
  availableAtMost?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<StockMovementKind>>;
  variantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  warehouseIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/**
 * What is to be said of a warehouse. What is null or left out stays as it is. Orders that were promised units stay with it when it serves
 * fewer countries or markets.
 */
export type UpdateWarehouseInput = {
  /** Where it is. */
  address?: InputMaybe<AddressInput>;
  /** Countries to which it ships, each once; none for all. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** The warehouse. */
  id: Scalars['ID']['input'];
  /** Whether it is open. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether nothing is shipped from it, which needs a pick-up point. */
  isPickupOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether customers can pick up orders there. */
  isPickupPoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is. */
  kind?: InputMaybe<WarehouseKind>;
  /** Codes of the markets whose orders it serves, each once; none for all orders. */
  markets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 1,000,000, the lower the sooner it is chosen for an order. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** What becomes of what it has promised to orders, when nothing is shipped from it any more; null for `REALLOCATE`. */
  reservations?: InputMaybe<PromisedUnits>;
};

/** The warehouse, or why it stays as it was. */
export type UpdateWarehouseResult = InsufficientStock | InvalidInput | NotFound | Warehouse;

/** An expected failure of a mutation: something the caller can act on. */
export type UserError = {
  /** Stable, machine-readable reason, in SCREAMING_SNAKE_CASE. */
  code: Scalars['String']['output'];
  /** What went wrong, in English, for people. */
  message: Scalars['String']['output'];
  /** The input field at fault, from the outermost name inwards; null when no single field is. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

export type Variant = {
  __typename?: 'Variant';
  /** What can be sold of it now. Null of what was never for sale, but for staff; null, with an error, when it cannot be told at the moment. */
  availability?: Maybe<Availability>;
  /** UUIDv7 of the variant. */
  id: Scalars['ID']['output'];
  /** From how many available units on it counts as low. Null for a variant of which nothing was heard yet. */
  lowStockThreshold?: Maybe<Scalars['Int']['output']>;
  /** What each warehouse holds of it. */
  stockLevels?: Maybe<Array<StockLevel>>;
};

/** A place where stock lies. */
export type Warehouse = {
  __typename?: 'Warehouse';
  /** Where it is; null when that was not said. */
  address?: Maybe<Address>;
  /** Short unique name: capital letters, digits and hyphens. */
  code: Scalars['String']['output'];
  /** Countries to which it ships; empty for all. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** UUIDv7 of the warehouse. */
  id: Scalars['ID']['output'];
  /** Whether it is open: from a closed one nothing more is sold. */
  isActive: Scalars['Boolean']['output'];
  /** Whether nothing is shipped from it: what lies there is not counted as available. */
  isPickupOnly: Scalars['Boolean']['output'];
  /** Whether customers can pick up orders there. */
  isPickupPoint: Scalars['Boolean']['output'];
  /** What it is. */
  kind: WarehouseKind;
  /** Codes of the markets whose orders it serves; empty for all orders. */
  markets: Array<Scalars['String']['output']>;
  /** Name for people. */
  name: Scalars['String']['output'];
  /** The lower, the sooner it is chosen for an order. */
  priority: Scalars['Int']['output'];
};

/** A warehouse with this code exists already. */
export type WarehouseCodeTaken = UserError & {
  __typename?: 'WarehouseCodeTaken';
  /** Always `ALREADY_EXISTS`. */
  code: Scalars['String']['output'];
  /** Which code is taken. */
  message: Scalars['String']['output'];
  /** The code field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The warehouse is deleted. */
export type WarehouseDeleted = {
  __typename?: 'WarehouseDeleted';
  /** Code it had. */
  code: Scalars['String']['output'];
  /** UUIDv7 it had. */
  id: Scalars['ID']['output'];
};

/** The warehouse holds stock, or has promised units to orders, and cannot be deleted. */
export type WarehouseInUse = UserError & {
  __typename?: 'WarehouseInUse';
  /** Always `WAREHOUSE_IN_USE`. */
  code: Scalars['String']['output'];
  /** What it holds. */
  message: Scalars['String']['output'];
  /** The warehouse of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** To how many orders units of it are promised. */
  reservations: Scalars['Int']['output'];
  /** Of how many variants something lies there. */
  variants: Scalars['Int']['output'];
};

/** What a warehouse is. */
export type WarehouseKind =
  /** Orders are packed there. */
  | 'FULFILLMENT'
  /** A shop that people visit. */
  | 'STORE'
  /** A supplier ships from there. */
  | 'SUPPLIER';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Variant: Variant;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Variant:
    ( { __typename: 'Variant' }
    & GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AdjustStockLinesResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockLevels, 'levels'> & { levels: Array<_RefType['StockLevel']> } )
    | ( StockLinesRefused )
  ;
  AdjustStockResult:
    | ( IdempotencyKeyReused )
    | ( InsufficientStock )
    | ( InvalidInput )
    | ( NotFound )
    | ( StockLevelParent )
  ;
  CreateWarehouseResult:
    | ( InvalidInput )
    | ( WarehouseParent )
    | ( WarehouseCodeTaken )
  ;
  DeleteWarehouseResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( WarehouseDeleted )
    | ( WarehouseInUse )
  ;
  ReceiveStockLinesResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockLevels, 'levels'> & { levels: Array<_RefType['StockLevel']> } )
    | ( StockLinesRefused )
  ;
  ReceiveStockResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( StockLevelParent )
  ;
  SetLowStockThresholdResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( VariantParent )
  ;
  UpdateWarehouseResult:
    | ( InsufficientStock )
    | ( InvalidInput )
    | ( NotFound )
    | ( WarehouseParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReused )
    | ( InsufficientStock )
    | ( InvalidInput )
    | ( NotFound )
    | ( StockLinesRefused )
    | ( WarehouseCodeTaken )
    | ( WarehouseInUse )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  AdjustStockInput: AdjustStockInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustStockLineInput: AdjustStockLineInput;
  AdjustStockLinesInput: AdjustStockLinesInput;
  AdjustStockLinesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustStockLinesResult']>;
  AdjustStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustStockResult']>;
  Availability: ResolverTypeWrapper<Availability>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateWarehouseInput: CreateWarehouseInput;
  CreateWarehouseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWarehouseResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteWarehouseInput: DeleteWarehouseInput;
  DeleteWarehouseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWarehouseResult']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InsufficientStock: ResolverTypeWrapper<InsufficientStock>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LowStock: ResolverTypeWrapper<LowStockParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PromisedUnits: PromisedUnits;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockLinesInput: ReceiveStockLinesInput;
  ReceiveStockLinesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveStockLinesResult']>;
  ReceiveStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveStockResult']>;
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLowStockThresholdResult']>;
  StockAdjustmentReason: StockAdjustmentReason;
  StockLevel: ResolverTypeWrapper<StockLevelParent>;
  StockLevels: ResolverTypeWrapper<Omit<StockLevels, 'levels'> & { levels: Array<ResolversTypes['StockLevel']> }>;
  StockLineFault: ResolverTypeWrapper<StockLineFault>;
  StockLineFaultCode: StockLineFaultCode;
  StockLinesRefused: ResolverTypeWrapper<StockLinesRefused>;
  StockMovement: ResolverTypeWrapper<StockMovementParent>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges'> & { edges: Array<ResolversTypes['StockMovementEdge']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  StockShortage: ResolverTypeWrapper<StockShortage>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateWarehouseInput: UpdateWarehouseInput;
  UpdateWarehouseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateWarehouseResult']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Variant: ResolverTypeWrapper<VariantParent>;
  Warehouse: ResolverTypeWrapper<WarehouseParent>;
  WarehouseCodeTaken: ResolverTypeWrapper<WarehouseCodeTaken>;
  WarehouseDeleted: ResolverTypeWrapper<WarehouseDeleted>;
  WarehouseInUse: ResolverTypeWrapper<WarehouseInUse>;
  WarehouseKind: WarehouseKind;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  AddressInput: AddressInput;
  AdjustStockInput: AdjustStockInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AdjustStockLineInput: AdjustStockLineInput;
  AdjustStockLinesInput: AdjustStockLinesInput;
  AdjustStockLinesResult: ResolversUnionTypes<ResolversParentTypes>['AdjustStockLinesResult'];
  AdjustStockResult: ResolversUnionTypes<ResolversParentTypes>['AdjustStockResult'];
  Availability: Availability;
  CountryCode: Scalars['CountryCode']['output'];
  CreateWarehouseInput: CreateWarehouseInput;
  CreateWarehouseResult: ResolversUnionTypes<ResolversParentTypes>['CreateWarehouseResult'];
  DateTime: Scalars['DateTime']['output'];
  DeleteWarehouseInput: DeleteWarehouseInput;
  DeleteWarehouseResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWarehouseResult'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  InsufficientStock: InsufficientStock;
  InvalidInput: InvalidInput;
  LowStock: LowStockParent;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockLinesInput: ReceiveStockLinesInput;
  ReceiveStockLinesResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveStockLinesResult'];
  ReceiveStockResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveStockResult'];
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdResult: ResolversUnionTypes<ResolversParentTypes>['SetLowStockThresholdResult'];
  StockLevel: StockLevelParent;
  StockLevels: Omit<StockLevels, 'levels'> & { levels: Array<ResolversParentTypes['StockLevel']> };
  StockLineFault: StockLineFault;
  StockLinesRefused: StockLinesRefused;
  StockMovement: StockMovementParent;
  StockMovementConnection: Omit<StockMovementConnection, 'edges'> & { edges: Array<ResolversParentTypes['StockMovementEdge']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockShortage: StockShortage;
  Subscription: Record<PropertyKey, never>;
  UpdateWarehouseInput: UpdateWarehouseInput;
  UpdateWarehouseResult: ResolversUnionTypes<ResolversParentTypes>['UpdateWarehouseResult'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Variant: VariantParent;
  Warehouse: WarehouseParent;
  WarehouseCodeTaken: WarehouseCodeTaken;
  WarehouseDeleted: WarehouseDeleted;
  WarehouseInUse: WarehouseInUse;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CachedDirectiveArgs = {
  byLanguage?: Maybe<Scalars['Boolean']['input']>;
  graph: Scalars['String']['input'];
  ids?: Maybe<Scalars['String']['input']>;
  on: Scalars['String']['input'];
  unlessScopes?: Maybe<Array<Scalars['String']['input']>>;
};

export type CachedDirectiveResolver<Result, Parent, ContextType = Context, Args = CachedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LiveDirectiveArgs = {
  subject: Scalars['String']['input'];
  where?: Maybe<Array<Scalars['String']['input']>>;
};

export type LiveDirectiveResolver<Result, Parent, ContextType = Context, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsCopiesDirectiveArgs = {
  of: Array<Scalars['String']['input']>;
};

export type ReadsCopiesDirectiveResolver<Result, Parent, ContextType = Context, Args = ReadsCopiesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AdjustStockLinesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockLinesResult'] = ResolversParentTypes['AdjustStockLinesResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'StockLevels' | 'StockLinesRefused', ParentType, ContextType>;
};

export type AdjustStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockResult'] = ResolversParentTypes['AdjustStockResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InsufficientStock' | 'InvalidInput' | 'NotFound' | 'StockLevel', ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lowStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateWarehouseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWarehouseResult'] = ResolversParentTypes['CreateWarehouseResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Warehouse' | 'WarehouseCodeTaken', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteWarehouseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWarehouseResult'] = ResolversParentTypes['DeleteWarehouseResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WarehouseDeleted' | 'WarehouseInUse', ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsufficientStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientStock'] = ResolversParentTypes['InsufficientStock']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['StockShortage']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LowStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStock'] = ResolversParentTypes['LowStock']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<Maybe<Array<ResolversTypes['Variant']>>, ParentType, ContextType, RequireFields<LowStockVariantsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustStock?: Resolver<ResolversTypes['AdjustStockResult'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  adjustStockLines?: Resolver<ResolversTypes['AdjustStockLinesResult'], ParentType, ContextType, RequireFields<MutationAdjustStockLinesArgs, 'input'>>;
  createWarehouse?: Resolver<ResolversTypes['CreateWarehouseResult'], ParentType, ContextType, RequireFields<MutationCreateWarehouseArgs, 'input'>>;
  deleteWarehouse?: Resolver<ResolversTypes['DeleteWarehouseResult'], ParentType, ContextType, RequireFields<MutationDeleteWarehouseArgs, 'input'>>;
  receiveStock?: Resolver<ResolversTypes['ReceiveStockResult'], ParentType, ContextType, RequireFields<MutationReceiveStockArgs, 'input'>>;
  receiveStockLines?: Resolver<ResolversTypes['ReceiveStockLinesResult'], ParentType, ContextType, RequireFields<MutationReceiveStockLinesArgs, 'input'>>;
  setLowStockThreshold?: Resolver<ResolversTypes['SetLowStockThresholdResult'], ParentType, ContextType, RequireFields<MutationSetLowStockThresholdArgs, 'input'>>;
  updateWarehouse?: Resolver<ResolversTypes['UpdateWarehouseResult'], ParentType, ContextType, RequireFields<MutationUpdateWarehouseArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  lowStock?: Resolver<ResolversTypes['LowStock'], ParentType, ContextType>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, RequireFields<QueryStockMovementsArgs, 'first'>>;
  warehouses?: Resolver<Maybe<Array<ResolversTypes['Warehouse']>>, ParentType, ContextType>;
};

export type ReceiveStockLinesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveStockLinesResult'] = ResolversParentTypes['ReceiveStockLinesResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'StockLevels' | 'StockLinesRefused', ParentType, ContextType>;
};

export type ReceiveStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveStockResult'] = ResolversParentTypes['ReceiveStockResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'StockLevel', ParentType, ContextType>;
};

export type SetLowStockThresholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowStockThresholdResult'] = ResolversParentTypes['SetLowStockThresholdResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Variant', ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockLevelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevels'] = ResolversParentTypes['StockLevels']> = {
  levels?: Resolver<Array<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockLineFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLineFault'] = ResolversParentTypes['StockLineFault']> = {
  code?: Resolver<ResolversTypes['StockLineFaultCode'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StockLinesRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLinesRefused'] = ResolversParentTypes['StockLinesRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['StockLineFault']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  actorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onHandAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onHandDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['StockAdjustmentReason']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reservedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockShortageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockShortage'] = ResolversParentTypes['StockShortage']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  stockChanged?: SubscriptionResolver<ResolversTypes['Variant'], "stockChanged", ParentType, ContextType, Partial<SubscriptionStockChangedArgs>>;
  stockLevelChanged?: SubscriptionResolver<ResolversTypes['Variant'], "stockLevelChanged", ParentType, ContextType, Partial<SubscriptionStockLevelChangedArgs>>;
};

export type UpdateWarehouseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWarehouseResult'] = ResolversParentTypes['UpdateWarehouseResult']> = {
  __resolveType: TypeResolveFn<'InsufficientStock' | 'InvalidInput' | 'NotFound' | 'Warehouse', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InsufficientStock' | 'InvalidInput' | 'NotFound' | 'StockLinesRefused' | 'WarehouseCodeTaken' | 'WarehouseInUse', ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<Array<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPickupOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPickupPoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WarehouseKind'], ParentType, ContextType>;
  markets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseCodeTaken'] = ResolversParentTypes['WarehouseCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseDeleted'] = ResolversParentTypes['WarehouseDeleted']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseInUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseInUse'] = ResolversParentTypes['WarehouseInUse']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  reservations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  AdjustStockLinesResult?: AdjustStockLinesResultResolvers<ContextType>;
  AdjustStockResult?: AdjustStockResultResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateWarehouseResult?: CreateWarehouseResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteWarehouseResult?: DeleteWarehouseResultResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InsufficientStock?: InsufficientStockResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LowStock?: LowStockResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiveStockLinesResult?: ReceiveStockLinesResultResolvers<ContextType>;
  ReceiveStockResult?: ReceiveStockResultResolvers<ContextType>;
  SetLowStockThresholdResult?: SetLowStockThresholdResultResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevels?: StockLevelsResolvers<ContextType>;
  StockLineFault?: StockLineFaultResolvers<ContextType>;
  StockLinesRefused?: StockLinesRefusedResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateWarehouseResult?: UpdateWarehouseResultResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseCodeTaken?: WarehouseCodeTakenResolvers<ContextType>;
  WarehouseDeleted?: WarehouseDeletedResolvers<ContextType>;
  WarehouseInUse?: WarehouseInUseResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cached?: CachedDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  readsCopies?: ReadsCopiesDirectiveResolver<any, any, ContextType>;
};
