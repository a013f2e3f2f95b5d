/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A postal address. */
export type AddressInput = {
  /** Town or city; 1 to 200 characters. */
  city: string;
  /** The organisation; at most 200 characters. */
  company?: string | null | undefined;
  /** Country. */
  country: string;
  /** Street and number; 1 to 200 characters. */
  line1: string;
  /** What does not fit the first line, such as floor, flat or care of; at most 200 characters. */
  line2?: string | null | undefined;
  /** Who receives what is sent there; 1 to 200 characters. */
  name: string;
  /** Telephone number for the carrier in E.164. */
  phone?: string | null | undefined;
  /** Postal code, at most 20 characters: needed where every address has one, and of the form it has in the country. */
  postalCode?: string | null | undefined;
  /** State, province or county, at most 200 characters: needed where every address has one, such as in the United States, Canada, Italy and Japan. */
  region?: string | null | undefined;
};

/** Which values of an attribute to look for: of the product, or of one of its variants. Conditions that are given must all hold. */
export type AttributeFilter = {
  /** It has one of these options, days, or ids of products or categories; at most 100. */
  anyOf?: Array<string> | null | undefined;
  /** Code of the attribute, which must be filterable. */
  attribute: string;
  /** It is so. */
  boolean?: boolean | null | undefined;
  /** Its number is this or less. */
  max?: number | null | undefined;
  /** Its number is this or more. */
  min?: number | null | undefined;
};

/** An order to take back. */
export type CancelOrderInput = {
  /** Chosen by the caller, at most 255 characters: the same key and input cancel once within 30 days. */
  idempotencyKey: string;
  /** The order. */
  orderId: string;
  /** Why; at most 500 characters. */
  reason?: string | null | undefined;
};

/** A shipment to record. */
export type FulfillOrderInput = {
  /** Who carries it; at most 100 characters. */
  carrier?: string | null | undefined;
  /** Chosen by the caller, at most 255 characters: the same key and input ship once within 30 days. */
  idempotencyKey: string;
  /** What leaves; everything that has not left yet when absent. */
  lines?: Array<FulfillmentLineInput> | null | undefined;
  /** The order. */
  orderId: string;
  /** The carrier's number; at most 100 characters. */
  trackingNumber?: string | null | undefined;
};

/** Units of a line that leave. */
export type FulfillmentLineInput = {
  /** The order line. */
  orderLineId: string;
  /** Units: 1 to what has not left yet. */
  quantity: number;
};

/** How much of an order has left. */
export type FulfillmentStatus =
  /** Everything has left. */
  | 'FULFILLED'
  /** Some units have left. */
  | 'PARTIALLY_FULFILLED'
  /** Nothing has left. */
  | 'UNFULFILLED';

/** An amount of money. */
export type MoneyInput = {
  /** The currency. */
  currency: string;
  /** The amount in minor units. */
  minor: number;
};

