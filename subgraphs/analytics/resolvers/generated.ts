import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent } from '../../../packages/money/money.ts';
import type { SalesReportParent, ProductParent } from './parents.ts';
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
  /** A whole number within ±(2⁵³−1): for counts that may be more than `Int` can carry. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
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

export type Product = {
  __typename?: 'Product';
  /** UUIDv7 of the product. */
  id: Scalars['ID']['output'];
  /**
   * Products that were bought together with this one, most often first. The latest 1,000 orders that contain it are
   * looked at. Null, with an error, when they cannot be told at the moment.
   */
  recommendations?: Maybe<Array<Product>>;
};


export type ProductRecommendationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What one product sold. */
export type ProductSales = {
  __typename?: 'ProductSales';
  /** The product. Null, with an error, when something of it was asked for that cannot be told at the moment. */
  product?: Maybe<Product>;
  /** What they cost in all. */
  revenue: Money;
  /** Units sold. */
  units: Scalars['SafeInt']['output'];
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** What was sold from one instant (included) to another (not included), at most 5,000 periods. */
  salesReport?: Maybe<SalesReport>;
  /** What was sold from one instant (included) to another (not included) in each currency, by its code; nothing of those in which nothing was sold. */
  salesTotals: Array<SalesTotals>;
};


/** What can be read. */
export type QuerySalesReportArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  from: Scalars['DateTime']['input'];
  interval: ReportInterval;
  to: Scalars['DateTime']['input'];
};


/** What can be read. */
export type QuerySalesTotalsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
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

/** Sums over one period of a report. */
export type SalesPeriod = {
  __typename?: 'SalesPeriod';
  /** Orders confirmed and not cancelled. */
  orders: Scalars['SafeInt']['output'];
  /** What they cost in all. */
  revenue: Money;
  /** Start of the period. */
  start: Scalars['DateTime']['output'];
  /** Units in them. */
  units: Scalars['SafeInt']['output'];
};

/** What was sold in a span of time. */
export type SalesReport = {
  __typename?: 'SalesReport';
  /** Period by period, oldest first; periods without sales are zero. */
  series: Array<SalesPeriod>;
  /** What sold for most. */
  topProducts: Array<ProductSales>;
  /** The whole span. */
  totals: SalesTotals;
};


/** What was sold in a span of time. */
export type SalesReportTopProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Sums over a span of time. */
export type SalesTotals = {
  __typename?: 'SalesTotals';
  /** Revenue over orders, rounded half up to the minor unit; zero when there were no orders. */
  averageOrderValue: Money;
  /** Orders confirmed and not cancelled. */
  orders: Scalars['SafeInt']['output'];
  /** What they cost in all. */
  revenue: Money;
  /** Units in them. */
  units: Scalars['SafeInt']['output'];
};

/** The sales of one UTC day in one currency so far. */
export type SalesUpdate = {
  __typename?: 'SalesUpdate';
  /** When the numbers last changed. */
  at: Scalars['DateTime']['output'];
  /** Day and currency, for example `2026-03-01_EUR`. */
  id: Scalars['ID']['output'];
  /** Orders confirmed that day and not cancelled. */
  orders: Scalars['SafeInt']['output'];
  /** What they cost in all. */
  revenue: Money;
  /** Units in them. */
  units: Scalars['SafeInt']['output'];
};

/** What can be followed as it happens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** The sales of a day each time they change. Also past days do, by orders that are cancelled or imported. */
  salesUpdated: SalesUpdate;
};


