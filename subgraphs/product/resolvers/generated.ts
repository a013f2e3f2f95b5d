import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent } from '../../../packages/money/money.ts';
import type { ProductParent, VariantParent, ProductConnectionParent } from './parents.ts';
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
  /** Code of a currency of ISO 4217, for example `EUR`. Funds, metals and test codes are none. */
  CurrencyCode: { input: string; output: string; }
  /** An instant in UTC, written as RFC 3339, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** A whole number of minor currency units (cents, pence, yen) within ±(2⁵³−1). */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A slug or SKU of the input belongs to something else already. */
export type AlreadyExists = UserError & {
  __typename?: 'AlreadyExists';
  /** Always `ALREADY_EXISTS`. */
  code: Scalars['String']['output'];
  /** Which value is taken. */
  message: Scalars['String']['output'];
  /** The input field that holds it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A shelf of the shop that products are filed under. */
export type Category = {
  __typename?: 'Category';
  /** UUIDv7 of the category. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Name for URLs, unique: lower-case letters, digits and hyphens. */
  slug: Scalars['String']['output'];
};

/** A new price for a variant. */
export type ChangePriceInput = {
  /** What to show as the earlier price; removes it when absent. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** What it costs from now on, in the currency of the product. */
  price: MoneyInput;
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** The variant with its new price, or why it was not changed. */
export type ChangePriceResult = InvalidInput | NotFound | Variant;

/** A category to create. */
export type CreateCategoryInput = {
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Lower-case letters, digits and hyphens, at most 100. */
  slug: Scalars['String']['input'];
};

/** The category, or why there is none. */
export type CreateCategoryResult = AlreadyExists | Category | InvalidInput;

/** A product to create, with its variants. */
export type CreateProductInput = {
  /** Slugs of the categories to file it under, at most 20. */
  categories?: Array<Scalars['String']['input']>;
  /** At most 20,000 characters. */
  description?: Scalars['String']['input'];
  /** Pictures, the main one first; at most 50. */
  media?: Array<MediaInput>;
  /** Lower-case letters, digits and hyphens, at most 100; when absent, made from the title, with a number where that is taken. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 tags of at most 100 characters. */
  tags?: Array<Scalars['String']['input']>;
  /** 1 to 255 characters. */
  title: Scalars['String']['input'];
  /** 1 to 100 variants, all with the same option names and in one currency. */
  variants: Array<CreateVariantInput>;
  /** At most 255 characters. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** The product, or why there is none. */
export type CreateProductResult = AlreadyExists | InvalidInput | NotFound | Product;

/** A variant to create. */
export type CreateVariantInput = {
  /** What it cost before: more than the price, in the same currency. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** What it costs: 0 or more. */
  price: MoneyInput;
  /** A value for each option of the product, which has at most 10; no two variants have the same values. */
  selectedOptions?: Array<SelectedOptionInput>;
  /** Unique in the shop, 1 to 100 characters. */
  sku: Scalars['String']['input'];
  /** Name for people, at most 255 characters; the option values joined by ` / ` when absent. */
  title?: InputMaybe<Scalars['String']['input']>;
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

/** A picture of a product. */
export type Media = {
  __typename?: 'Media';
  /** What the picture shows, for people who cannot see it; null when nobody has written it. */
  alt?: Maybe<Scalars['String']['output']>;
  /** Where the picture is. */
  url: Scalars['String']['output'];
};

/** A picture. */
export type MediaInput = {
  /** What the picture shows; at most 500 characters. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,000 characters. */
  url: Scalars['String']['input'];
};

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
  /** Changes what a variant costs. */
  changePrice: ChangePriceResult;
  /** Creates a category. */
  createCategory: CreateCategoryResult;
  /** Creates a product with its variants. */
  createProduct: CreateProductResult;
};


/** What can be changed. */
export type MutationChangePriceArgs = {
  input: ChangePriceInput;
};


/** What can be changed. */
export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


/** What can be changed. */
export type MutationCreateProductArgs = {
  input: CreateProductInput;
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

/** The lowest and the highest price among the variants of a product. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest price. */
  max: Money;
  /** The lowest price. */
  min: Money;
};

/** Something the shop sells, in one or more variants. */
export type Product = {
  __typename?: 'Product';
  /** Where it is filed. */
  categories: Array<Category>;
  /** When the product was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is, in a few sentences. */
  description: Scalars['String']['output'];
  /** UUIDv7 of the product. */
  id: Scalars['ID']['output'];
  /** Pictures, the main one first. */
  media: Array<Media>;
  /** How its variants differ. */
  options: Array<ProductOption>;
  /** Lowest and highest price of the variants; null when there are no variants. */
  priceRange?: Maybe<PriceRange>;
  /** Name for URLs, unique: lower-case letters, digits and hyphens. */
  slug: Scalars['String']['output'];
  /** Free words to find it by. */
  tags: Array<Scalars['String']['output']>;
  /** Name for people. */
  title: Scalars['String']['output'];
  /** What can be bought, in the order shown. */
  variants: Array<Variant>;
  /** Who makes it; null when not known. */
  vendor?: Maybe<Scalars['String']['output']>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of the page, each with its cursor. */
  edges: Array<ProductEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many products match in all. */
  totalCount: Scalars['Int']['output'];
};

/** A product in a page. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Opaque place of the product in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** Which products to list. Conditions that are given must all hold; an empty list is no condition. */
export type ProductFilter = {
  /** Slugs of categories; a product in any of them matches. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A variant costs this or less, in minor units; with `minPrice`, one variant meets both. */
  maxPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** A variant costs this or more, in minor units; with `maxPrice`, one variant meets both. */
  minPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Tags; a product with all of them matches. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Makers; a product of any of them matches. */
  vendors?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A way in which the variants of a product differ, for example size. */
export type ProductOption = {
  __typename?: 'ProductOption';
  /** Name of the option, for example `Size`. */
  name: Scalars['String']['output'];
  /** Every value the option takes, in the order they are shown. */
  values: Array<Scalars['String']['output']>;
};

/** The order of a product list. */
export type ProductSort =
  /** Newest first. */
  | 'NEWEST'
  /** By lowest price, cheapest first. */
  | 'PRICE_ASC'
  /** By lowest price, dearest first. */
  | 'PRICE_DESC'
  /** By how well it matches `search`; newest first without one. */
  | 'RELEVANCE'
  /** By title, A to Z. */
  | 'TITLE';

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** Every category, by name. */
  categories: Array<Category>;
  /** A product by its slug; null when there is none. */
  product?: Maybe<Product>;
  /** Products, page by page. */
  products: ProductConnection;
  /** A variant by its SKU; null when there is none. */
  variant?: Maybe<Variant>;
};


/** What can be read. */
export type QueryProductArgs = {
  slug: Scalars['String']['input'];
};


/** What can be read. */
export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};


/** What can be read. */
export type QueryVariantArgs = {
  sku: Scalars['String']['input'];
};

/** The value a variant has for one option. */
export type SelectedOption = {
  __typename?: 'SelectedOption';
  /** Name of the option, for example `Size`. */
  name: Scalars['String']['output'];
  /** The value, for example `Large`. */
  value: Scalars['String']['output'];
};

/** The value of one option. */
export type SelectedOptionInput = {
  /** Name of the option; 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The value; 1 to 100 characters. */
  value: Scalars['String']['input'];
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

/** One buyable form of a product. */
export type Variant = {
  __typename?: 'Variant';
  /** What it cost before, when it is on sale; null otherwise. */
  compareAtPrice?: Maybe<Money>;
  /** UUIDv7 of the variant. */
  id: Scalars['ID']['output'];
  /** What it costs. */
  price: Money;
  /** The product it is a variant of. */
  product: Product;
  /** The value of each option. */
  selectedOptions: Array<SelectedOption>;
  /** Stock keeping unit, unique in the shop. */
  sku: Scalars['String']['output'];
  /** Name for people, for example `Large / Blue`. */
  title: Scalars['String']['output'];
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
  Category: Category;
  Product: Product;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Variant:
    ( { __typename: 'Variant' }
    & GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangePriceResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( VariantParent )
  ;
  CreateCategoryResult:
    | ( AlreadyExists )
    | ( Category )
    | ( InvalidInput )
  ;
  CreateProductResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlreadyExists: ResolverTypeWrapper<AlreadyExists>;
  Category: ResolverTypeWrapper<Category>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangePriceInput: ChangePriceInput;
  ChangePriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePriceResult']>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Media: ResolverTypeWrapper<Media>;
  MediaInput: MediaInput;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<MoneyParent>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'max' | 'min'> & { max: ResolversTypes['Money'], min: ResolversTypes['Money'] }>;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductConnection: ResolverTypeWrapper<ProductConnectionParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductSort: ProductSort;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SelectedOptionInput: SelectedOptionInput;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Variant: ResolverTypeWrapper<VariantParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AlreadyExists: AlreadyExists;
  Category: Category | FederationReferenceTypes['Category'];
  ID: Scalars['ID']['output'];
  ChangePriceInput: ChangePriceInput;
  ChangePriceResult: ResolversUnionTypes<ResolversParentTypes>['ChangePriceResult'];
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  InvalidInput: InvalidInput;
  Media: Media;
  MediaInput: MediaInput;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: MoneyParent;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PriceRange: Omit<PriceRange, 'max' | 'min'> & { max: ResolversParentTypes['Money'], min: ResolversParentTypes['Money'] };
  Product: ProductParent;
  ProductConnection: ProductConnectionParent;
  Int: Scalars['Int']['output'];
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductOption: ProductOption;
  Query: Record<PropertyKey, never>;
  SelectedOption: SelectedOption;
  SelectedOptionInput: SelectedOptionInput;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Variant: VariantParent;
  String: Scalars['String']['output'];
};

export type CachedDirectiveArgs = {
  graph: Scalars['String']['input'];
  ids?: Maybe<Scalars['String']['input']>;
  on: Scalars['String']['input'];
};

export type CachedDirectiveResolver<Result, Parent, ContextType = Context, Args = CachedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlreadyExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyExists'] = ResolversParentTypes['AlreadyExists']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePriceResult'] = ResolversParentTypes['ChangePriceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Variant', ParentType, ContextType>;
};

export type CreateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryResult'] = ResolversParentTypes['CreateCategoryResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Category' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductResult'] = ResolversParentTypes['CreateProductResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound' | 'Product', ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  changePrice?: Resolver<ResolversTypes['ChangePriceResult'], ParentType, ContextType, RequireFields<MutationChangePriceArgs, 'input'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryResult'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductResult'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
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

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['Media']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['Variant']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'slug'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType, RequireFields<QueryVariantArgs, 'sku'>>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  selectedOptions?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AlreadyExists?: AlreadyExistsResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  ChangePriceResult?: ChangePriceResultResolvers<ContextType>;
  CreateCategoryResult?: CreateCategoryResultResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cached?: CachedDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
};