/** An item to order. */
export type OrderLineInput = {
  /** Units, 1 to 10,000. */
  quantity: number;
  /** What to order. */
  variantId: string;
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

/** How to pay. */
export type PaymentInput = {
  /** The payment provider's token for the customer's means of payment. May be left out where the order costs nothing. */
  token?: string | null | undefined;
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

/** An order to place. */
export type PlaceOrderInput = {
  /** What the customer was shown. The order is not placed when the lines cost something else now. */
  expectedTotal?: MoneyInput | null | undefined;
  /** Chosen by the caller, at most 255 characters: the same key and input place one order, however often sent within 30 days. */
  idempotencyKey: string;
  /** 1 to 100 items. The same variant may occur in several. */
  lines: Array<OrderLineInput>;
  /**
   * The code of the market it is placed in: its currency, prices and price lists count. The prices in the currency of the products, without
   * price lists, when null.
   */
  market?: string | null | undefined;
  /** How to pay. May be left out where the order costs nothing: the payment provider is not asked then. */
  payment?: PaymentInput | null | undefined;
  /** Where it goes. */
  shippingAddress: AddressInput;
};

/** Which products to list. Conditions that are given must all hold; an empty list is no condition. */
export type ProductFilter = {
  /** Values of attributes, at most 20; a product that meets all of them matches. */
  attributes?: Array<AttributeFilter> | null | undefined;
  /** Slugs of categories; a product that is filed in any of them or below it matches. */
  categories?: Array<string> | null | undefined;
  /** Slug of a collection; a product in it matches. */
  collection?: string | null | undefined;
  /** These products, at most 1,000. */
  ids?: Array<string> | null | undefined;
  /** True: a variant of it can be ordered now. False: none can, for everybody to ask, as what is sold out is no secret. Right some moments after stock changed. */
  inStock?: boolean | null | undefined;
  /** A variant costs this or less, likewise; with `minPrice`, one variant meets both. */
  maxPrice?: number | null | undefined;
  /** A variant costs this or more, in minor units of the market's currency, or of its product's without a market; without price lists. With `maxPrice`, one variant meets both. */
  minPrice?: number | null | undefined;
  /** Kinds of things; a product of any of them matches. */
  productTypes?: Array<string> | null | undefined;
  /** How far products are; for sale when absent. Others than `ACTIVE` are for callers with the scope `catalog:read` only. */
  statuses?: Array<ProductStatus> | null | undefined;
  /** Tags; a product with all of them matches. */
  tags?: Array<string> | null | undefined;
  /** Languages, at most 10: the title of a product that matches is not translated into one of them. For callers with the scope `catalog:read` only. */
  untranslated?: Array<string> | null | undefined;
  /** Makers; a product of any of them matches. */
  vendors?: Array<string> | null | undefined;
};

/** The order of a product list. */
export type ProductSort =
  /** By the units that were sold in the last 30 days, the most first, then newest first. Summed up once an hour. */
  | 'BEST_SELLING'
  /** As the collection has them that the list is of: in the order that staff gave them, or, by rule, newest first. */
  | 'COLLECTION'
  /** Newest first. */
  | 'NEWEST'
  /** By lowest price, cheapest first: in the market's currency, or in minor units of each product's own without a market; without price lists. */
  | 'PRICE_ASC'
  /** By lowest price, dearest first, likewise. */
  | 'PRICE_DESC'
  /**
   * By how well it matches `search`: what has just this SKU, barcode or title, then what has all words in its title, then the rest. Of each the newest
   * 2,000 are ranked; what is older follows, newest first. Without `search` newest first.
   */
  | 'RELEVANCE'
  /**
   * By title, A to Z, as the language of the request orders letters: by the title that is shown in it, translated or not. So some moments after a first title
   * is translated into it; until then as the shop's own language does, in English without regard to case and accents.
   */
  | 'TITLE';

/** How far a product is on its way through the shop. */
export type ProductStatus =
  /** For sale, for everybody to see. */
  | 'ACTIVE'
  /** For sale no more. Found in no list and under no slug, but still to be seen where something refers to it, such as an order. */
  | 'ARCHIVED'
  /** In preparation: staff with `catalog:read` see it, nobody can order it. */
  | 'DRAFT';

/** Goods that came in. */
export type ReceiveStockInput = {
  /** Chosen by the caller, at most 255 characters: the same key books the same receipt once within 30 days. */
  idempotencyKey: string;
  /** A note for the ledger; at most 255 characters. */
  note?: string | null | undefined;
  /** How many units: 1 to 1,000,000. */
  quantity: number;
  /** The number of a document, for example of the delivery; at most 255 characters. */
  reference?: string | null | undefined;
  /** What came in. */
  variantId: string;
  /** Where it lies now. */
  warehouseId: string;
};

/** The session to renew. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. */
  refreshToken: string;
};

/** A new account. */
export type RegisterInput = {
  /** The name to show; at most 100 characters. */
  displayName?: string | null | undefined;
  /** The person's e-mail address; compared without regard to case. */
  email: string;
  /** 10 to 128 characters, none of the passwords that many people use, and no repeated characters, sequences or rows of keys. */
  password: string;
};

/** The length of the periods of a report. Periods start at midnight UTC, weeks on Monday. */
export type ReportInterval =
  /** Days. */
  | 'DAY'
  /** Hours. */
  | 'HOUR'
  /** Months. */
  | 'MONTH'
  /** Weeks. */
  | 'WEEK';

/** What a person may do in the shop, as a coarse group. Which scopes a role grants is decided by administrators. */
export type Role =
  /** Everything, and who may do what. */
  | 'ADMIN'
  /** Buys: sees and changes only what is their own. */
  | 'CUSTOMER'
  /** Runs the shop day to day: catalogue, stock, orders and reports. */
  | 'STAFF';

/** Where a shipment is. */
export type ShipmentStatus =
  /** Arrived. */
  | 'DELIVERED'
  /** Handed to the carrier. */
  | 'SHIPPED';

/** Who wants in. */
export type SignInInput = {
  /** The address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Order', id: string, status: OrderStatus, paymentStatus: PaymentStatus }
    | { __typename: 'OrderStateConflict', code: string, message: string }
   };

export type FulfillOrderMutationVariables = Exact<{
  input: FulfillOrderInput;
}>;


export type FulfillOrderMutation = { fulfillOrder:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Order', id: string, status: OrderStatus, fulfillmentStatus: FulfillmentStatus, paymentStatus: PaymentStatus, shipments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, status: ShipmentStatus }> }
    | { __typename: 'OrderStateConflict', code: string, message: string }
    | { __typename: 'PaymentCaptureFailed', code: string, message: string }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, roles: Array<Role>, orders: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, placedAt: string, total: { minor: number, currency: string, amount: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrderUpdatedSubscriptionVariables = Exact<{
  orderId?: string | null | undefined;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { id: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, lines: Array<{ quantity: number, variant: { sku: string, product: { title: string } } | null }> } };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, customer: { id: string, email: string } | null, total: { minor: number, currency: string }, lines: Array<{ id: string, quantity: number, variant: { sku: string, product: { title: string }, availability: { available: number } | null } | null }>, shipments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, status: ShipmentStatus, lines: Array<{ orderLineId: string, quantity: number }> }>, timeline: Array<{ type: OrderTimelineType, at: string }> } | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NoPriceInMarket', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, placedAt: string, total: { minor: number, currency: string, amount: string }, lines: Array<{ id: string, quantity: number, unitPrice: { minor: number, currency: string }, lineTotal: { minor: number, currency: string }, variant: { id: string, sku: string, product: { id: string, title: string }, availability: { available: number } | null } | null }>, rejection: { code: string, message: string, lines: Array<{ variantId: string, requested: number, available: number }> } | null }
    | { __typename: 'PriceChanged', code: string, message: string }
   };

export type ProductQueryVariables = Exact<{
  slug: string;
}>;


export type ProductQuery = { product: { id: string, slug: string, title: string, description: string, vendor: string | null, tags: Array<string>, categories: Array<{ id: string, slug: string, name: string }>, options: Array<{ name: string, values: Array<string> }>, media: Array<{ url: string, alt: string | null }>, variants: Array<{ id: string, sku: string, title: string, selectedOptions: Array<{ name: string, value: string }>, price: { minor: number, currency: string, amount: string }, compareAtPrice: { minor: number } | null, availability: { available: number, inStock: boolean, lowStock: boolean } | null }>, recommendations: Array<{ id: string, title: string }> | null } | null };

export type ProductsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
}>;


export type ProductsQuery = { products: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, slug: string, title: string, priceRange: { min: { minor: number, currency: string, amount: string }, max: { minor: number, currency: string, amount: string } } | null, variants: Array<{ id: string, sku: string, price: { minor: number, currency: string }, availability: { available: number, inStock: boolean, lowStock: boolean } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReceiveStockMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type ReceiveStockMutation = { receiveStock:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'StockLevel', onHand: number, reserved: number, available: number, variant: { id: string, sku: string } | null, warehouse: { id: string, code: string } }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'InvalidRefreshToken', code: string, message: string }
    | { __typename: 'Session', accessToken: string, refreshToken: string }
   };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'Session', accessToken: string, refreshToken: string, user: { id: string, email: string, displayName: string | null, roles: Array<Role> } }
    | { __typename: 'TooManyAttempts', code: string, message: string }
   };

export type SalesReportQueryVariables = Exact<{
  from: string;
  to: string;
  interval: ReportInterval;
}>;


export type SalesReportQuery = { salesReport: { totals: { orders: number, units: number, revenue: { minor: number, currency: string }, averageOrderValue: { minor: number, currency: string } }, series: Array<{ start: string, orders: number, units: number, revenue: { minor: number, currency: string } }>, topProducts: Array<{ units: number, product: { id: string, title: string } | null, revenue: { minor: number, currency: string } }> } | null };

export type SalesUpdatedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SalesUpdatedSubscription = { salesUpdated: { at: string, orders: number, units: number, revenue: { minor: number, currency: string } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'AccountDisabled', code: string, message: string }
    | { __typename: 'InvalidCredentials', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'SecondFactorRequired', code: string, message: string }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, user: { id: string, email: string, displayName: string | null, roles: Array<Role> } }
    | { __typename: 'TooManyAttempts', code: string, message: string, retryAfterSeconds: number }
   };

export type StockChangedSubscriptionVariables = Exact<{
  variantIds?: Array<string> | string | null | undefined;
}>;


export type StockChangedSubscription = { stockChanged: { id: string, sku: string, availability: { available: number, inStock: boolean, lowStock: boolean } | null, product: { title: string } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    __typename
    ... on Order {
      id
      status
      paymentStatus
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const FulfillOrderDocument = new TypedDocumentString(`
    mutation FulfillOrder($input: FulfillOrderInput!) {
  fulfillOrder(input: $input) {
    __typename
    ... on Order {
      id
      status
      fulfillmentStatus
      paymentStatus
      shipments {
        id
        carrier
        trackingNumber
        status
      }
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FulfillOrderMutation, FulfillOrderMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    email
    roles
    orders(first: 5) {
      edges {
        node {
          id
          number
          status
          paymentStatus
          fulfillmentStatus
          placedAt
          total {
            minor
            currency
            amount
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const OrderUpdatedDocument = new TypedDocumentString(`
    subscription OrderUpdated($orderId: ID) {
  orderUpdated(orderId: $orderId) {
    id
    status
    paymentStatus
    fulfillmentStatus
    lines {
      quantity
      variant {
        sku
        product {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!) {
  order(id: $id) {
    id
    number
    status
    paymentStatus
    fulfillmentStatus
    customer {
      id
      email
    }
    total {
      minor
      currency
    }
    lines {
      id
      quantity
      variant {
        sku
        product {
          title
        }
        availability {
          available
        }
      }
    }
    shipments {
      id
      carrier
      trackingNumber
      status
      lines {
        orderLineId
        quantity
      }
    }
    timeline {
      type
      at
    }
  }
}
    `) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order {
      id
      number
      status
      paymentStatus
      fulfillmentStatus
      placedAt
      total {
        minor
        currency
        amount
      }
      lines {
        id
        quantity
        unitPrice {
          minor
          currency
        }
        lineTotal {
          minor
          currency
        }
        variant {
          id
          sku
          product {
            id
            title
          }
          availability {
            available
          }
        }
      }
      rejection {
        code
        message
        lines {
          variantId
          requested
          available
        }
      }
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const ProductDocument = new TypedDocumentString(`
    query Product($slug: String!) {
  product(slug: $slug) {
    id
    slug
    title
    description
    vendor
    tags
    categories {
      id
      slug
      name
    }
    options {
      name
      values
    }
    media {
      url
      alt
    }
    variants {
      id
      sku
      title
      selectedOptions {
        name
        value
      }
      price {
        minor
        currency
        amount
      }
      compareAtPrice {
        minor
      }
      availability {
        available
        inStock
        lowStock
      }
    }
    recommendations(first: 4) {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const ProductsDocument = new TypedDocumentString(`
    query Products($first: Int, $after: String, $search: String, $filter: ProductFilter, $sort: ProductSort) {
  products(
    first: $first
    after: $after
    search: $search
    filter: $filter
    sort: $sort
  ) {
    totalCount
    edges {
      cursor
      node {
        id
        slug
        title
        priceRange {
          min {
            minor
            currency
            amount
          }
          max {
            minor
            currency
            amount
          }
        }
        variants {
          id
          sku
          price {
            minor
            currency
          }
          availability {
            available
            inStock
            lowStock
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProductsQuery, ProductsQueryVariables>;
export const ReceiveStockDocument = new TypedDocumentString(`
    mutation ReceiveStock($input: ReceiveStockInput!) {
  receiveStock(input: $input) {
    __typename
    ... on StockLevel {
      variant {
        id
        sku
      }
      warehouse {
        id
        code
      }
      onHand
      reserved
      available
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiveStockMutation, ReceiveStockMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on Session {
      accessToken
      refreshToken
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    __typename
    ... on Session {
      accessToken
      refreshToken
      user {
        id
        email
        displayName
        roles
      }
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const SalesReportDocument = new TypedDocumentString(`
    query SalesReport($from: DateTime!, $to: DateTime!, $interval: ReportInterval!) {
  salesReport(from: $from, to: $to, interval: $interval) {
    totals {
      orders
      units
      revenue {
        minor
        currency
      }
      averageOrderValue {
        minor
        currency
      }
    }
    series {
      start
      orders
      units
      revenue {
        minor
        currency
      }
    }
    topProducts(first: 5) {
      product {
        id
        title
      }
      units
      revenue {
        minor
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SalesReportQuery, SalesReportQueryVariables>;
export const SalesUpdatedDocument = new TypedDocumentString(`
    subscription SalesUpdated {
  salesUpdated {
    at
    orders
    units
    revenue {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<SalesUpdatedSubscription, SalesUpdatedSubscriptionVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on Session {
      accessToken
      accessTokenExpiresAt
      refreshToken
      user {
        id
        email
        displayName
        roles
      }
    }
    ... on UserError {
      code
      message
    }
    ... on TooManyAttempts {
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const StockChangedDocument = new TypedDocumentString(`
    subscription StockChanged($variantIds: [ID!]) {
  stockChanged(variantIds: $variantIds) {
    id
    sku
    availability {
      available
      inStock
      lowStock
    }
    product {
      title
    }
  }
}
    `) as unknown as TypedDocumentString<StockChangedSubscription, StockChangedSubscriptionVariables>;