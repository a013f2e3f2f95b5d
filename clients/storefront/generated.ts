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

/** The second step of a sign-in. */
export type CompleteSignInInput = {
  /** The challenge of the first step. */
  challenge: string;
  /** The six digits of the authenticator app, or a recovery code. */
  code: string;
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

/** The session to renew. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. */
  refreshToken: string;
};

/** What a person may do in the shop, as a coarse group. Which scopes a role grants is decided by administrators. */
export type Role =
  /** Everything, and who may do what. */
  | 'ADMIN'
  /** Buys: sees and changes only what is their own. */
  | 'CUSTOMER'
  /** Runs the shop day to day: catalogue, stock, orders and reports. */
  | 'STAFF';

/** Who wants in. */
export type SignInInput = {
  /** The address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

/** The session to end. */
export type SignOutInput = {
  /** The refresh token of the session. */
  refreshToken: string;
};

export type CatalogueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CatalogueQuery = { products: { totalCount: number, edges: Array<{ node: { title: string, variants: Array<{ id: string, sku: string, title: string, price: { minor: number, currency: string, amount: string }, availability: { available: number } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrderUpdatedSubscriptionVariables = Exact<{
  orderId?: string | null | undefined;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus } };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { status: OrderStatus, paymentStatus: PaymentStatus } | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NoPriceInMarket', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, total: { amount: string, currency: string }, rejection: { code: string, message: string } | null }
    | { __typename: 'PriceChanged', code: string, message: string, path: Array<string> | null, total: { minor: number, currency: string, amount: string } }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'InvalidRefreshToken', code: string, message: string }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'AccountDisabled', code: string, message: string }
    | { __typename: 'InvalidCredentials', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'SecondFactorRequired', code: string, message: string, challenge: string, expiresAt: string }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, user: { id: string, email: string, displayName: string | null, roles: Array<Role> } }
    | { __typename: 'TooManyAttempts', code: string, message: string, retryAfterSeconds: number }
   };

export type CompleteSignInMutationVariables = Exact<{
  input: CompleteSignInInput;
}>;


export type CompleteSignInMutation = { completeSignIn:
    | { __typename: 'AccountDisabled', code: string, message: string }
    | { __typename: 'InvalidCode', code: string, message: string }
    | { __typename: 'InvalidToken', code: string, message: string }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, user: { id: string, email: string, displayName: string | null, roles: Array<Role> } }
    | { __typename: 'TooManyAttempts', code: string, message: string, retryAfterSeconds: number }
   };

export type TokensFragment = { accessToken: string, accessTokenExpiresAt: string, refreshToken: string };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { ended: boolean } };

export type StockChangedSubscriptionVariables = Exact<{
  variantIds?: Array<string> | string | null | undefined;
}>;


export type StockChangedSubscription = { stockChanged: { id: string, sku: string, availability: { available: number, inStock: boolean, lowStock: boolean } | null } };

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
export const TokensFragmentDoc = new TypedDocumentString(`
    fragment Tokens on Session {
  accessToken
  accessTokenExpiresAt
  refreshToken
}
    `, {"fragmentName":"Tokens"}) as unknown as TypedDocumentString<TokensFragment, unknown>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue($first: Int!, $after: String) {
  products(first: $first, after: $after) {
    totalCount
    edges {
      node {
        title
        variants {
          id
          sku
          title
          price {
            minor
            currency
            amount
          }
          availability {
            available
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
    `) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const OrderUpdatedDocument = new TypedDocumentString(`
    subscription OrderUpdated($orderId: ID) {
  orderUpdated(orderId: $orderId) {
    id
    number
    status
    paymentStatus
    fulfillmentStatus
  }
}
    `) as unknown as TypedDocumentString<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!) {
  order(id: $id) {
    status
    paymentStatus
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
      total {
        amount
        currency
      }
      rejection {
        code
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
    ... on PriceChanged {
      total {
        minor
        currency
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on Session {
      ...Tokens
    }
    ... on UserError {
      code
      message
    }
  }
}
    fragment Tokens on Session {
  accessToken
  accessTokenExpiresAt
  refreshToken
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on Session {
      ...Tokens
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
    ... on SecondFactorRequired {
      challenge
      expiresAt
    }
  }
}
    fragment Tokens on Session {
  accessToken
  accessTokenExpiresAt
  refreshToken
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const CompleteSignInDocument = new TypedDocumentString(`
    mutation CompleteSignIn($input: CompleteSignInInput!) {
  completeSignIn(input: $input) {
    __typename
    ... on Session {
      ...Tokens
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
    fragment Tokens on Session {
  accessToken
  accessTokenExpiresAt
  refreshToken
}`) as unknown as TypedDocumentString<CompleteSignInMutation, CompleteSignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut($input: SignOutInput!) {
  signOut(input: $input) {
    ended
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
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
  }
}
    `) as unknown as TypedDocumentString<StockChangedSubscription, StockChangedSubscriptionVariables>;