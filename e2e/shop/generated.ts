/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A product to create, with its variants. */
export type CreateProductInput = {
  /** Slugs of the categories to file it under, at most 20. */
  categories?: Array<string>;
  /** At most 20,000 characters. */
  description?: string;
  /** Pictures, the main one first; at most 50. */
  media?: Array<MediaInput>;
  /** Lower-case letters, digits and hyphens, at most 100; made from the title when absent. */
  slug?: string | null | undefined;
  /** At most 50 tags of at most 100 characters. */
  tags?: Array<string>;
  /** 1 to 255 characters. */
  title: string;
  /** 1 to 100 variants, all with the same option names and in one currency. */
  variants: Array<CreateVariantInput>;
  /** At most 255 characters. */
  vendor?: string | null | undefined;
};

/** A variant to create. */
export type CreateVariantInput = {
  /** What it cost before: more than the price, in the same currency. */
  compareAtPrice?: MoneyInput | null | undefined;
  /** What it costs: 0 or more. */
  price: MoneyInput;
  /** A value for each option of the product, which has at most 10; no two variants have the same values. */
  selectedOptions?: Array<SelectedOptionInput>;
  /** Unique in the shop, 1 to 100 characters. */
  sku: string;
  /** Name for people, at most 255 characters; the option values joined by ` / ` when absent. */
  title?: string | null | undefined;
};

/** A warehouse to create. */
export type CreateWarehouseInput = {
  /** 2 to 20 capital letters, digits and hyphens. */
  code: string;
  /** 1 to 200 characters. */
  name: string;
};

/** A picture. */
export type MediaInput = {
  /** What the picture shows; at most 500 characters. */
  alt?: string | null | undefined;
  /** An http or https address, at most 2,000 characters. */
  url: string;
};

/** An amount of money. */
export type MoneyInput = {
  /** The currency. */
  currency: string;
  /** The amount in minor units. */
  minor: number;
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

/** The value of one option. */
export type SelectedOptionInput = {
  /** Name of the option; 1 to 100 characters. */
  name: string;
  /** The value; 1 to 100 characters. */
  value: string;
};

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { createProduct:
    | { __typename: 'AlreadyExists', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Product', id: string, slug: string, title: string, variants: Array<{ id: string, sku: string, price: { minor: number, currency: string } }> }
   };

export type CreateWarehouseMutationVariables = Exact<{
  input: CreateWarehouseInput;
}>;


export type CreateWarehouseMutation = { createWarehouse:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Warehouse', id: string, code: string }
    | { __typename: 'WarehouseCodeTaken', code: string, message: string, path: Array<string> | null }
   };

export type OrderOutcomeQueryVariables = Exact<{
  id: string;
}>;


export type OrderOutcomeQuery = { order: { id: string, status: OrderStatus, rejection: { code: string, lines: Array<{ variantId: string, requested: number, available: number }> } | null } | null };

export type StockOfQueryVariables = Exact<{
  sku: string;
}>;


export type StockOfQuery = { variant: { id: string, availability: { available: number, inStock: boolean, lowStock: boolean }, stockLevels: Array<{ onHand: number, reserved: number, available: number, warehouse: { id: string } }> } | null };

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

export const CreateProductDocument = new TypedDocumentString(`
    mutation CreateProduct($input: CreateProductInput!) {
  createProduct(input: $input) {
    __typename
    ... on Product {
      id
      slug
      title
      variants {
        id
        sku
        price {
          minor
          currency
        }
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProductMutation, CreateProductMutationVariables>;
export const CreateWarehouseDocument = new TypedDocumentString(`
    mutation CreateWarehouse($input: CreateWarehouseInput!) {
  createWarehouse(input: $input) {
    __typename
    ... on Warehouse {
      id
      code
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWarehouseMutation, CreateWarehouseMutationVariables>;
export const OrderOutcomeDocument = new TypedDocumentString(`
    query OrderOutcome($id: ID!) {
  order(id: $id) {
    id
    status
    rejection {
      code
      lines {
        variantId
        requested
        available
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderOutcomeQuery, OrderOutcomeQueryVariables>;
export const StockOfDocument = new TypedDocumentString(`
    query StockOf($sku: String!) {
  variant(sku: $sku) {
    id
    availability {
      available
      inStock
      lowStock
    }
    stockLevels {
      warehouse {
        id
      }
      onHand
      reserved
      available
    }
  }
}
    `) as unknown as TypedDocumentString<StockOfQuery, StockOfQueryVariables>;