/** What can be followed as it happens. */
export type SubscriptionSalesUpdatedArgs = {
  currencies?: InputMaybe<Array<Scalars['CurrencyCode']['input']>>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  Product: Product;
  SalesUpdate: SalesUpdate;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  SalesUpdate:
    ( { __typename: 'SalesUpdate' }
    & GraphQLRecursivePick<FederationTypes['SalesUpdate'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<MoneyParent>;
  Product: ResolverTypeWrapper<ProductParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ProductSales: ResolverTypeWrapper<Omit<ProductSales, 'product' | 'revenue'> & { product?: Maybe<ResolversTypes['Product']>, revenue: ResolversTypes['Money'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportInterval: ReportInterval;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SalesPeriod: ResolverTypeWrapper<Omit<SalesPeriod, 'revenue'> & { revenue: ResolversTypes['Money'] }>;
  SalesReport: ResolverTypeWrapper<SalesReportParent>;
  SalesTotals: ResolverTypeWrapper<Omit<SalesTotals, 'averageOrderValue' | 'revenue'> & { averageOrderValue: ResolversTypes['Money'], revenue: ResolversTypes['Money'] }>;
  SalesUpdate: ResolverTypeWrapper<Omit<SalesUpdate, 'revenue'> & { revenue: ResolversTypes['Money'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: MoneyParent;
  Product: ProductParent;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  ProductSales: Omit<ProductSales, 'product' | 'revenue'> & { product?: Maybe<ResolversParentTypes['Product']>, revenue: ResolversParentTypes['Money'] };
  Query: Record<PropertyKey, never>;
  SafeInt: Scalars['SafeInt']['output'];
  SalesPeriod: Omit<SalesPeriod, 'revenue'> & { revenue: ResolversParentTypes['Money'] };
  SalesReport: SalesReportParent;
  SalesTotals: Omit<SalesTotals, 'averageOrderValue' | 'revenue'> & { averageOrderValue: ResolversParentTypes['Money'], revenue: ResolversParentTypes['Money'] };
  SalesUpdate: Omit<SalesUpdate, 'revenue'> & { revenue: ResolversParentTypes['Money'] } | FederationReferenceTypes['SalesUpdate'];
  Subscription: Record<PropertyKey, never>;
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

export type ReadsCopiesDirectiveArgs = {
  of: Array<Scalars['String']['input']>;
};

export type ReadsCopiesDirectiveResolver<Result, Parent, ContextType = Context, Args = ReadsCopiesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recommendations?: Resolver<Maybe<Array<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<ProductRecommendationsArgs, 'first'>>;
};

export type ProductSalesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  salesReport?: Resolver<Maybe<ResolversTypes['SalesReport']>, ParentType, ContextType, RequireFields<QuerySalesReportArgs, 'currency' | 'from' | 'interval' | 'to'>>;
  salesTotals?: Resolver<Array<ResolversTypes['SalesTotals']>, ParentType, ContextType, RequireFields<QuerySalesTotalsArgs, 'from' | 'to'>>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SalesPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesPeriod'] = ResolversParentTypes['SalesPeriod']> = {
  orders?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SalesReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesReport'] = ResolversParentTypes['SalesReport']> = {
  series?: Resolver<Array<ResolversTypes['SalesPeriod']>, ParentType, ContextType>;
  topProducts?: Resolver<Array<ResolversTypes['ProductSales']>, ParentType, ContextType, RequireFields<SalesReportTopProductsArgs, 'first'>>;
  totals?: Resolver<ResolversTypes['SalesTotals'], ParentType, ContextType>;
};

export type SalesTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTotals'] = ResolversParentTypes['SalesTotals']> = {
  averageOrderValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SalesUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesUpdate'] = ResolversParentTypes['SalesUpdate'], FederationReferenceType extends FederationReferenceTypes['SalesUpdate'] = FederationReferenceTypes['SalesUpdate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SalesUpdate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  salesUpdated?: SubscriptionResolver<ResolversTypes['SalesUpdate'], "salesUpdated", ParentType, ContextType, Partial<SubscriptionSalesUpdatedArgs>>;
};

export type Resolvers<ContextType = Context> = {
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SalesPeriod?: SalesPeriodResolvers<ContextType>;
  SalesReport?: SalesReportResolvers<ContextType>;
  SalesTotals?: SalesTotalsResolvers<ContextType>;
  SalesUpdate?: SalesUpdateResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cached?: CachedDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  readsCopies?: ReadsCopiesDirectiveResolver<any, any, ContextType>;
};
