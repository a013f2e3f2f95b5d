import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent } from '../../../packages/money/money.ts';
import type { JobValue as JobParent } from '../../../packages/tracked-jobs/job-value.ts';
import type { OrderParent, ShipmentParent, UserParent, VariantParent, OrderLineParent, OrderConnectionParent, PersonalDataParent } from './parents.ts';
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
  /** Code of a currency of ISO 4217, for example `EUR`. Funds, metals and test codes are none. */
  CurrencyCode: { input: string; output: string; }
  /** An instant in UTC, written as RFC 3339, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number of minor currency units (cents, pence, yen) within ±(2⁵³−1). */
  MinorUnits: { input: number; output: number; }
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

/** An order to take back. */
export type CancelOrderInput = {
  /** Chosen by the caller, at most 255 characters: the same key and input cancel once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** Why; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The cancelled order, or why it was not cancelled. */
export type CancelOrderResult = IdempotencyKeyReused | InvalidInput | NotFound | Order | OrderStateConflict;

/** A shipment to record. */
export type FulfillOrderInput = {
  /** Who carries it; at most 100 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, at most 255 characters: the same key and input ship once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** What leaves; everything that has not left yet when absent. */
  lines?: InputMaybe<Array<FulfillmentLineInput>>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** The carrier's number; at most 100 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The order with its new shipment, or why nothing was shipped. */
export type FulfillOrderResult = IdempotencyKeyReused | InvalidInput | NotFound | Order | OrderStateConflict | PaymentCaptureFailed;

/** Units of a line that leave. */
export type FulfillmentLineInput = {
  /** The order line. */
  orderLineId: Scalars['ID']['input'];
  /** Units: 1 to what has not left yet. */
  quantity: Scalars['Int']['input'];
};

/** How much of an order has left. */
export type FulfillmentStatus =
  /** Everything has left. */
  | 'FULFILLED'
  /** Some units have left. */
  | 'PARTIALLY_FULFILLED'
  /** Nothing has left. */
  | 'UNFULFILLED';

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

/** A past order taken over from another system: paid, shipped, its stock already gone. */
export type ImportOrderInput = {
  /** Currency of its prices. */
  currency: Scalars['CurrencyCode']['input'];
  /** Whose order it was; an account's id. */
  customerId: Scalars['ID']['input'];
  /** What was taken off, in minor units of its currency: 0 or more, and not more than lines and shipping cost. */
  discounts?: Scalars['MinorUnits']['input'];
  /** The other system's number for it, at most 255 characters: one number is imported once. */
  externalId: Scalars['ID']['input'];
  /** 1 to 1,000 lines, of at most 1,000,000 units and 9,000,000,000,000 minor units in all. */
  lines: Array<ImportOrderLineInput>;
  /** When it was placed; not in the future. */
  placedAt: Scalars['DateTime']['input'];
  /** What delivery cost, in minor units of its currency; 0 or more. */
  shipping?: Scalars['MinorUnits']['input'];
  /** Tax that was not in the prices of the lines already, in minor units of its currency; 0 or more. */
  tax?: Scalars['MinorUnits']['input'];
};

/** A line of an order taken over from another system. */
export type ImportOrderLineInput = {
  /** Units, 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** What one unit cost then, in minor units of the order's currency. */
  unitPrice: Scalars['MinorUnits']['input'];
  /** What was sold. */
  variantId: Scalars['ID']['input'];
};

/** Past orders to take over. */
export type ImportOrdersInput = {
  /** 1 to 100 orders; all are taken over, or none. */
  orders: Array<ImportOrderInput>;
};

/** What was taken over, or why nothing was. */
export type ImportOrdersResult = ImportedOrders | InvalidInput | NotFound;

/** What an import did. */
export type ImportedOrders = {
  __typename?: 'ImportedOrders';
  /** Orders taken over by this call. */
  imported: Scalars['Int']['output'];
  /** Orders that were taken over before and left as they are. */
  skipped: Scalars['Int']['output'];
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

/** Long work that goes on after the mutation that started it has answered. For whoever started it, and for staff. */
export type Job = {
  __typename?: 'Job';
  /** When somebody asked for it to be ended; null when nobody did. */
  cancellationRequestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it failed; null when it did not. */
  error?: Maybe<JobError>;
  /** When it ended, however it did; null until then. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7 of the job. */
  id: Scalars['ID']['output'];
  /** What it does, for example `import-orders`. */
  kind: Scalars['String']['output'];
  /** How far it is. */
  progress: JobProgress;
  /** Rows that were not taken, in the order in which they were given; each is here once the job has dealt with it. */
  rejected: JobRejectionConnection;
  /** What has come of it so far: how much of each, such as orders `imported`. */
  result: Array<JobCount>;
  /** When the work began; null while it is queued, and when it was cancelled before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: JobStatus;
};


/** Long work that goes on after the mutation that started it has answered. For whoever started it, and for staff. */
export type JobRejectedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many of something long work has made. */
export type JobCount = {
  __typename?: 'JobCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** What is counted, for example `imported`. */
  name: Scalars['String']['output'];
};

/** Why long work could not be gone on with. */
export type JobError = {
  __typename?: 'JobError';
  /** Stable reason, in SCREAMING_SNAKE_CASE. */
  code: Scalars['String']['output'];
  /** The reason, in English, for people. */
  message: Scalars['String']['output'];
};

/** How far long work is, by rows or whatever it counts its work by. */
export type JobProgress = {
  __typename?: 'JobProgress';
  /** How many are dealt with, rejected ones included. */
  done: Scalars['Int']['output'];
  /** How many there are. */
  total: Scalars['Int']['output'];
};

/** A row that was not taken. */
export type JobRejection = {
  __typename?: 'JobRejection';
  /** Stable reason, in SCREAMING_SNAKE_CASE. */
  code: Scalars['String']['output'];
  /** Its place in the list that was given, from 0 on. */
  index: Scalars['Int']['output'];
  /** The reason, in English, for people. */
  message: Scalars['String']['output'];
};

/** A page of rejected rows. */
export type JobRejectionConnection = {
  __typename?: 'JobRejectionConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<JobRejectionEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A rejected row in a page. */
export type JobRejectionEdge = {
  __typename?: 'JobRejectionEdge';
  /** Opaque place of the row in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: JobRejection;
};

/** Where long work stands. */
export type JobStatus =
  /** It was ended at somebody's request. What is done stays. */
  | 'CANCELLED'
  /** All of it is done, rejected rows apart. */
  | 'COMPLETED'
  /** It could not be gone on with. What is done stays. */
  | 'FAILED'
  /** It waits for its work to begin. */
  | 'QUEUED'
  /** The work has begun. After a crash it goes on where it was. */
  | 'RUNNING';

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in major units as a decimal, for example `12.50`. */
  amount: Scalars['String']['output'];
  /** The currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** The amount in minor units of the currency. */
  minor: Scalars['MinorUnits']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** The amount in minor units. */
  minor: Scalars['MinorUnits']['input'];
};

/** What can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes an order back before anything has left. Customers may cancel their own, staff any. */
  cancelOrder: CancelOrderResult;
  /** Records that units left, and captures the payment with the first of them. */
  fulfillOrder: FulfillOrderResult;
  /** Takes over past orders from another system. */
  importOrders: ImportOrdersResult;
  /** Places an order. Answers once the outcome is known, or with PENDING when that takes long. */
  placeOrder: PlaceOrderResult;
  /**
   * Starts taking over many past orders from another system, and answers with the job that does it. An order that cannot be taken
   * over is rejected with its index and the reason, and keeps none of the others out. The result counts orders that were `imported`
   * and those that were `skipped`, because they were taken over before. Follow it by `jobUpdated`, end it by `cancelJob`.
   */
  startOrderImport: StartOrderImportResult;
};


/** What can be changed. */
export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


/** What can be changed. */
export type MutationFulfillOrderArgs = {
  input: FulfillOrderInput;
};


/** What can be changed. */
export type MutationImportOrdersArgs = {
  input: ImportOrdersInput;
};


/** What can be changed. */
export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


/** What can be changed. */
export type MutationStartOrderImportArgs = {
  input: StartOrderImportInput;
};

/** A variant has no price in the currency of the market: it is not for sale there. */
export type NoPriceInMarket = UserError & {
  __typename?: 'NoPriceInMarket';
  /** Always `NO_PRICE_IN_MARKET`. */
  code: Scalars['String']['output'];
  /** The currency that it has no price in. */
  currency: Scalars['CurrencyCode']['output'];
  /** What has no price where. */
  message: Scalars['String']['output'];
  /** The line that names the variant. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The variant. */
  variantId: Scalars['ID']['output'];
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

/** Something somebody bought, or tried to. */
export type Order = {
  __typename?: 'Order';
  /** What whoever cancelled it gave as the reason; null when it was not cancelled or no reason was given. */
  cancellationReason?: Maybe<Scalars['String']['output']>;
  /** Who placed it. Null when something of the person was asked for that the caller may not see. */
  customer?: Maybe<User>;
  /** How much of it has left. */
  fulfillmentStatus: FulfillmentStatus;
  /** UUIDv7 of the order. */
  id: Scalars['ID']['output'];
  /** What was ordered. */
  lines: Array<OrderLine>;
  /** The code of the market it was placed in, as it was then; null outside of markets. */
  market?: Maybe<Scalars['String']['output']>;
  /** Short number for people, for example `S-100042`. */
  number: Scalars['String']['output'];
  /** Where its payment stands. */
  paymentStatus: PaymentStatus;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** What it costs and why. */
  price: PriceBreakdown;
  /** Why it was rejected; null when it was not. */
  rejection?: Maybe<OrderRejection>;
  /** What has left so far. */
  shipments: Array<Shipment>;
  /** Where it goes; null for an order taken over from another system without one, and once the order of a customer who has left is over. */
  shippingAddress?: Maybe<Address>;
  /** Where the order stands. */
  status: OrderStatus;
  /** What happened to it, oldest first. */
  timeline: Array<OrderTimelineEntry>;
  /** What it costs in all. */
  total: Money;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of the page, each with its cursor. */
  edges: Array<OrderEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all, to 2,147,483,647. */
  totalCount: Scalars['Int']['output'];
};

/** An order in a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Opaque place of the order in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** What brings an order to the feed of staff. */
export type OrderEvent =
  /** What was personal was removed: the customer has left. */
  | 'ANONYMISED'
  /** The order was taken back before anything had left. */
  | 'CANCELLED'
  /** Stock is reserved and payment authorized. */
  | 'CONFIRMED'
  /** Units left: some of the order, or all of it. */
  | 'FULFILLED'
  /** The order was taken over from another system. */
  | 'IMPORTED'
  /** The payment provider holds the amount. */
  | 'PAYMENT_AUTHORIZED'
  /** The payment provider took the amount. */
  | 'PAYMENT_CAPTURED'
  /** The payment provider refused the amount. */
  | 'PAYMENT_DECLINED'
  /** The hold on the amount was given up; nothing was taken. */
  | 'PAYMENT_VOIDED'
  /** The order was placed; stock and payment are being settled. */
  | 'PLACED'
  /** Stock or payment could not be had. */
  | 'REJECTED';

/** One item of an order. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** UUIDv7 of the line. */
  id: Scalars['ID']['output'];
  /** What the line costs. */
  lineTotal: Money;
  /** The price list that the price of a unit is from, one for the customer's groups perhaps. It may not be there any more; null for none. */
  priceListId?: Maybe<Scalars['ID']['output']>;
  /** Units ordered. */
  quantity: Scalars['Int']['output'];
  /** What one unit costs. */
  unitPrice: Money;
  /** What was ordered. Null, with an error, when something of it was asked for that cannot be told at the moment. */
  variant?: Maybe<Variant>;
};

/** An item to order. */
export type OrderLineInput = {
  /** Units, 1 to 10,000. */
  quantity: Scalars['Int']['input'];
  /** What to order. */
  variantId: Scalars['ID']['input'];
};

/** Why an order was rejected. */
export type OrderRejection = {
  __typename?: 'OrderRejection';
  /** Stable reason: `INSUFFICIENT_STOCK`, `PAYMENT_DECLINED` or `PAYMENT_TIMEOUT`. */
  code: Scalars['String']['output'];
  /** Each variant that fell short; empty when stock was not the reason. */
  lines: Array<StockShortage>;
  /** The reason, in English, for people. */
  message: Scalars['String']['output'];
};

/** The order is in a state in which this cannot be done. */
export type OrderStateConflict = UserError & {
  __typename?: 'OrderStateConflict';
  /** Always `ORDER_STATE_CONFLICT`. */
  code: Scalars['String']['output'];
  /** The state, and what the mutation needs. */
  message: Scalars['String']['output'];
  /** The order's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Where an order stands. */
export type OrderStatus =
  /** Taken back after it was placed. */
  | 'CANCELLED'
  /** Stock is reserved and payment authorized. */
  | 'CONFIRMED'
  /** Placed; stock or payment is still being settled. */
  | 'PENDING'
  /** Stock or payment could not be had; nothing is reserved and nothing charged. */
  | 'REJECTED';

/** Something that happened to an order. */
export type OrderTimelineEntry = {
  __typename?: 'OrderTimelineEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What happened. */
  type: OrderTimelineType;
};

/** What can happen to an order. */
export type OrderTimelineType =
  /** What was personal was removed: the customer has left. */
  | 'ANONYMISED'
  /** The order was cancelled. */
  | 'CANCELLED'
  /** The order was confirmed. */
  | 'CONFIRMED'
  /** The order was taken over from another system. */
  | 'IMPORTED'
  /** Payment was authorized. */
  | 'PAYMENT_AUTHORIZED'
  /** Payment was captured. */
  | 'PAYMENT_CAPTURED'
  /** The provider refused the payment. */
  | 'PAYMENT_DECLINED'
  /** The authorization was given up. */
  | 'PAYMENT_VOIDED'
  /** The order was placed. */
  | 'PLACED'
  /** The order was rejected. */
  | 'REJECTED'
  /** Units left. */
  | 'SHIPPED'
  /** Stock was reserved. */
  | 'STOCK_RESERVED';

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

/** The payment provider refused to capture the authorized amount. Nothing was shipped. */
export type PaymentCaptureFailed = UserError & {
  __typename?: 'PaymentCaptureFailed';
  /** Always `PAYMENT_CAPTURE_FAILED`. */
  code: Scalars['String']['output'];
  /** What the provider said. */
  message: Scalars['String']['output'];
  /** Always null. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** How to pay. */
export type PaymentInput = {
  /** The payment provider's token for the customer's means of payment. May be left out where the order costs nothing. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** Where the payment of an order stands. */
export type PaymentStatus =
  /** The amount is held on the customer's means of payment. */
  | 'AUTHORIZED'
  /** The amount was taken. */
  | 'CAPTURED'
  /** The provider refused. */
  | 'DECLINED'
  /** Not settled yet. */
  | 'PENDING'
  /** The hold was given up; nothing was taken. */
  | 'VOIDED';

export type PersonalData = {
  __typename?: 'PersonalData';
  /**
   * The person's orders, oldest first: lines, address, payment, shipments and timeline of each. What stands for a means of
   * payment at the provider is left out. Null, with an error, when they cannot be told at the moment: the copy is not whole then.
   */
  orders?: Maybe<Scalars['JSON']['output']>;
  /** UUIDv7 of the person's account. */
  userId: Scalars['ID']['output'];
};

/** An order to place. */
export type PlaceOrderInput = {
  /** What the customer was shown. The order is not placed when the lines cost something else now. */
  expectedTotal?: InputMaybe<MoneyInput>;
  /** Chosen by the caller, at most 255 characters: the same key and input place one order, however often sent within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 100 items. The same variant may occur in several. */
  lines: Array<OrderLineInput>;
  /**
   * The code of the market it is placed in: its currency, prices and price lists count. The prices in the currency of the products, without
   * price lists, when null.
   */
  market?: InputMaybe<Scalars['String']['input']>;
  /** How to pay. May be left out where the order costs nothing: the payment provider is not asked then. */
  payment?: InputMaybe<PaymentInput>;
  /** Where it goes. */
  shippingAddress: AddressInput;
};

/** The order, or why there is none. */
export type PlaceOrderResult = IdempotencyKeyReused | InvalidInput | NoPriceInMarket | NotFound | Order | PriceChanged;

/** What something costs and why: `lines` less `discounts` plus `shipping` plus `tax` is exactly `total`. All are in one currency, and none is negative. */
export type PriceBreakdown = {
  __typename?: 'PriceBreakdown';
  /** What is taken off, as a positive amount. */
  discounts: Money;
  /** What the lines cost together: quantity times unit price. */
  lines: Money;
  /** What delivery costs. */
  shipping: Money;
  /** Tax that is not in the prices of the lines already. */
  tax: Money;
  /** What is paid in all. */
  total: Money;
};

/** The total the caller expected is not what the lines cost now. */
export type PriceChanged = UserError & {
  __typename?: 'PriceChanged';
  /** Always `PRICE_CHANGED`. */
  code: Scalars['String']['output'];
  /** Both totals. */
  message: Scalars['String']['output'];
  /** The expected total's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** What the lines cost now. */
  total: Money;
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** An order by its id; null when there is none or it is somebody else's. */
  order?: Maybe<Order>;
  /** Every order, newest first. */
  orders?: Maybe<OrderConnection>;
};


/** What can be read. */
export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  fulfillmentStatuses?: InputMaybe<Array<FulfillmentStatus>>;
  status?: InputMaybe<OrderStatus>;
};

/** Units of an order that left together. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Who carries it; null when not known. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** UUIDv7 of the shipment. */
  id: Scalars['ID']['output'];
  /** What is in it. */
  lines: Array<ShipmentLine>;
  /** When it left. */
  shippedAt: Scalars['DateTime']['output'];
  /** Where it is. */
  status: ShipmentStatus;
  /** The carrier's number for it; null when not known, and once the order of a customer who has left is over. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
};

/** Units of one order line in a shipment. */
export type ShipmentLine = {
  __typename?: 'ShipmentLine';
  /** The order line. */
  orderLineId: Scalars['ID']['output'];
  /** Units. */
  quantity: Scalars['Int']['output'];
};

/** Where a shipment is. */
export type ShipmentStatus =
  /** Arrived. */
  | 'DELIVERED'
  /** Handed to the carrier. */
  | 'SHIPPED';

/** Past orders to take over, as long work. */
export type StartOrderImportInput = {
  /** Chosen by the caller, at most 255 characters: the same key and input start one job, however often sent within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 5,000 orders, as many as fit into a request of 1 MiB. */
  orders: Array<ImportOrderInput>;
};

/** The job that takes the orders over, or why there is none. */
export type StartOrderImportResult = IdempotencyKeyReused | InvalidInput | Job;

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
  /** An order each time it changes: the caller's own, or any for staff. */
  orderUpdated: Order;
  /** For staff: every order each time something happens to it. */
  ordersFeed: Order;
};


/** What can be followed as it happens. */
export type SubscriptionOrderUpdatedArgs = {
  orderId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed as it happens. */
export type SubscriptionOrdersFeedArgs = {
  events?: InputMaybe<Array<OrderEvent>>;
  orderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type User = {
  __typename?: 'User';
  /** UUIDv7 of the account. */
  id: Scalars['ID']['output'];
  /** The orders the person placed, newest first. Visible to themselves and to staff. */
  orders?: Maybe<OrderConnection>;
};


export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

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
  /** UUIDv7 of the variant. */
  id: Scalars['ID']['output'];
};



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
  Order: Order;
  PersonalData: PersonalData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelOrderResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( OrderParent )
    | ( OrderStateConflict )
  ;
  FulfillOrderResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( OrderParent )
    | ( OrderStateConflict )
    | ( PaymentCaptureFailed )
  ;
  ImportOrdersResult:
    | ( ImportedOrders )
    | ( InvalidInput )
    | ( NotFound )
  ;
  PlaceOrderResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NoPriceInMarket )
    | ( NotFound )
    | ( OrderParent )
    | ( Omit<PriceChanged, 'total'> & { total: _RefType['Money'] } )
  ;
  StartOrderImportResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( JobParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NoPriceInMarket )
    | ( NotFound )
    | ( OrderStateConflict )
    | ( PaymentCaptureFailed )
    | ( Omit<PriceChanged, 'total'> & { total: _RefType['Money'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  CancelOrderInput: CancelOrderInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FulfillOrderInput: FulfillOrderInput;
  FulfillOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FulfillOrderResult']>;
  FulfillmentLineInput: FulfillmentLineInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FulfillmentStatus: FulfillmentStatus;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportOrdersInput: ImportOrdersInput;
  ImportOrdersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportOrdersResult']>;
  ImportedOrders: ResolverTypeWrapper<ImportedOrders>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobParent>;
  JobCount: ResolverTypeWrapper<JobCount>;
  JobError: ResolverTypeWrapper<JobError>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobRejection: ResolverTypeWrapper<JobRejection>;
  JobRejectionConnection: ResolverTypeWrapper<JobRejectionConnection>;
  JobRejectionEdge: ResolverTypeWrapper<JobRejectionEdge>;
  JobStatus: JobStatus;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<MoneyParent>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoPriceInMarket: ResolverTypeWrapper<NoPriceInMarket>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Order: ResolverTypeWrapper<OrderParent>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionParent>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEvent: OrderEvent;
  OrderLine: ResolverTypeWrapper<OrderLineParent>;
  OrderLineInput: OrderLineInput;
  OrderRejection: ResolverTypeWrapper<OrderRejection>;
  OrderStateConflict: ResolverTypeWrapper<OrderStateConflict>;
  OrderStatus: OrderStatus;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntry>;
  OrderTimelineType: OrderTimelineType;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PaymentCaptureFailed: ResolverTypeWrapper<PaymentCaptureFailed>;
  PaymentInput: PaymentInput;
  PaymentStatus: PaymentStatus;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceOrderResult']>;
  PriceBreakdown: ResolverTypeWrapper<Omit<PriceBreakdown, 'discounts' | 'lines' | 'shipping' | 'tax' | 'total'> & { discounts: ResolversTypes['Money'], lines: ResolversTypes['Money'], shipping: ResolversTypes['Money'], tax: ResolversTypes['Money'], total: ResolversTypes['Money'] }>;
  PriceChanged: ResolverTypeWrapper<Omit<PriceChanged, 'total'> & { total: ResolversTypes['Money'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Shipment: ResolverTypeWrapper<ShipmentParent>;
  ShipmentLine: ResolverTypeWrapper<ShipmentLine>;
  ShipmentStatus: ShipmentStatus;
  StartOrderImportInput: StartOrderImportInput;
  StartOrderImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartOrderImportResult']>;
  StockShortage: ResolverTypeWrapper<StockShortage>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserParent>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Variant: ResolverTypeWrapper<VariantParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  AddressInput: AddressInput;
  CancelOrderInput: CancelOrderInput;
  ID: Scalars['ID']['output'];
  CancelOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  FulfillOrderInput: FulfillOrderInput;
  FulfillOrderResult: ResolversUnionTypes<ResolversParentTypes>['FulfillOrderResult'];
  FulfillmentLineInput: FulfillmentLineInput;
  Int: Scalars['Int']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportOrdersInput: ImportOrdersInput;
  ImportOrdersResult: ResolversUnionTypes<ResolversParentTypes>['ImportOrdersResult'];
  ImportedOrders: ImportedOrders;
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Job: JobParent;
  JobCount: JobCount;
  JobError: JobError;
  JobProgress: JobProgress;
  JobRejection: JobRejection;
  JobRejectionConnection: JobRejectionConnection;
  JobRejectionEdge: JobRejectionEdge;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: MoneyParent;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NoPriceInMarket: NoPriceInMarket;
  NotFound: NotFound;
  Order: OrderParent;
  OrderConnection: OrderConnectionParent;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: OrderLineParent;
  OrderLineInput: OrderLineInput;
  OrderRejection: OrderRejection;
  OrderStateConflict: OrderStateConflict;
  OrderTimelineEntry: OrderTimelineEntry;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PaymentCaptureFailed: PaymentCaptureFailed;
  PaymentInput: PaymentInput;
  PersonalData: PersonalDataParent;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderResult: ResolversUnionTypes<ResolversParentTypes>['PlaceOrderResult'];
  PriceBreakdown: Omit<PriceBreakdown, 'discounts' | 'lines' | 'shipping' | 'tax' | 'total'> & { discounts: ResolversParentTypes['Money'], lines: ResolversParentTypes['Money'], shipping: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'] };
  PriceChanged: Omit<PriceChanged, 'total'> & { total: ResolversParentTypes['Money'] };
  Query: Record<PropertyKey, never>;
  Shipment: ShipmentParent;
  ShipmentLine: ShipmentLine;
  StartOrderImportInput: StartOrderImportInput;
  StartOrderImportResult: ResolversUnionTypes<ResolversParentTypes>['StartOrderImportResult'];
  StockShortage: StockShortage;
  Subscription: Record<PropertyKey, never>;
  User: UserParent;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Variant: VariantParent;
  String: Scalars['String']['output'];
};

export type LiveDirectiveArgs = {
  subject: Scalars['String']['input'];
  where?: Maybe<Array<Scalars['String']['input']>>;
};

export type LiveDirectiveResolver<Result, Parent, ContextType = Context, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = {
  by: Scalars['String']['input'];
  orScopes?: Array<Scalars['String']['input']>;
};

export type OwnedDirectiveResolver<Result, Parent, ContextType = Context, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type CancelOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderResult'] = ResolversParentTypes['CancelOrderResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'Order' | 'OrderStateConflict', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FulfillOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillOrderResult'] = ResolversParentTypes['FulfillOrderResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'Order' | 'OrderStateConflict' | 'PaymentCaptureFailed', ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportOrdersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOrdersResult'] = ResolversParentTypes['ImportOrdersResult']> = {
  __resolveType: TypeResolveFn<'ImportedOrders' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ImportedOrdersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedOrders'] = ResolversParentTypes['ImportedOrders']> = {
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  cancellationRequestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['JobError']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['JobProgress'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['JobRejectionConnection'], ParentType, ContextType, RequireFields<JobRejectedArgs, 'first'>>;
  result?: Resolver<Array<ResolversTypes['JobCount']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['JobStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobCount'] = ResolversParentTypes['JobCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobError'] = ResolversParentTypes['JobError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobProgress'] = ResolversParentTypes['JobProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobRejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRejection'] = ResolversParentTypes['JobRejection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobRejectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRejectionConnection'] = ResolversParentTypes['JobRejectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobRejectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobRejectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRejectionEdge'] = ResolversParentTypes['JobRejectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobRejection'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder?: Resolver<ResolversTypes['CancelOrderResult'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  fulfillOrder?: Resolver<ResolversTypes['FulfillOrderResult'], ParentType, ContextType, RequireFields<MutationFulfillOrderArgs, 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportOrdersResult'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'input'>>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderResult'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  startOrderImport?: Resolver<ResolversTypes['StartOrderImportResult'], ParentType, ContextType, RequireFields<MutationStartOrderImportArgs, 'input'>>;
};

export type NoPriceInMarketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPriceInMarket'] = ResolversParentTypes['NoPriceInMarket']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancellationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  market?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['PriceBreakdown'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['OrderRejection']>, ParentType, ContextType>;
  shipments?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderTimelineEntry']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceListId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type OrderRejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRejection'] = ResolversParentTypes['OrderRejection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['StockShortage']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderStateConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStateConflict'] = ResolversParentTypes['OrderStateConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTimelineEntry'] = ResolversParentTypes['OrderTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OrderTimelineType'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentCaptureFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentCaptureFailed'] = ResolversParentTypes['PaymentCaptureFailed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlaceOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderResult'] = ResolversParentTypes['PlaceOrderResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NoPriceInMarket' | 'NotFound' | 'Order' | 'PriceChanged', ParentType, ContextType>;
};

export type PriceBreakdownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceBreakdown'] = ResolversParentTypes['PriceBreakdown']> = {
  discounts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PriceChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChanged'] = ResolversParentTypes['PriceChanged']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first'>>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  shippedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  orderLineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StartOrderImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartOrderImportResult'] = ResolversParentTypes['StartOrderImportResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Job', ParentType, ContextType>;
};

export type StockShortageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockShortage'] = ResolversParentTypes['StockShortage']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderUpdated?: SubscriptionResolver<ResolversTypes['Order'], "orderUpdated", ParentType, ContextType, Partial<SubscriptionOrderUpdatedArgs>>;
  ordersFeed?: SubscriptionResolver<ResolversTypes['Order'], "ordersFeed", ParentType, ContextType, Partial<SubscriptionOrdersFeedArgs>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NoPriceInMarket' | 'NotFound' | 'OrderStateConflict' | 'PaymentCaptureFailed' | 'PriceChanged', ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  CancelOrderResult?: CancelOrderResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FulfillOrderResult?: FulfillOrderResultResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  ImportOrdersResult?: ImportOrdersResultResolvers<ContextType>;
  ImportedOrders?: ImportedOrdersResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobCount?: JobCountResolvers<ContextType>;
  JobError?: JobErrorResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobRejection?: JobRejectionResolvers<ContextType>;
  JobRejectionConnection?: JobRejectionConnectionResolvers<ContextType>;
  JobRejectionEdge?: JobRejectionEdgeResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoPriceInMarket?: NoPriceInMarketResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderRejection?: OrderRejectionResolvers<ContextType>;
  OrderStateConflict?: OrderStateConflictResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentCaptureFailed?: PaymentCaptureFailedResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PlaceOrderResult?: PlaceOrderResultResolvers<ContextType>;
  PriceBreakdown?: PriceBreakdownResolvers<ContextType>;
  PriceChanged?: PriceChangedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  StartOrderImportResult?: StartOrderImportResultResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  readsCopies?: ReadsCopiesDirectiveResolver<any, any, ContextType>;
};
