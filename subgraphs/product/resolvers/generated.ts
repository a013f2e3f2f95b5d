import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent } from '../../../packages/money/money.ts';
import type { JobValue as JobParent } from '../../../packages/tracked-jobs/job-value.ts';
import type { AttributeParent, AttributeValueParent, ProductTypeParent, ProductTypeAttributeParent, ProductParent, MarketParent, MetafieldParent, PriceListParent, ProductExportParent, ProductFileParent, ProductImportFaultParent, ProductImportParent, MediaParent, PriceChangeParent, VariantPriceParent, ProductImportFaultConnectionParent, ConsideredPriceListParent, VariantPricingParent, PriceExplanationParent, PriceListConnectionParent, PriceListEntryParent, VariantPricesSetParent, CategoryParent, CollectionParent, ProductTranslationParent, CategoryTranslationParent, CollectionTranslationParent, AttributeTranslationParent, VariantParent, ProductConnectionParent, CollectionConnectionParent } from './parents.ts';
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

/** Pictures to add. */
export type AddMediaInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 50; a product has 50 at most. */
  media: Array<MediaInput>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type AddMediaResult = InvalidInput | NotFound | Product | ProductConflict;

/** An option to add. */
export type AddProductOptionInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters; not yet an option of the product, which has at most 10. */
  name: Scalars['String']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The value of every variant there is; 1 to 100 characters. */
  value: Scalars['String']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type AddProductOptionResult = InvalidInput | NotFound | Product | ProductConflict;

/** Products to put into a collection that is made by hand. */
export type AddProductsToCollectionInput = {
  /** The collection. */
  collectionId: Scalars['ID']['input'];
  /** The version you have seen: it is changed only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 250 products, each once. */
  productIds: Array<Scalars['ID']['input']>;
};

/** The collection as it is then, or why it stays as it was. */
export type AddProductsToCollectionResult = Collection | CollectionConflict | InvalidInput | NotFound;

/** Variants to add. */
export type AddVariantsInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** 1 to 100; a product has 100 at most. Each has a value for each option of the product, and costs in its currency. */
  variants: Array<CreateVariantInput>;
};

/** The product as it is then, or why it stays as it was. */
export type AddVariantsResult = AlreadyExists | InvalidInput | NotFound | Product | ProductConflict;

/** How prices are adjusted, in the currency of each product. */
export type AdjustPricesInput = {
  /** The percentage, and how the result is to end. */
  adjustment: PriceAdjustmentInput;
  /** Whether what a variant cost before is shown as its earlier price when it costs less then. */
  asSale?: Scalars['Boolean']['input'];
};

/** What a variant would cost. */
export type AdjustedPrice = {
  __typename?: 'AdjustedPrice';
  /** What would be shown as its earlier price; null for none. */
  compareAtPrice?: Maybe<Money>;
  /** What it would cost; null when that is more than a price can be. */
  price?: Maybe<Money>;
  /** The variant, as it is. */
  variant: Variant;
};

/** What the variants of a product would cost. */
export type AdjustedProduct = {
  __typename?: 'AdjustedProduct';
  /** The product, as it is. */
  product: Product;
  /** Its variants, in the order shown. */
  variants: Array<AdjustedPrice>;
};

/** A page of products with adjusted prices. */
export type AdjustedProductConnection = {
  __typename?: 'AdjustedProductConnection';
  /** The products of the page, each with its cursor. */
  edges: Array<AdjustedProductEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A product in a page. */
export type AdjustedProductEdge = {
  __typename?: 'AdjustedProductEdge';
  /** Opaque place of the product in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: AdjustedProduct;
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

/** A product to archive. */
export type ArchiveProductInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type ArchiveProductResult = InvalidInput | NotFound | Product | ProductConflict;

/** Something that products of certain types, or their variants, say of themselves, such as a material or a voltage. */
export type Attribute = {
  __typename?: 'Attribute';
  /** What filters and inputs call it, unique; stays the same. */
  code: Scalars['String']['output'];
  /** Whether products can be filtered by it. */
  filterable: Scalars['Boolean']['output'];
  /** UUIDv7 of the attribute. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Whether each variant has a value of its own; otherwise the product has one. */
  ofVariants: Scalars['Boolean']['output'];
  /** What can be chosen of an `ENUM`, in the order shown; empty for other types. */
  options: Array<AttributeOption>;
  /** What it is called in other languages than the shop's own, by language, with what is not translated yet. */
  translations: Array<AttributeTranslation>;
  /** What its values are; stays the same. */
  type: AttributeType;
  /** What a `NUMBER` counts, for example `V`; null when it has no unit. */
  unit?: Maybe<Scalars['String']['output']>;
};


/** Something that products of certain types, or their variants, say of themselves, such as a material or a voltage. */
export type AttributeTranslationsArgs = {
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What products say of themselves in an attribute. */
export type AttributeFacet = {
  __typename?: 'AttributeFacet';
  /** With its code, name and unit. */
  attribute: Attribute;
  /** Of a `NUMBER`: from where to where they go; null for others, and when no product has one. */
  range?: Maybe<NumberRangeFacet>;
  /** Its values; of those of a `PRODUCT` only products that the caller may see. None of a `NUMBER` or text. */
  values: Array<FacetValue>;
};

/** Which values of an attribute to look for: of the product, or of one of its variants. Conditions that are given must all hold. */
export type AttributeFilter = {
  /** It has one of these options, days, or ids of products or categories; at most 100. */
  anyOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Code of the attribute, which must be filterable. */
  attribute: Scalars['String']['input'];
  /** It is so. */
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its number is this or less. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** Its number is this or more. */
  min?: InputMaybe<Scalars['Float']['input']>;
};

/** What can be chosen as the value of an attribute. */
export type AttributeOption = {
  __typename?: 'AttributeOption';
  /** What filters and inputs call it; stays the same. */
  code: Scalars['String']['output'];
  /** Name for people. */
  label: Scalars['String']['output'];
};

/** An option of an attribute. */
export type AttributeOptionInput = {
  /** Lower-case letters, digits and hyphens, at most 100; unique among the options. */
  code: Scalars['String']['input'];
  /** 1 to 255 characters. */
  label: Scalars['String']['input'];
};

/** What an attribute is called in another language than the shop's own; null for what is not translated. */
export type AttributeTranslation = {
  __typename?: 'AttributeTranslation';
  /** BCP 47. */
  language: Scalars['String']['output'];
  /** What is called something in the shop's own language and not in this: `name`, `options.steel` for an option. */
  missing: Array<Scalars['String']['output']>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its options that are translated. */
  options: Array<AttributeOption>;
};

/** What the values of an attribute are. */
export type AttributeType =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One or more categories. */
  | 'CATEGORY'
  /** A day, `2026-03-01`. */
  | 'DATE'
  /** One or more of its options. */
  | 'ENUM'
  /** A number, perhaps with a unit. */
  | 'NUMBER'
  /** One or more products. */
  | 'PRODUCT'
  /** HTML that can be shown as it is. */
  | 'RICH_TEXT'
  /** One line of text. */
  | 'TEXT';

/** What a product or a variant says of itself. One of its values is there, as the type of the attribute has it. */
export type AttributeValue = {
  __typename?: 'AttributeValue';
  /** Of what. */
  attribute: Attribute;
  /** Of a `BOOLEAN`. */
  boolean?: Maybe<Scalars['Boolean']['output']>;
  /** Of a `CATEGORY`. */
  categories?: Maybe<Array<Category>>;
  /** Of a `DATE`. */
  date?: Maybe<Scalars['String']['output']>;
  /** Of a `RICH_TEXT`. */
  html?: Maybe<Scalars['String']['output']>;
  /** Of a `NUMBER`, in the unit of the attribute. */
  number?: Maybe<Scalars['Float']['output']>;
  /** Of an `ENUM`, one or more. */
  options?: Maybe<Array<AttributeOption>>;
  /** Of a `PRODUCT`: those that the caller may see. */
  products?: Maybe<Array<Product>>;
  /** Of a `TEXT`. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A value of an attribute, in the field for its type; without one the value there is gets removed. */
export type AttributeValueInput = {
  /** Code of the attribute, which the type of the product must have. */
  attribute: Scalars['String']['input'];
  /** Of a `BOOLEAN`. */
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of a `DATE`: a day, `2026-03-01`. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Of a `RICH_TEXT`: at most 20,000 characters of HTML; what cannot be shown safely is left out. */
  html?: InputMaybe<Scalars['String']['input']>;
  /** Of a `NUMBER`: within ±10¹⁵. */
  number?: InputMaybe<Scalars['Float']['input']>;
  /** Of an `ENUM`: codes of at most 50 options; an empty list removes it. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of a `PRODUCT` or `CATEGORY`: at most 50 ids; an empty list removes it. */
  references?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of a `TEXT`: 1 to 1,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The variant, for an attribute of variants; absent for one of the product. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A file to upload. */
export type BeginProductFileInput = {
  /** What it is called, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** Bytes of the whole file, at most 67,108,864. */
  size: Scalars['Int']['input'];
};

/** The file, or why it is not taken. */
export type BeginProductFileResult = InvalidInput | ProductFile;

/** A shelf of the shop that products are filed under. Categories are a tree of 20 levels at most. */
export type Category = {
  __typename?: 'Category';
  /** All categories above, from the top down: the way that leads here. */
  ancestors: Array<Category>;
  /** The categories right below, in their order; at most 1,000. */
  children: Array<Category>;
  /** What is found in it, in a few sentences; null when nobody has written it. */
  description?: Maybe<Scalars['String']['output']>;
  /** UUIDv7 of the category. */
  id: Scalars['ID']['output'];
  /** What integrations keep with it, by namespace and key: what the caller may read of it. */
  metafields: Array<Metafield>;
  /** Name for people. */
  name: Scalars['String']['output'];
  /** The category right above; null at the top. */
  parent?: Maybe<Category>;
  /** How many products are filed in it or below it, each counted once. */
  productCount: Scalars['Int']['output'];
  /** The products that are filed in it or below it, page by page. */
  products: ProductConnection;
  /** Name for URLs, unique: lower-case letters, digits and hyphens. */
  slug: Scalars['String']['output'];
  /** Its texts in other languages than the shop's own, by language, with what is not translated yet. */
  translations: Array<CategoryTranslation>;
  /** Counts its changes; give it as `expectedVersion` to change only what you have seen. */
  version: Scalars['Int']['output'];
};


/** A shelf of the shop that products are filed under. Categories are a tree of 20 levels at most. */
export type CategoryMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** A shelf of the shop that products are filed under. Categories are a tree of 20 levels at most. */
export type CategoryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  market?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};


/** A shelf of the shop that products are filed under. Categories are a tree of 20 levels at most. */
export type CategoryTranslationsArgs = {
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Somebody else changed the category meanwhile. */
export type CategoryConflict = UserError & {
  __typename?: 'CategoryConflict';
  /** What is there now. */
  category: Category;
  /** Always `CATEGORY_CONFLICT`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The version's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A category that is no more. */
export type CategoryDeleted = {
  __typename?: 'CategoryDeleted';
  /** The category. */
  id: Scalars['ID']['output'];
};

/** A category, and how many products are filed in it or below it. */
export type CategoryFacetValue = {
  __typename?: 'CategoryFacetValue';
  /** The category. */
  category: Category;
  /** How many products. */
  count: Scalars['Int']['output'];
  /** Whether it is one that the list is of. */
  isSelected: Scalars['Boolean']['output'];
};

/** A category with something in it is not deleted. */
export type CategoryNotEmpty = UserError & {
  __typename?: 'CategoryNotEmpty';
  /** How many categories are right below it. */
  childCount: Scalars['Int']['output'];
  /** Always `CATEGORY_NOT_EMPTY`. */
  code: Scalars['String']['output'];
  /** What is in it. */
  message: Scalars['String']['output'];
  /** The category's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** How many products are filed in it, also those that are not for sale. */
  productCount: Scalars['Int']['output'];
};

/** Texts of a category in another language than the shop's own; null for what is not translated. */
export type CategoryTranslation = {
  __typename?: 'CategoryTranslation';
  /** What is found in it. */
  description?: Maybe<Scalars['String']['output']>;
  /** BCP 47. */
  language: Scalars['String']['output'];
  /** What the category says in the shop's own language and not in this: names of fields. */
  missing: Array<Scalars['String']['output']>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its name in URLs in this language. */
  slug?: Maybe<Scalars['String']['output']>;
};

/** A new price for a variant. */
export type ChangePriceInput = {
  /** What to show as the earlier price; removes it when absent. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs from now on, in the currency of the product. */
  price: MoneyInput;
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** The variant with its new price, or why it was not changed. */
export type ChangePriceResult = InvalidInput | NotFound | ProductConflict | Variant;

/** A selection of products, made by hand or by a rule, for example for a campaign. */
export type Collection = {
  __typename?: 'Collection';
  /** What is found in it, in a few sentences; null when nobody has written it. */
  description?: Maybe<Scalars['String']['output']>;
  /** UUIDv7 of the collection. */
  id: Scalars['ID']['output'];
  /** What integrations keep with it, by namespace and key: what the caller may read of it. */
  metafields: Array<Metafield>;
  /** How many of its products are for sale. */
  productCount: Scalars['Int']['output'];
  /** Its products that are for sale, page by page. */
  products: ProductConnection;
  /** Which products belong to it; null for a collection that is made by hand. */
  rule?: Maybe<CollectionRule>;
  /** Name for URLs, unique: lower-case letters, digits and hyphens. */
  slug: Scalars['String']['output'];
  /** Name for people. */
  title: Scalars['String']['output'];
  /** Its texts in other languages than the shop's own, by language, with what is not translated yet. */
  translations: Array<CollectionTranslation>;
  /** Counts what staff changed of it; give it as `expectedVersion` to change only what you have seen. */
  version: Scalars['Int']['output'];
};


/** A selection of products, made by hand or by a rule, for example for a campaign. */
export type CollectionMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** A selection of products, made by hand or by a rule, for example for a campaign. */
export type CollectionProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  market?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};


/** A selection of products, made by hand or by a rule, for example for a campaign. */
export type CollectionTranslationsArgs = {
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A condition of a rule, for example `TITLE CONTAINS lamp`. */
export type CollectionCondition = {
  __typename?: 'CollectionCondition';
  /** The code of the attribute that is compared; null for other fields than ATTRIBUTE. */
  attribute?: Maybe<Scalars['String']['output']>;
  /** What of a product is compared. */
  field: CollectionRuleField;
  /** How it is compared. */
  operator: CollectionRuleOperator;
  /** What it is compared with, in the form that the field has. */
  value: Scalars['String']['output'];
};

/** A condition of a rule. */
export type CollectionConditionInput = {
  /** The code of the attribute that is compared, with the field ATTRIBUTE and only then. */
  attribute?: InputMaybe<Scalars['String']['input']>;
  /** What of a product is compared. */
  field: CollectionRuleField;
  /** How it is compared; one that the field has. */
  operator: CollectionRuleOperator;
  /** What it is compared with, in the form that the field has; 1 to 255 characters. */
  value: Scalars['String']['input'];
};

/** Somebody else changed the collection meanwhile. */
export type CollectionConflict = UserError & {
  __typename?: 'CollectionConflict';
  /** Always `COLLECTION_CONFLICT`. */
  code: Scalars['String']['output'];
  /** What is there now. */
  collection: Collection;
  /** What happened. */
  message: Scalars['String']['output'];
  /** The version's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A page of collections. */
export type CollectionConnection = {
  __typename?: 'CollectionConnection';
  /** The collections of the page, each with its cursor. */
  edges: Array<CollectionEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A collection that is no more. */
export type CollectionDeleted = {
  __typename?: 'CollectionDeleted';
  /** The collection. */
  id: Scalars['ID']['output'];
};

/** A collection in a page. */
export type CollectionEdge = {
  __typename?: 'CollectionEdge';
  /** Opaque place of the collection in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The collection. */
  node: Collection;
};

/** Which products belong to a collection. */
export type CollectionRule = {
  __typename?: 'CollectionRule';
  /** What is asked about a product; 1 to 50. */
  conditions: Array<CollectionCondition>;
  /** How many of the conditions have to hold. */
  match: CollectionRuleMatch;
};

/**
 * What conditions compare. Texts (IS, IS_NOT, CONTAINS, DOES_NOT_CONTAIN, STARTS_WITH, ENDS_WITH) are compared without regard to case and
 * accents, numbers by IS, IS_NOT, LESS_THAN, AT_MOST, AT_LEAST and GREATER_THAN. Where a product has several, such as tags or variants, one
 * that fits is enough; IS_NOT and DOES_NOT_CONTAIN hold when none does. What a product has not fits IS_NOT and DOES_NOT_CONTAIN only.
 */
export type CollectionRuleField =
  /**
   * What it or a variant says of itself, by the code in `attribute`. TEXT and RICH_TEXT are compared as texts, NUMBER as a number in its unit;
   * BOOLEAN IS `true` or `false`; a DATE (IS, IS_NOT, BEFORE, AFTER) with a day, `2027-01-31`; ENUM IS or IS_NOT the code of an option; PRODUCT and
   * CATEGORY IS or IS_NOT an id.
   */
  | 'ATTRIBUTE'
  /** The barcodes of its variants, texts. */
  | 'BARCODE'
  /** The categories that it is filed in, and all above them: IS or IS_NOT the id of one. */
  | 'CATEGORY'
  /** The former prices that its variants are shown with, compared like PRICE. */
  | 'COMPARE_AT_PRICE'
  /** The countries where its variants are from, by their two letters, texts. */
  | 'COUNTRY_OF_ORIGIN'
  /** When it was created: BEFORE or AFTER a time, `2027-01-31T12:00:00Z`. */
  | 'CREATED_AT'
  /** The description in plain text. */
  | 'DESCRIPTION'
  /** The codes of the Harmonised System of its variants, texts. */
  | 'HARMONISED_CODE'
  /** Whether it has a picture: IS `true` or `false`. */
  | 'HAS_MEDIA'
  /** Whether a variant is on sale: IS `true` or `false`. */
  | 'ON_SALE'
  /** The names of its options, texts. */
  | 'OPTION_NAME'
  /** The values that its variants have for their options, texts. */
  | 'OPTION_VALUE'
  /** What its variants cost, in each currency: IS, LESS_THAN, AT_MOST, AT_LEAST or GREATER_THAN minor units and a currency, `1250 EUR`; holds in that currency only. */
  | 'PRICE'
  /** What kind of product it is, a text. */
  | 'PRODUCT_TYPE'
  /** When it was first published: BEFORE or AFTER a time; of what never was, neither holds. */
  | 'PUBLISHED_AT'
  /** Whether a variant is sent by post: IS `true` or `false`. */
  | 'REQUIRES_SHIPPING'
  /** The SKUs of its variants, texts. */
  | 'SKU'
  /** The slug, a text. */
  | 'SLUG'
  /** Whether it is for sale: IS or IS_NOT `DRAFT`, `ACTIVE` or `ARCHIVED`. */
  | 'STATUS'
  /** Its tags, texts. */
  | 'TAG'
  /** How it is taxed, a text. */
  | 'TAX_CLASS'
  /** The title, a text. */
  | 'TITLE'
  /** The titles of its variants, texts. */
  | 'VARIANT_TITLE'
  /** Who makes it, a text. */
  | 'VENDOR'
  /** What its variants weigh, in grams, a number. */
  | 'WEIGHT';

/** Which products belong to a collection. */
export type CollectionRuleInput = {
  /** What is asked about a product; 1 to 50. */
  conditions: Array<CollectionConditionInput>;
  /** How many of the conditions have to hold. */
  match?: CollectionRuleMatch;
};

/** How many conditions of a rule have to hold. */
export type CollectionRuleMatch =
  /** Every one. */
  | 'ALL'
  /** At least one. */
  | 'ANY';

/** How a condition compares; each field has some of these. */
export type CollectionRuleOperator =
  /** Later than the value. */
  | 'AFTER'
  /** The value or more. */
  | 'AT_LEAST'
  /** The value or less. */
  | 'AT_MOST'
  /** Earlier than the value. */
  | 'BEFORE'
  /** The value is part of it. */
  | 'CONTAINS'
  /** The value is no part of it. */
  | 'DOES_NOT_CONTAIN'
  /** It ends with the value. */
  | 'ENDS_WITH'
  /** More than the value. */
  | 'GREATER_THAN'
  /** The same. */
  | 'IS'
  /** Not the same. */
  | 'IS_NOT'
  /** Less than the value. */
  | 'LESS_THAN'
  /** It begins with the value. */
  | 'STARTS_WITH';

/** Texts of a collection in another language than the shop's own; null for what is not translated. */
export type CollectionTranslation = {
  __typename?: 'CollectionTranslation';
  /** What is in it. */
  description?: Maybe<Scalars['String']['output']>;
  /** BCP 47. */
  language: Scalars['String']['output'];
  /** What the collection says in the shop's own language and not in this: names of fields. */
  missing: Array<Scalars['String']['output']>;
  /** Its name in URLs in this language. */
  slug?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A price list as it was looked at for a price. */
export type ConsideredPriceList = {
  __typename?: 'ConsideredPriceList';
  /** What became of it. */
  outcome: PriceListOutcome;
  /** What the variant would cost by it; null when it does not apply. */
  price?: Maybe<Money>;
  /** The list. */
  priceList: PriceList;
};

/** An attribute to create. */
export type CreateAttributeInput = {
  /** Lower-case letters, digits and hyphens, at most 100; unique, and for ever. */
  code: Scalars['String']['input'];
  /** Whether products can be filtered by it; not for `TEXT` and `RICH_TEXT`. */
  filterable?: Scalars['Boolean']['input'];
  /** 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** Whether each variant has a value of its own. */
  ofVariants?: Scalars['Boolean']['input'];
  /** 1 to 500 of an `ENUM`; none of other types. */
  options?: Array<AttributeOptionInput>;
  /** What its values are, for ever. */
  type: AttributeType;
  /** Of a `NUMBER`; at most 20 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** The attribute, or why there is none. */
export type CreateAttributeResult = AlreadyExists | Attribute | InvalidInput;

/** A category to create. */
export type CreateCategoryInput = {
  /** At most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The category to put it below, behind what is there; the top when absent. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  slug: Scalars['String']['input'];
};

/** The category, or why there is none. */
export type CreateCategoryResult = AlreadyExists | Category | InvalidInput | NotFound;

/** A collection to create. */
export type CreateCollectionInput = {
  /** At most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which products belong to it; absent for a collection that is made by hand. There are at most 1,000 with a rule. */
  rule?: InputMaybe<CollectionRuleInput>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  slug: Scalars['String']['input'];
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** The collection, or why there is none. */
export type CreateCollectionResult = AlreadyExists | Collection | InvalidInput | NotFound;

/** A market to create. */
export type CreateMarketInput = {
  /** Lower-case letters, digits and hyphens, at most 100. */
  code: Scalars['String']['input'];
  /** At most 250, none of which is in another market. */
  countries?: Array<Scalars['CountryCode']['input']>;
  /** A currency that is in use. */
  currency: Scalars['CurrencyCode']['input'];
  /** Whether it is the market for who is in none, instead of the one that was; the first market always is. */
  isDefault?: Scalars['Boolean']['input'];
  /** 1 to 20 BCP 47 tags; the first is the one for who speaks none of them. */
  languages: Array<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Whether its prices include tax. */
  pricesIncludeTax: Scalars['Boolean']['input'];
};

/** The market, or why there is none. */
export type CreateMarketResult = AlreadyExists | InvalidInput | Market;

/** A price list to create. Entries are set by `setPriceListEntries`. */
export type CreatePriceListInput = {
  /** How it changes prices; null for a list of entries. It stays the one or the other. */
  adjustment?: InputMaybe<PriceAdjustmentInput>;
  /** The currency of its prices. */
  currency: Scalars['CurrencyCode']['input'];
  /** Codes of at most 50 groups of customers; none for everybody. */
  customerGroups?: Array<Scalars['String']['input']>;
  /** From when on it does not apply any more, after it began; null for never. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Codes of at most 250 markets with its currency; none for all. */
  markets?: Array<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** -1,000 to 1,000: the highest counts. */
  priority?: Scalars['Int']['input'];
  /** From when on it applies; null for always. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The price list, or why there is none. */
export type CreatePriceListResult = InvalidInput | NotFound | PriceList;

/** A product to create, with its variants. */
export type CreateProductInput = {
  /** Slugs of the categories to file it under, at most 20. */
  categories?: Array<Scalars['String']['input']>;
  /** Plain text, at most 20,000 characters. */
  description?: Scalars['String']['input'];
  /** HTML, at most 100,000 characters, in place of `description`, which is then made of it. What storefronts cannot show safely is left out. */
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  /** Pictures, the main one first; at most 50. */
  media?: Array<MediaInput>;
  /** What kind of thing it is; at most 255 characters. */
  productType?: InputMaybe<Scalars['String']['input']>;
  /** What search engines are told. */
  seo?: InputMaybe<ProductSeoInput>;
  /** Lower-case letters, digits and hyphens, at most 100; when absent, made from the title, with a number where that is taken. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** `DRAFT` for one that only staff are to see for now, or `ACTIVE`. */
  status?: ProductStatus;
  /** At most 50 tags of at most 100 characters. */
  tags?: Array<Scalars['String']['input']>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  taxClass?: Scalars['String']['input'];
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
  /** A GTIN of 8, 12, 13 or 14 digits. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** What it cost before: more than the price, in the same currency. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What a unit measures. */
  dimensions?: InputMaybe<DimensionsInput>;
  /** 6 to 13 digits; dots and spaces are left out. */
  harmonisedCode?: InputMaybe<Scalars['String']['input']>;
  /** What it costs: 0 or more. */
  price: MoneyInput;
  /** False for what is not sent by post. */
  requiresShipping?: Scalars['Boolean']['input'];
  /** A value for each option of the product, which has at most 10; no two variants have the same values. */
  selectedOptions?: Array<SelectedOptionInput>;
  /** Unique in the shop, 1 to 100 characters. */
  sku: Scalars['String']['input'];
  /** Name for people, at most 255 characters; the option values joined by ` / ` when absent. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** In grams, 0 to 100,000,000. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** An attribute to delete. */
export type DeleteAttributeInput = {
  /** The attribute. */
  code: Scalars['String']['input'];
};

/** The attribute as it was, or why it stays. */
export type DeleteAttributeResult = Attribute | InvalidInput | NotFound;

/** A category to delete. */
export type DeleteCategoryInput = {
  /** The version you have seen: it is deleted only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category. It has nothing below it. */
  id: Scalars['ID']['input'];
  /** The category to file its products under, at most 10,000; without it, there must not be any. */
  moveProductsTo?: InputMaybe<Scalars['ID']['input']>;
};

/** Metafields of a category to delete; those that there are not are no matter. */
export type DeleteCategoryMetafieldsInput = {
  /** The version you have seen: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category. */
  id: Scalars['ID']['input'];
  /** 1 to 100. */
  keys: Array<MetafieldKeyInput>;
};

/** The category as it is then, or why it stays as it was. */
export type DeleteCategoryMetafieldsResult = Category | CategoryConflict | InvalidInput | NotFound;

/** What became of the category. */
export type DeleteCategoryResult = CategoryConflict | CategoryDeleted | CategoryNotEmpty | InvalidInput | NotFound;

/** A collection to delete. */
export type DeleteCollectionInput = {
  /** The version you have seen: it is deleted only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The collection. */
  id: Scalars['ID']['input'];
};

/** Metafields of a collection to delete; those that there are not are no matter. */
export type DeleteCollectionMetafieldsInput = {
  /** The version you have seen: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The collection. */
  id: Scalars['ID']['input'];
  /** 1 to 100. */
  keys: Array<MetafieldKeyInput>;
};

/** The collection as it is then, or why it stays as it was. */
export type DeleteCollectionMetafieldsResult = Collection | CollectionConflict | InvalidInput | NotFound;

/** What became of the collection. */
export type DeleteCollectionResult = CollectionConflict | CollectionDeleted | InvalidInput | NotFound;

/** A market to delete: one that no price list names, and not the default while there are others. */
export type DeleteMarketInput = {
  /** `version` of the market when it was decided. Null for whatever it is. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The market. */
  id: Scalars['ID']['input'];
};

/** What was deleted, or why nothing was. */
export type DeleteMarketResult = InvalidInput | MarketConflict | MarketDeleted | MarketInUse | NotFound;

/** A price list to delete, with its entries. */
export type DeletePriceListInput = {
  /** `version` of the price list when it was decided. Null for whatever it is. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The price list. */
  id: Scalars['ID']['input'];
};

/** What was deleted, or why nothing was. */
export type DeletePriceListResult = InvalidInput | NotFound | PriceListConflict | PriceListDeleted;

/** A product to delete. */
export type DeleteProductInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** Metafields to delete; those that there are not are no matter. */
export type DeleteProductMetafieldsInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100. */
  keys: Array<MetafieldKeyInput>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type DeleteProductMetafieldsResult = InvalidInput | NotFound | Product | ProductConflict;

/** The product as it is then, or why it stays as it was. */
export type DeleteProductResult = InvalidInput | NotFound | Product | ProductConflict;

/** A type whose products are to have no attributes. */
export type DeleteProductTypeInput = {
  /** The type. */
  name: Scalars['String']['input'];
};

/** The type as it was, or why it stays. */
export type DeleteProductTypeResult = InvalidInput | NotFound | ProductType;

/** What a unit of a variant measures when it is sent, in millimetres. */
export type Dimensions = {
  __typename?: 'Dimensions';
  /** How high it is. */
  heightMm: Scalars['Int']['output'];
  /** The longest side. */
  lengthMm: Scalars['Int']['output'];
  /** The side across. */
  widthMm: Scalars['Int']['output'];
};

/** What a unit measures, in millimetres, 1 to 100,000 each. */
export type DimensionsInput = {
  /** How high it is. */
  heightMm: Scalars['Int']['input'];
  /** The longest side. */
  lengthMm: Scalars['Int']['input'];
  /** The side across. */
  widthMm: Scalars['Int']['input'];
};

/** A product to make another one of. */
export type DuplicateProductInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** What is put behind each SKU, 1 to 50 characters. */
  skuSuffix?: Scalars['String']['input'];
  /** Title of the new one, 1 to 255 characters; that of the product with `(copy)` when absent. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The new product, a draft, or why there is none. */
export type DuplicateProductResult = AlreadyExists | InvalidInput | NotFound | Product;

/** An edit of many products. */
export type EditProductsInput = {
  /** Whether to find out only what would come of it: nothing is written then. */
  dryRun?: Scalars['Boolean']['input'];
  /** What to do to each. */
  edit: ProductsEditInput;
  /** At most 255 characters, chosen by the client: the same key starts the same job. */
  idempotencyKey: Scalars['ID']['input'];
  /** Which products: those that the list holds at this moment, at most 100,000. */
  products: ProductListInput;
};

/** The job, or why none was started. */
export type EditProductsResult = IdempotencyKeyReused | InvalidInput | Job;

/** Products to be written to a file. */
export type ExportProductsInput = {
  /** What the prices are in, which the file does not say. Products that are priced in another currency are left out. */
  currency: Scalars['CurrencyCode']['input'];
  /** Chosen by the caller, 1 to 255 characters: the same key with the same input answers with the same job. */
  idempotencyKey: Scalars['ID']['input'];
  /** Which products: those that the list holds at this moment, at most 100,000. */
  products: ProductListInput;
};

/** The job, or why there is none. */
export type ExportProductsResult = IdempotencyKeyReused | InvalidInput | Job;

/** A value of products, and how many have it. */
export type FacetValue = {
  __typename?: 'FacetValue';
  /** How many products. */
  count: Scalars['Int']['output'];
  /** Whether the list is narrowed down to it. */
  isSelected: Scalars['Boolean']['output'];
  /** Name for people: that of the option, product or category, otherwise the value. */
  label: Scalars['String']['output'];
  /** As conditions take it. Of a `BOOLEAN` attribute `true` or `false`. */
  value: Scalars['String']['output'];
};

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

/** A file whose products are to be put. */
export type ImportProductsInput = {
  /** What its prices are in, which the file does not say. */
  currency: Scalars['CurrencyCode']['input'];
  /** Whether to find out only what would come of it: nothing is written then. */
  dryRun?: Scalars['Boolean']['input'];
  /** A file in Shopify's CSV format, all parts of which are uploaded. It may be imported several times, for example first as a dry run. */
  fileId: Scalars['ID']['input'];
  /** Chosen by the caller, 1 to 255 characters: the same key with the same input answers with the same job. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The job, or why there is none. */
export type ImportProductsResult = IdempotencyKeyReused | InvalidInput | Job | NotFound;

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

/**
 * In which language everything of an operation is answered, whatever its root field leads to. Gateways tell every subgraph that they ask; it goes before the header
 * `accept-language`. Root fields of an operation that name one name the same.
 */
export type LocaleInput = {
  /** BCP 47, for example `de-AT`. What is not in this language is in a more general one, or as it is described itself. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The code of a market: without `language`, answers are in the market's first language. */
  market?: InputMaybe<Scalars['String']['input']>;
};

/** Where the shop sells: countries with one currency, and the languages and the way of prices there. */
export type Market = {
  __typename?: 'Market';
  /** How it is named, unique: lower-case letters, digits and hyphens. */
  code: Scalars['String']['output'];
  /** Its countries; each is in at most one market. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** The currency of its prices. */
  currency: Scalars['CurrencyCode']['output'];
  /** UUIDv7 of the market. */
  id: Scalars['ID']['output'];
  /** Whether it is the market for who is in none: exactly one is, once there are any. */
  isDefault: Scalars['Boolean']['output'];
  /** Languages, as BCP 47 tags; the first is the one for who speaks none of them. */
  languages: Array<Scalars['String']['output']>;
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Whether its prices include tax. */
  pricesIncludeTax: Scalars['Boolean']['output'];
  /** Counts its changes: give it to `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Somebody else changed the market meanwhile. */
export type MarketConflict = UserError & {
  __typename?: 'MarketConflict';
  /** Always `MARKET_CONFLICT`. */
  code: Scalars['String']['output'];
  /** What is there now. */
  market: Market;
  /** What happened. */
  message: Scalars['String']['output'];
  /** The version's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The market is deleted. */
export type MarketDeleted = {
  __typename?: 'MarketDeleted';
  /** UUIDv7 of the market. */
  id: Scalars['ID']['output'];
};

/** Price lists name the market: it can neither go nor get another currency. */
export type MarketInUse = UserError & {
  __typename?: 'MarketInUse';
  /** Always `MARKET_IN_USE`. */
  code: Scalars['String']['output'];
  /** What is in the way. */
  message: Scalars['String']['output'];
  /** The field of the input that is at fault. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The price lists that name it. */
  priceListIds: Array<Scalars['ID']['output']>;
};

/** A picture of a product. */
export type Media = {
  __typename?: 'Media';
  /** What the picture shows, for people who cannot see it; null when nobody has written it. */
  alt?: Maybe<Scalars['String']['output']>;
  /** UUIDv7 of the picture. */
  id: Scalars['ID']['output'];
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

/** What a picture shows, in another language. */
export type MediaTranslation = {
  __typename?: 'MediaTranslation';
  /** What it shows. */
  alt: Scalars['String']['output'];
  /** The picture. */
  mediaId: Scalars['ID']['output'];
};

/** What a picture shows, in a language. */
export type MediaTranslationInput = {
  /** At most 500 characters; null to remove it. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** A picture of the product. */
  mediaId: Scalars['ID']['input'];
};

/** What an integration keeps with a product or a variant, a category or a collection, without a change of the schema. */
export type Metafield = {
  __typename?: 'Metafield';
  /** Whether everybody may read it; otherwise callers with the scope `catalog:read` may. */
  isPublic: Scalars['Boolean']['output'];
  /** Its name in the namespace. */
  key: Scalars['String']['output'];
  /** Whose it is, for example the name of the integration. */
  namespace: Scalars['String']['output'];
  /** What its value is. */
  type: MetafieldType;
  /** JSON of its type. */
  value: Scalars['JSON']['output'];
};

/** A metafield to set. */
export type MetafieldInput = {
  /** Whether everybody may read it. */
  isPublic?: Scalars['Boolean']['input'];
  /** Likewise. */
  key: Scalars['String']['input'];
  /** 1 to 64 letters, digits, hyphens and underscores, the first a letter or digit. */
  namespace: Scalars['String']['input'];
  /** What its value is. */
  type: MetafieldType;
  /** JSON of its type, at most 16 KiB. */
  value: Scalars['JSON']['input'];
  /** The variant; absent for one of the product itself, of a category or of a collection. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A metafield to delete. */
export type MetafieldKeyInput = {
  /** Its key. */
  key: Scalars['String']['input'];
  /** Its namespace. */
  namespace: Scalars['String']['input'];
  /** The variant; absent for one of the product itself, of a category or of a collection. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Types of JSON Schema. */
export type MetafieldType =
  /** A list of anything. */
  | 'ARRAY'
  /** True or false. */
  | 'BOOLEAN'
  /** A whole number within ±(2⁵³−1). */
  | 'INTEGER'
  /** Any number. */
  | 'NUMBER'
  /** An object of anything. */
  | 'OBJECT'
  /** Text. */
  | 'STRING';

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

/** Where to put a category with all below it. */
export type MoveCategoryInput = {
  /** The category of the same parent to come right behind. */
  after?: InputMaybe<Scalars['ID']['input']>;
  /** The version you have seen: it is moved only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category. */
  id: Scalars['ID']['input'];
  /** The category to put it below; null for the top. When absent, it stays where it is and only its order changes. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Without `after`: before or behind all others; LAST when absent. */
  place?: InputMaybe<PlaceInOrder>;
};

/** The category in its new place, or why it stays where it was. */
export type MoveCategoryResult = Category | CategoryConflict | InvalidInput | NotFound;

/** Products to put elsewhere in a collection that is made by hand. */
export type MoveProductsInCollectionInput = {
  /** The product of the collection to come right behind; none of those that are moved. */
  after?: InputMaybe<Scalars['ID']['input']>;
  /** The collection. */
  collectionId: Scalars['ID']['input'];
  /** The version you have seen: it is changed only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Without `after`: before or behind all others; LAST when absent. */
  place?: InputMaybe<PlaceInOrder>;
  /** 1 to 250 of its products, each once, in the order that they are to have. */
  productIds: Array<Scalars['ID']['input']>;
};

/** The collection as it is then, or why it stays as it was. */
export type MoveProductsInCollectionResult = Collection | CollectionConflict | InvalidInput | NotFound;

/** What can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds pictures to a product, behind those it has. */
  addMedia: AddMediaResult;
  /** Adds a way in which variants differ. All there are get the same value for it. */
  addProductOption: AddProductOptionResult;
  /** Puts products into a collection that is made by hand, behind those that it has, up to 10,000. Those that it has stay where they are. */
  addProductsToCollection: AddProductsToCollectionResult;
  /** Adds variants to a product, behind those it has. */
  addVariants: AddVariantsResult;
  /** Takes a product off sale and out of all lists, for good. */
  archiveProduct: ArchiveProductResult;
  /** Says that a file of products is going to be uploaded, part by part; at most 10 are kept for a caller. */
  beginProductFile: BeginProductFileResult;
  /** Changes what a variant costs. */
  changePrice: ChangePriceResult;
  /** Creates an attribute, which types of product may then have. */
  createAttribute: CreateAttributeResult;
  /** Creates a category. */
  createCategory: CreateCategoryResult;
  /** Creates a collection. One by rule has its products soon after. */
  createCollection: CreateCollectionResult;
  /** Creates a market. */
  createMarket: CreateMarketResult;
  /** Creates a price list without entries. */
  createPriceList: CreatePriceListResult;
  /** Creates a product with its variants. */
  createProduct: CreateProductResult;
  /** Deletes an attribute that no type of product has, and no rule of a collection asks about. */
  deleteAttribute: DeleteAttributeResult;
  /** Deletes a category with nothing below it. */
  deleteCategory: DeleteCategoryResult;
  /** Deletes what an integration kept with a category. */
  deleteCategoryMetafields: DeleteCategoryMetafieldsResult;
  /** Deletes a collection; its products stay. */
  deleteCollection: DeleteCollectionResult;
  /** Deletes what an integration kept with a collection. */
  deleteCollectionMetafields: DeleteCollectionMetafieldsResult;
  /** Deletes a market. */
  deleteMarket: DeleteMarketResult;
  /** Deletes a price list with its entries. */
  deletePriceList: DeletePriceListResult;
  /** Deletes a product that was never ordered; archive others. Its slug and SKUs are free again. */
  deleteProduct: DeleteProductResult;
  /** Deletes what an integration kept with a product and its variants. */
  deleteProductMetafields: DeleteProductMetafieldsResult;
  /** Lets products of a type have no attributes, once none has a value. */
  deleteProductType: DeleteProductTypeResult;
  /** Creates a draft with everything a product has: its content, variants, pictures, categories and prices, also those on price lists. */
  duplicateProduct: DuplicateProductResult;
  /**
   * Starts doing the same to many products, and answers with the job that does it. Which products these are is decided at once. One that cannot be
   * edited is rejected with its index among them and its id, and keeps none of the others out. The result counts products that were `updated` and
   * `unchanged`. Follow it by `jobUpdated`, end it by `cancelJob`.
   */
  editProducts: EditProductsResult;
  /**
   * Starts writing products to a file that `importProducts` reads, the oldest first, and answers with the job that does it. Which products these are is decided at once, and each
   * is written as it is when its turn comes. The job rejects those that are priced in another currency, and counts those that were `written`, and `deleted`
   * meanwhile. Read the file by `productExport`, part by part.
   */
  exportProducts: ExportProductsResult;
  /**
   * Starts putting the products of a file, as `upsertProducts` puts them, and answers with the job that does it. The job counts products, once it has read
   * the file, and rejects each with something wrong as a whole, with where in the file that is, which `productImport` tells in parts. A file that
   * cannot be read as a whole fails the job before anything is put.
   */
  importProducts: ImportProductsResult;
  /** Moves a category with all below it. */
  moveCategory: MoveCategoryResult;
  /** Puts products elsewhere in a collection that is made by hand. */
  moveProductsInCollection: MoveProductsInCollectionResult;
  /** Puts a draft on sale, now or at a time to come. */
  publishProduct: PublishProductResult;
  /** Removes pictures from a product. */
  removeMedia: RemoveMediaResult;
  /** Removes an option, if the variants still differ then. */
  removeProductOption: RemoveProductOptionResult;
  /** Takes products out of a collection that is made by hand. */
  removeProductsFromCollection: RemoveProductsFromCollectionResult;
  /** Removes variants; a product keeps at least one. Orders still show what was ordered, the SKUs are free again. */
  removeVariants: RemoveVariantsResult;
  /** Shows the pictures of a product in another order. */
  reorderMedia: ReorderMediaResult;
  /** Shows the options of a product in another order. */
  reorderProductOptions: ReorderProductOptionsResult;
  /** Shows the variants of a product in another order. */
  reorderVariants: ReorderVariantsResult;
  /** Makes an archived product a draft. */
  restoreProduct: RestoreProductResult;
  /** Says which attributes products of a type have. One of which a product has a value cannot go. */
  saveProductType: SaveProductTypeResult;
  /** Keeps what an integration needs with a category. */
  setCategoryMetafields: SetCategoryMetafieldsResult;
  /** Keeps what an integration needs with a collection. */
  setCollectionMetafields: SetCollectionMetafieldsResult;
  /** Sets and removes entries of a price list. */
  setPriceListEntries: SetPriceListEntriesResult;
  /** Changes what a product and its variants say of themselves. */
  setProductAttributes: SetProductAttributesResult;
  /** Keeps what an integration needs with a product and its variants. */
  setProductMetafields: SetProductMetafieldsResult;
  /** Sets and removes what variants cost in other currencies than that of their product. */
  setVariantPrices: SetVariantPricesResult;
  /** Says in another language what an attribute and its options are called. */
  translateAttribute: TranslateAttributeResult;
  /** Says in another language what a category says of itself. */
  translateCategory: TranslateCategoryResult;
  /** Says in another language what a collection says of itself. */
  translateCollection: TranslateCollectionResult;
  /** Says in another language what a product, its options, variants and pictures say of themselves. */
  translateProduct: TranslateProductResult;
  /** Makes a product a draft again, or no longer publishes it at the time that was set. */
  unpublishProduct: UnpublishProductResult;
  /** Changes how an attribute is called, or what can be chosen. */
  updateAttribute: UpdateAttributeResult;
  /** Changes what a category says of itself. */
  updateCategory: UpdateCategoryResult;
  /** Changes what a collection says of itself, or its rule, after which it has its products soon. */
  updateCollection: UpdateCollectionResult;
  /** Changes a market. */
  updateMarket: UpdateMarketResult;
  /** Changes a picture or what it says. */
  updateMedia: UpdateMediaResult;
  /** Changes a price list, but for its entries. */
  updatePriceList: UpdatePriceListResult;
  /** Changes what a product says of itself, and where it is filed. */
  updateProduct: UpdateProductResult;
  /** Gives an option or values of it other names, or shows the values in another order. */
  updateProductOption: UpdateProductOptionResult;
  /** Changes what a variant is; what it costs is changed by `changePrice`. */
  updateVariant: UpdateVariantResult;
  /** Uploads a part of a file, in any order. One that is uploaded again takes the place of the one before. */
  uploadProductFilePart: UploadProductFilePartResult;
  /**
   * Starts making up to 1,000 products what they are to be, and answers with the job that does it. A product that cannot be is rejected with
   * its index and the field at fault, and keeps none of the others out. The result counts products that were `created`, `updated` and
   * `unchanged`. Follow it by `jobUpdated`, end it by `cancelJob`.
   */
  upsertProducts: UpsertProductsResult;
};


/** What can be changed. */
export type MutationAddMediaArgs = {
  input: AddMediaInput;
};


/** What can be changed. */
export type MutationAddProductOptionArgs = {
  input: AddProductOptionInput;
};


/** What can be changed. */
export type MutationAddProductsToCollectionArgs = {
  input: AddProductsToCollectionInput;
};


/** What can be changed. */
export type MutationAddVariantsArgs = {
  input: AddVariantsInput;
};


/** What can be changed. */
export type MutationArchiveProductArgs = {
  input: ArchiveProductInput;
};


/** What can be changed. */
export type MutationBeginProductFileArgs = {
  input: BeginProductFileInput;
};


/** What can be changed. */
export type MutationChangePriceArgs = {
  input: ChangePriceInput;
};


/** What can be changed. */
export type MutationCreateAttributeArgs = {
  input: CreateAttributeInput;
};


/** What can be changed. */
export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


/** What can be changed. */
export type MutationCreateCollectionArgs = {
  input: CreateCollectionInput;
};


/** What can be changed. */
export type MutationCreateMarketArgs = {
  input: CreateMarketInput;
};


/** What can be changed. */
export type MutationCreatePriceListArgs = {
  input: CreatePriceListInput;
};


/** What can be changed. */
export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


/** What can be changed. */
export type MutationDeleteAttributeArgs = {
  input: DeleteAttributeInput;
};


/** What can be changed. */
export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};


/** What can be changed. */
export type MutationDeleteCategoryMetafieldsArgs = {
  input: DeleteCategoryMetafieldsInput;
};


/** What can be changed. */
export type MutationDeleteCollectionArgs = {
  input: DeleteCollectionInput;
};


/** What can be changed. */
export type MutationDeleteCollectionMetafieldsArgs = {
  input: DeleteCollectionMetafieldsInput;
};


/** What can be changed. */
export type MutationDeleteMarketArgs = {
  input: DeleteMarketInput;
};


/** What can be changed. */
export type MutationDeletePriceListArgs = {
  input: DeletePriceListInput;
};


/** What can be changed. */
export type MutationDeleteProductArgs = {
  input: DeleteProductInput;
};


/** What can be changed. */
export type MutationDeleteProductMetafieldsArgs = {
  input: DeleteProductMetafieldsInput;
};


/** What can be changed. */
export type MutationDeleteProductTypeArgs = {
  input: DeleteProductTypeInput;
};


/** What can be changed. */
export type MutationDuplicateProductArgs = {
  input: DuplicateProductInput;
};


/** What can be changed. */
export type MutationEditProductsArgs = {
  input: EditProductsInput;
};


/** What can be changed. */
export type MutationExportProductsArgs = {
  input: ExportProductsInput;
};


/** What can be changed. */
export type MutationImportProductsArgs = {
  input: ImportProductsInput;
};


/** What can be changed. */
export type MutationMoveCategoryArgs = {
  input: MoveCategoryInput;
};


/** What can be changed. */
export type MutationMoveProductsInCollectionArgs = {
  input: MoveProductsInCollectionInput;
};


/** What can be changed. */
export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


/** What can be changed. */
export type MutationRemoveMediaArgs = {
  input: RemoveMediaInput;
};


/** What can be changed. */
export type MutationRemoveProductOptionArgs = {
  input: RemoveProductOptionInput;
};


/** What can be changed. */
export type MutationRemoveProductsFromCollectionArgs = {
  input: RemoveProductsFromCollectionInput;
};


/** What can be changed. */
export type MutationRemoveVariantsArgs = {
  input: RemoveVariantsInput;
};


/** What can be changed. */
export type MutationReorderMediaArgs = {
  input: ReorderMediaInput;
};


/** What can be changed. */
export type MutationReorderProductOptionsArgs = {
  input: ReorderProductOptionsInput;
};


/** What can be changed. */
export type MutationReorderVariantsArgs = {
  input: ReorderVariantsInput;
};


/** What can be changed. */
export type MutationRestoreProductArgs = {
  input: RestoreProductInput;
};


/** What can be changed. */
export type MutationSaveProductTypeArgs = {
  input: SaveProductTypeInput;
};


/** What can be changed. */
export type MutationSetCategoryMetafieldsArgs = {
  input: SetCategoryMetafieldsInput;
};


/** What can be changed. */
export type MutationSetCollectionMetafieldsArgs = {
  input: SetCollectionMetafieldsInput;
};


/** What can be changed. */
export type MutationSetPriceListEntriesArgs = {
  input: SetPriceListEntriesInput;
};


/** What can be changed. */
export type MutationSetProductAttributesArgs = {
  input: SetProductAttributesInput;
};


/** What can be changed. */
export type MutationSetProductMetafieldsArgs = {
  input: SetProductMetafieldsInput;
};


/** What can be changed. */
export type MutationSetVariantPricesArgs = {
  input: SetVariantPricesInput;
};


/** What can be changed. */
export type MutationTranslateAttributeArgs = {
  input: TranslateAttributeInput;
};


/** What can be changed. */
export type MutationTranslateCategoryArgs = {
  input: TranslateCategoryInput;
};


/** What can be changed. */
export type MutationTranslateCollectionArgs = {
  input: TranslateCollectionInput;
};


/** What can be changed. */
export type MutationTranslateProductArgs = {
  input: TranslateProductInput;
};


/** What can be changed. */
export type MutationUnpublishProductArgs = {
  input: UnpublishProductInput;
};


/** What can be changed. */
export type MutationUpdateAttributeArgs = {
  input: UpdateAttributeInput;
};


/** What can be changed. */
export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


/** What can be changed. */
export type MutationUpdateCollectionArgs = {
  input: UpdateCollectionInput;
};


/** What can be changed. */
export type MutationUpdateMarketArgs = {
  input: UpdateMarketInput;
};


/** What can be changed. */
export type MutationUpdateMediaArgs = {
  input: UpdateMediaInput;
};


/** What can be changed. */
export type MutationUpdatePriceListArgs = {
  input: UpdatePriceListInput;
};


/** What can be changed. */
export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


/** What can be changed. */
export type MutationUpdateProductOptionArgs = {
  input: UpdateProductOptionInput;
};


/** What can be changed. */
export type MutationUpdateVariantArgs = {
  input: UpdateVariantInput;
};


/** What can be changed. */
export type MutationUploadProductFilePartArgs = {
  input: UploadProductFilePartInput;
};


/** What can be changed. */
export type MutationUpsertProductsArgs = {
  input: UpsertProductsInput;
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

/** From where to where numbers of products go. */
export type NumberRangeFacet = {
  __typename?: 'NumberRangeFacet';
  /** How many products have one. */
  count: Scalars['Int']['output'];
  /** The greatest. */
  max: Scalars['Float']['output'];
  /** The least. */
  min: Scalars['Float']['output'];
};

/** What an option of an attribute is called in a language. */
export type OptionLabelInput = {
  /** Code of the option. */
  code: Scalars['String']['input'];
  /** At most 255 characters; null to remove it. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** What an option is called in another language. */
export type OptionTranslation = {
  __typename?: 'OptionTranslation';
  /** The same in this language; null when not translated. */
  label?: Maybe<Scalars['String']['output']>;
  /** Its name in the shop's own language. */
  name: Scalars['String']['output'];
  /** Its values that are translated. */
  values: Array<OptionValueTranslation>;
};

/** What an option is called in a language; what is absent stays. */
export type OptionTranslationInput = {
  /** At most 100 characters; null to remove it. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Its name in the shop's own language. */
  name: Scalars['String']['input'];
  /** Values to translate, at most 100; others stay. */
  values?: Array<OptionValueTranslationInput>;
};

/** What a value of an option is called in another language. */
export type OptionValueTranslation = {
  __typename?: 'OptionValueTranslation';
  /** The same in this language. */
  label: Scalars['String']['output'];
  /** The value in the shop's own language. */
  value: Scalars['String']['output'];
};

/** What a value of an option is called in a language. */
export type OptionValueTranslationInput = {
  /** At most 100 characters; null to remove it. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** The value in the shop's own language. */
  value: Scalars['String']['input'];
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

/** A place in an order. */
export type PlaceInOrder =
  /** Before all others. */
  | 'FIRST'
  /** Behind all others. */
  | 'LAST';

/** A change of the price that would apply by price lists of lower priority, rounded to the nearest minor unit, halves up. */
export type PriceAdjustment = {
  __typename?: 'PriceAdjustment';
  /**
   * Digits in which adjusted prices end, in minor units: `99` makes 12.99 EUR, 1,299 JPY or 1.299 KWD. The nearest such amount counts, the
   * lower one of two; but what lowers a price never rounds above it, and what raises one never below. Null for any.
   */
  ending?: Maybe<Scalars['String']['output']>;
  /** Percent that are added; below 0, taken off. */
  percent: Scalars['Float']['output'];
};

/** How a price list changes prices. */
export type PriceAdjustmentInput = {
  /** Digits in which adjusted prices end, 1 to 4, in minor units; see `PriceAdjustment.ending`. */
  ending?: InputMaybe<Scalars['String']['input']>;
  /** Percent that are added, -100 to 1,000 with at most two decimals; below 0, taken off. */
  percent: Scalars['Float']['input'];
};

/** Prices from one to another. */
export type PriceBucket = {
  __typename?: 'PriceBucket';
  /** How many products have a variant that costs so much. */
  count: Scalars['Int']['output'];
  /** For `ProductFilter.maxPrice`. */
  max: Money;
  /** For `ProductFilter.minPrice`. */
  min: Money;
};

/** A price that a variant got or lost. */
export type PriceChange = {
  __typename?: 'PriceChange';
  /** When that was. */
  at: Scalars['DateTime']['output'];
  /** What was shown as the earlier price; null when nothing was. */
  compareAtPrice?: Maybe<Money>;
  /** The currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** The quantity from which on it holds on the list; null for a price of the variant's own. */
  minQuantity?: Maybe<Scalars['Int']['output']>;
  /** The new price; null when there is none any more. */
  price?: Maybe<Money>;
  /** The price list it is on, which may not be there any more; null for a price of the variant's own. */
  priceListId?: Maybe<Scalars['ID']['output']>;
};

/** A page of price changes. */
export type PriceChangeConnection = {
  __typename?: 'PriceChangeConnection';
  /** The changes of the page, each with its cursor. */
  edges: Array<PriceChangeEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A price change in a page. */
export type PriceChangeEdge = {
  __typename?: 'PriceChangeEdge';
  /** Opaque place of the change in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: PriceChange;
};

/** Why a price is what it is. */
export type PriceExplanation = {
  __typename?: 'PriceExplanation';
  /** Every price list with the currency of the market, in the order in which they decide, and what became of it. */
  considered?: Maybe<Array<ConsideredPriceList>>;
  /** The quantity from which on it holds, where more than one unit is needed for it; null otherwise. */
  minQuantity?: Maybe<Scalars['Int']['output']>;
  /** The price list it is from; null when it is from none. */
  priceListId?: Maybe<Scalars['ID']['output']>;
  /** The name of that list. */
  priceListName?: Maybe<Scalars['String']['output']>;
  /** Where it is from; null when there is none. */
  source?: Maybe<PriceSource>;
  /** Why there is none; null when there is one. */
  unavailable?: Maybe<PriceUnavailable>;
};

/** From where to where prices of products go. */
export type PriceFacet = {
  __typename?: 'PriceFacet';
  /** Parts of that range in which there are products, from the lowest: seven at most. */
  buckets: Array<PriceBucket>;
  /** The highest price of a variant. */
  max: Money;
  /** The lowest price of a variant. */
  min: Money;
};

/** Prices, or a change of prices, that apply in some markets, to some customers, for some time. */
export type PriceList = {
  __typename?: 'PriceList';
  /** How it changes prices; null for a list of entries. */
  adjustment?: Maybe<PriceAdjustment>;
  /** The currency of its prices: it applies in markets with this currency only. */
  currency: Scalars['CurrencyCode']['output'];
  /** Codes of the groups of customers it is for; none for everybody. Nobody is in a group that was deleted. */
  customerGroups: Array<Scalars['String']['output']>;
  /** From when on it does not apply any more; null for never. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** What variants cost on it, by variant and quantity. */
  entries: PriceListEntryConnection;
  /** UUIDv7 of the price list. */
  id: Scalars['ID']['output'];
  /** Whether its time has come and not passed. */
  isInForce: Scalars['Boolean']['output'];
  /** The markets it is for; none for all with its currency. */
  markets: Array<Market>;
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Of the lists that apply, one with the highest priority decides; of several the lowest price, then the lowest id. */
  priority: Scalars['Int']['output'];
  /** From when on it applies; null for always. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts its changes: give it to `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Prices, or a change of prices, that apply in some markets, to some customers, for some time. */
export type PriceListEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Somebody else changed the price list meanwhile. */
export type PriceListConflict = UserError & {
  __typename?: 'PriceListConflict';
  /** Always `PRICE_LIST_CONFLICT`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The version's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** What is there now. */
  priceList: PriceList;
};

/** A page of price lists. */
export type PriceListConnection = {
  __typename?: 'PriceListConnection';
  /** The lists of the page, each with its cursor. */
  edges: Array<PriceListEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** The price list is deleted. */
export type PriceListDeleted = {
  __typename?: 'PriceListDeleted';
  /** UUIDv7 of the price list. */
  id: Scalars['ID']['output'];
};

/** A price list in a page. */
export type PriceListEdge = {
  __typename?: 'PriceListEdge';
  /** Opaque place of the price list in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The price list. */
  node: PriceList;
};

/** What a variant costs on a price list. */
export type PriceListEntry = {
  __typename?: 'PriceListEntry';
  /** The quantity from which on it costs that. */
  minQuantity: Scalars['Int']['output'];
  /** What one unit costs then. */
  price: Money;
  /** The variant. */
  variant: Variant;
};

/** A page of entries. */
export type PriceListEntryConnection = {
  __typename?: 'PriceListEntryConnection';
  /** The entries of the page, each with its cursor. */
  edges: Array<PriceListEntryEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An entry in a page. */
export type PriceListEntryEdge = {
  __typename?: 'PriceListEntryEdge';
  /** Opaque place of the entry in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: PriceListEntry;
};

/** What a variant is to cost on a price list. */
export type PriceListEntryInput = {
  /** The quantity from which on it costs that, 1 to 10,000. */
  minQuantity?: Scalars['Int']['input'];
  /** What one unit costs then, in minor units of the list's currency: 0 or more. Null removes the entry. */
  price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** What became of a price list. */
export type PriceListOutcome =
  /** The list that applies adjusts the price of this one. */
  | 'ADJUSTED'
  /** The price is from it. */
  | 'APPLIED'
  /** Its time has passed. */
  | 'ENDED'
  /** Its time has not come. */
  | 'NOT_STARTED'
  /** The variant is not on it. */
  | 'NO_ENTRY'
  /** It is in another currency. */
  | 'OTHER_CURRENCY'
  /** It is for customers of a group. */
  | 'OTHER_GROUP'
  /** It is for other markets. */
  | 'OTHER_MARKET'
  /** Another one has a higher priority, or the same and a lower price. */
  | 'OUTRANKED'
  /** More units have to be bought for it. */
  | 'QUANTITY_TOO_LOW'
  /** What it comes to is more than an amount can be. */
  | 'TOO_LARGE';

/** The lowest and the highest price among the variants of a product. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest price. */
  max: Money;
  /** The lowest price. */
  min: Money;
};

/** Where a price is from. */
export type PriceSource =
  /** The variant's price in its product's currency. */
  | 'BASE_PRICE'
  /** The variant's price in the market's currency, which is another one. */
  | 'CURRENCY_PRICE'
  /** A price list. */
  | 'PRICE_LIST';

/** Why there is no price. */
export type PriceUnavailable =
  /** The variant has no price in the currency of the market: it is not for sale there. */
  | 'NO_PRICE_IN_CURRENCY'
  /** There is no market with this code. */
  | 'UNKNOWN_MARKET';

/**
 * Something the shop sells, in one or more variants. A draft that was never published is null for whoever has not the scope `catalog:read`,
 * wherever something refers to it.
 */
export type Product = {
  __typename?: 'Product';
  /** What it says of itself, by the names of the attributes. */
  attributes: Array<AttributeValue>;
  /** Where it is filed. */
  categories: Array<Category>;
  /** Who changed what, the newest first. */
  changes: ProductChangeConnection;
  /** The collections that it is in, by title. */
  collections: Array<Collection>;
  /** When the product was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is, as plain text. */
  description: Scalars['String']['output'];
  /**
   * The same as HTML that can be shown as it is: without scripts, forms, frames, styles and whatever loads a page. Made of the plain
   * text where no HTML was given.
   */
  descriptionHtml: Scalars['String']['output'];
  /** UUIDv7 of the product. */
  id: Scalars['ID']['output'];
  /** Pictures, the main one first. */
  media: Array<Media>;
  /** What integrations keep with it, by namespace and key: what the caller may read of it. */
  metafields: Array<Metafield>;
  /** How its variants differ. */
  options: Array<ProductOption>;
  /** Lowest and highest price of the variants; null when there are no variants, and in a market where none of them is for sale. */
  priceRange?: Maybe<PriceRange>;
  /** What kind of thing it is, for example `Lamp`; null when not said. */
  productType?: Maybe<Scalars['String']['output']>;
  /** When a draft is going to be published; null when that is not planned. */
  publishAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was published for the first time; null when it never was. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The slug by which it was asked for, when that is one it had before: links to it should be replaced. Null otherwise. */
  redirectedFrom?: Maybe<Scalars['String']['output']>;
  /** What search engines are told of it. */
  seo: ProductSeo;
  /** Name for URLs, unique: lower-case letters, digits and hyphens. */
  slug: Scalars['String']['output'];
  /** How far it is on its way through the shop. */
  status: ProductStatus;
  /** Free words to find it by. */
  tags: Array<Scalars['String']['output']>;
  /** Which rule of tax is for it, for example `standard`. */
  taxClass: Scalars['String']['output'];
  /** Name for people. */
  title: Scalars['String']['output'];
  /** Its texts in other languages than the shop's own, by language, with what is not translated yet. */
  translations: Array<ProductTranslation>;
  /** When something of it, or of its variants, was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** What can be bought, in the order shown. */
  variants: Array<Variant>;
  /** Who makes it; null when not known. */
  vendor?: Maybe<Scalars['String']['output']>;
  /** Grows with every change of it, of its variants and pictures: give it to `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/**
 * Something the shop sells, in one or more variants. A draft that was never published is null for whoever has not the scope `catalog:read`,
 * wherever something refers to it.
 */
export type ProductChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Something the shop sells, in one or more variants. A draft that was never published is null for whoever has not the scope `catalog:read`,
 * wherever something refers to it.
 */
export type ProductMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Something the shop sells, in one or more variants. A draft that was never published is null for whoever has not the scope `catalog:read`,
 * wherever something refers to it.
 */
export type ProductPriceRangeArgs = {
  market?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Something the shop sells, in one or more variants. A draft that was never published is null for whoever has not the scope `catalog:read`,
 * wherever something refers to it.
 */
export type ProductTranslationsArgs = {
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What one change did to a product. Kept as long as the product. */
export type ProductChange = {
  __typename?: 'ProductChange';
  /** Who made it: the id of an account, or `api-key:<id>` of a service; null when Souk did by itself. */
  actorId?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** What has changed. */
  fields: Array<ProductFieldChange>;
  /** The version that the product had after it. */
  version: Scalars['Int']['output'];
};

/** A page of the changes of a product. */
export type ProductChangeConnection = {
  __typename?: 'ProductChangeConnection';
  /** The changes of the page, each with its cursor. */
  edges: Array<ProductChangeEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A change in a page. */
export type ProductChangeEdge = {
  __typename?: 'ProductChangeEdge';
  /** Opaque place of the change in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: ProductChange;
};

/** Somebody else changed the product meanwhile. */
export type ProductConflict = UserError & {
  __typename?: 'ProductConflict';
  /** Always `PRODUCT_CONFLICT`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The version's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The product as it is now. */
  product: Product;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of the page, each with its cursor. */
  edges: Array<ProductEdge>;
  /** What the products that match can be narrowed down by, of the whole list and not of the page: ask for it with the first page only. */
  facets: ProductFacets;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many products match in all. */
  totalCount: Scalars['Int']['output'];
};


/** A page of products. */
export type ProductConnectionFacetsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A product in a page. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Opaque place of the product in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** What happens to a product. */
export type ProductEvent =
  /** It was archived. */
  | 'ARCHIVED'
  /** It was created. */
  | 'CREATED'
  /** Prices in other currencies than its own were changed. */
  | 'PRICES_CHANGED'
  /** It was put on sale. */
  | 'PUBLISHED'
  /** It got another slug. */
  | 'SLUG_CHANGED'
  /** It was made a draft. */
  | 'UNPUBLISHED'
  /** Something of it, or of its variants and pictures, was changed; comes before the more particular ones. */
  | 'UPDATED';

/** A file of products that a job writes, in Shopify's CSV format. Only who started the job sees it, for a day. */
export type ProductExport = {
  __typename?: 'ProductExport';
  /** Whether all of it is written: not before its job is completed. */
  complete: Scalars['Boolean']['output'];
  /** What its prices are in. */
  currency: Scalars['CurrencyCode']['output'];
  /** When it is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the job. */
  jobId: Scalars['ID']['output'];
  /** The bytes of a part in base64, at most 524,288 of them; null when it is not there. The parts one after another are the file. */
  part?: Maybe<Scalars['String']['output']>;
  /** How many parts are written so far. One that is written does not change. */
  partCount: Scalars['Int']['output'];
  /** Bytes that are written so far. */
  size: Scalars['Float']['output'];
};


/** A file of products that a job writes, in Shopify's CSV format. Only who started the job sees it, for a day. */
export type ProductExportPartArgs = {
  index: Scalars['Int']['input'];
};

/**
 * How many of the products of a list have what. Each facet counts the products that meet all conditions of the list but the one on itself, so that a
 * value tells how many there would be with it. Values come the most frequent first, then by `value`, categories by name; those of the conditions are
 * always there.
 */
export type ProductFacets = {
  __typename?: 'ProductFacets';
  /** What products say of themselves, of the attributes that are filterable, by their names: for `ProductFilter.attributes`. */
  attributes: Array<AttributeFacet>;
  /**
   * The categories that the list is of and those right below them, or those at the top, each with all below it: for `ProductFilter.categories`. Only what
   * is filed in the categories of the list counts.
   */
  categories: Array<CategoryFacetValue>;
  /** For `ProductFilter.inStock`. */
  inStock: StockFacet;
  /**
   * What products cost, without price lists: in the currency of the market, or in their own when that is the same for all. Null when it is not, and when
   * there are none.
   */
  price?: Maybe<PriceFacet>;
  /** Kinds of things: for `ProductFilter.productTypes`. */
  productTypes: Array<FacetValue>;
  /** For `ProductFilter.tags`. A product has to have all tags of that condition, but counts here with any. */
  tags: Array<FacetValue>;
  /** Makers: for `ProductFilter.vendors`. */
  vendors: Array<FacetValue>;
};

/** What one value was and has become. */
export type ProductFieldChange = {
  __typename?: 'ProductFieldChange';
  /** What it has become, likewise. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it was, cut after 500 characters; lists as JSON; null when there was none. */
  before?: Maybe<Scalars['String']['output']>;
  /** Its name in the schema. */
  field: Scalars['String']['output'];
  /** The variant it is of; null for a value of the product itself. */
  variantId?: Maybe<Scalars['ID']['output']>;
};

/** A file of products that is uploaded in parts, to be imported. Only who uploads it sees it, for a day. */
export type ProductFile = {
  __typename?: 'ProductFile';
  /** When it is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the file. */
  id: Scalars['ID']['output'];
  /** Indexes of the parts that are still to be uploaded, at most 128. */
  missingParts: Array<Scalars['Int']['output']>;
  /** As its owner calls it. */
  name: Scalars['String']['output'];
  /** How many parts it has. */
  partCount: Scalars['Int']['output'];
  /** Bytes of each part, but for the last, which has what is left. */
  partSize: Scalars['Int']['output'];
  /** Bytes of the whole file. */
  size: Scalars['Int']['output'];
};

/** Which products to list. Conditions that are given must all hold; an empty list is no condition. */
export type ProductFilter = {
  /** Values of attributes, at most 20; a product that meets all of them matches. */
  attributes?: InputMaybe<Array<AttributeFilter>>;
  /** Slugs of categories; a product that is filed in any of them or below it matches. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Slug of a collection; a product in it matches. */
  collection?: InputMaybe<Scalars['String']['input']>;
  /** These products, at most 1,000. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: a variant of it can be ordered now. False: none can, for everybody to ask, as what is sold out is no secret. Right some moments after stock changed. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** A variant costs this or less, likewise; with `minPrice`, one variant meets both. */
  maxPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** A variant costs this or more, in minor units of the market's currency, or of its product's without a market; without price lists. With `maxPrice`, one variant meets both. */
  minPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Kinds of things; a product of any of them matches. */
  productTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How far products are; for sale when absent. Others than `ACTIVE` are for callers with the scope `catalog:read` only. */
  statuses?: InputMaybe<Array<ProductStatus>>;
  /** Tags; a product with all of them matches. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Languages, at most 10: the title of a product that matches is not translated into one of them. For callers with the scope `catalog:read` only. */
  untranslated?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Makers; a product of any of them matches. */
  vendors?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An import of a file, beside its job: what is wrong with the file, and where. It is kept as long as the job. */
export type ProductImport = {
  __typename?: 'ProductImport';
  /** What its prices are in. */
  currency: Scalars['CurrencyCode']['output'];
  /** Whether it only finds out what would come of it. */
  dryRun: Scalars['Boolean']['output'];
  /** What is wrong with products that were rejected so far, in the order of the file. */
  faults: ProductImportFaultConnection;
  /** What the file is called. */
  fileName: Scalars['String']['output'];
  /** Columns that mean nothing here and are left out, as they are named. */
  ignoredColumns: Array<Scalars['String']['output']>;
  /** UUIDv7 of the job. */
  jobId: Scalars['ID']['output'];
  /** Rows below the header; null until the file is read. */
  rows?: Maybe<Scalars['Int']['output']>;
};


/** An import of a file, beside its job: what is wrong with the file, and where. It is kept as long as the job. */
export type ProductImportFaultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a product of a file was not taken. */
export type ProductImportFault = {
  __typename?: 'ProductImportFault';
  /** The column; null when it is about the row. */
  column?: Maybe<Scalars['String']['output']>;
  /** The handle of the product; null when the row names none. */
  handle?: Maybe<Scalars['String']['output']>;
  /** The line of the file, from 1. */
  line: Scalars['Int']['output'];
  /** What was expected. */
  reason: Scalars['String']['output'];
};

/** A page of faults. */
export type ProductImportFaultConnection = {
  __typename?: 'ProductImportFaultConnection';
  /** The faults of the page, each with its cursor. */
  edges: Array<ProductImportFaultEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are so far. */
  totalCount: Scalars['Int']['output'];
};

/** A fault in a page. */
export type ProductImportFaultEdge = {
  __typename?: 'ProductImportFaultEdge';
  /** Opaque place of the fault in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The fault. */
  node: ProductImportFault;
};

/** Products of a list, as `products` has it. */
export type ProductListInput = {
  /** Conditions; without them, and without words, all products that are for sale. */
  filter?: InputMaybe<ProductFilter>;
  /** Words to look for; all must occur. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A way in which the variants of a product differ, for example size. */
export type ProductOption = {
  __typename?: 'ProductOption';
  /** Name of the option, for example `Size`. */
  name: Scalars['String']['output'];
  /** Every value the option takes, in the order they are shown. */
  values: Array<Scalars['String']['output']>;
};

/** What search engines are told of a product. */
export type ProductSeo = {
  __typename?: 'ProductSeo';
  /** What search engines show below it; the beginning of the description when null. */
  description?: Maybe<Scalars['String']['output']>;
  /** Title of the page; that of the product when null. */
  title?: Maybe<Scalars['String']['output']>;
};

/** What search engines are told of a product. */
export type ProductSeoInput = {
  /** At most 1,000 characters; the beginning of the description when null. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters; that of the product when null. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What search engines are told of a product in a language; what is absent stays, null removes. */
export type ProductSeoTranslationInput = {
  /** At most 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
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

/** Texts of a product in another language than the shop's own; null for what is not translated. */
export type ProductTranslation = {
  __typename?: 'ProductTranslation';
  /** What it is, as plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The same as HTML; null where only plain text was given. */
  descriptionHtml?: Maybe<Scalars['String']['output']>;
  /** BCP 47. */
  language: Scalars['String']['output'];
  /** What its pictures show. */
  media: Array<MediaTranslation>;
  /** What the product says in the shop's own language and not in this: names of fields, `options.Size.Large` for a value of an option. */
  missing: Array<Scalars['String']['output']>;
  /** What its options and their values are called. */
  options: Array<OptionTranslation>;
  /** What search engines are told of it. */
  seo: ProductSeo;
  /** Its name in URLs in this language. */
  slug?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  title?: Maybe<Scalars['String']['output']>;
  /** What variants are called that are not called by their values. */
  variants: Array<VariantTitleTranslation>;
};

/** A kind of product, and what products of it say of themselves. Products name it by their `productType`. */
export type ProductType = {
  __typename?: 'ProductType';
  /** In the order in which they are shown. */
  attributes: Array<ProductTypeAttribute>;
  /** UUIDv7 of the type. */
  id: Scalars['ID']['output'];
  /** The `productType` of its products. */
  name: Scalars['String']['output'];
};

/** An attribute of the products of a type. */
export type ProductTypeAttribute = {
  __typename?: 'ProductTypeAttribute';
  /** The attribute. */
  attribute: Attribute;
  /** Whether a product is only for sale with it. */
  required: Scalars['Boolean']['output'];
};

/** An attribute that products of a type have. */
export type ProductTypeAttributeInput = {
  /** Code of the attribute. */
  attribute: Scalars['String']['input'];
  /** Whether a product is only for sale with it. */
  required?: Scalars['Boolean']['input'];
};

/** What to do to each of many products: what is absent stays. */
export type ProductsEditInput = {
  /** At most 50 tags of at most 100 characters. */
  addTags?: Array<Scalars['String']['input']>;
  /** Adjusts the price of every variant; an earlier price that is not higher then is removed. */
  prices?: InputMaybe<AdjustPricesInput>;
  /** 1 to 255 characters. */
  productType?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 tags, taken away before others are added. */
  removeTags?: Array<Scalars['String']['input']>;
  /** How far they are to be on their way through the shop. */
  status?: InputMaybe<ProductStatus>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  taxClass?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** A product to publish. */
export type PublishProductInput = {
  /** When, up to ten years ahead; at once when absent. Takes the place of a time that was set before. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type PublishProductResult = InvalidInput | NotFound | Product | ProductConflict;

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** What variants would cost if `editProducts` adjusted their prices, by product, the newest first. */
  adjustedPrices: AdjustedProductConnection;
  /** Every attribute there is, by code. */
  attributes: Array<Attribute>;
  /** Every category, by name. */
  categories: Array<Category>;
  /** A category by its slug; null when there is none. */
  category?: Maybe<Category>;
  /** A collection by its slug; null when there is none. */
  collection?: Maybe<Collection>;
  /** Collections, by title. */
  collections: CollectionConnection;
  /** A market by its code, or the default; null when there is none. */
  market?: Maybe<Market>;
  /** Every market, by code. */
  markets: Array<Market>;
  /** A price list by its id; null when there is none. */
  priceList?: Maybe<PriceList>;
  /** Every price list, newest first. */
  priceLists?: Maybe<PriceListConnection>;
  /** A product by its slug or id, one of which has to be given; null when there is none. Those that are not for sale are for callers with the scope `catalog:read`. */
  product?: Maybe<Product>;
  /** A file of products that a job of the caller writes; null when there is none, or no more. */
  productExport?: Maybe<ProductExport>;
  /** A file of products that the caller uploads; null when there is none, or no more. */
  productFile?: Maybe<ProductFile>;
  /** What is known of an import beside its job; null when there is none. */
  productImport?: Maybe<ProductImport>;
  /** Every type of product of which is said what its products say of themselves, by name. */
  productTypes: Array<ProductType>;
  /** Products, page by page. */
  products: ProductConnection;
  /** The categories at the top of the tree, in their order; at most 1,000. */
  rootCategories: Array<Category>;
  /**
   * What somebody who types may be about to look for, of what is for sale: products whose title begins so, then with the words in title, vendor or type,
   * the last as a beginning; where there are none, what `products(search:)` finds first, for what is mistyped too.
   */
  suggest: Suggestions;
  /** A variant by its SKU; null when there is none. Those of products that are not for sale are for callers with the scope `catalog:read`. */
  variant?: Maybe<Variant>;
};


/** What can be read. */
export type QueryAdjustedPricesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  prices: AdjustPricesInput;
  products: ProductListInput;
};


/** What can be read. */
export type QueryAttributesArgs = {
  locale?: InputMaybe<LocaleInput>;
};


/** What can be read. */
export type QueryCategoriesArgs = {
  locale?: InputMaybe<LocaleInput>;
};


/** What can be read. */
export type QueryCategoryArgs = {
  locale?: InputMaybe<LocaleInput>;
  slug: Scalars['String']['input'];
};


/** What can be read. */
export type QueryCollectionArgs = {
  locale?: InputMaybe<LocaleInput>;
  slug: Scalars['String']['input'];
};


/** What can be read. */
export type QueryCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  locale?: InputMaybe<LocaleInput>;
};


/** What can be read. */
export type QueryMarketArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryPriceListArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryPriceListsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  locale?: InputMaybe<LocaleInput>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryProductExportArgs = {
  jobId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryProductFileArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryProductImportArgs = {
  jobId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  locale?: InputMaybe<LocaleInput>;
  market?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};


/** What can be read. */
export type QueryRootCategoriesArgs = {
  locale?: InputMaybe<LocaleInput>;
};


/** What can be read. */
export type QuerySuggestArgs = {
  first?: Scalars['Int']['input'];
  prefix: Scalars['String']['input'];
};


/** What can be read. */
export type QueryVariantArgs = {
  locale?: InputMaybe<LocaleInput>;
  sku: Scalars['String']['input'];
};

/** Pictures to remove. */
export type RemoveMediaInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 50 pictures of the product. */
  mediaIds: Array<Scalars['ID']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type RemoveMediaResult = InvalidInput | NotFound | Product | ProductConflict;

/** An option to remove. */
export type RemoveProductOptionInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The option. */
  name: Scalars['String']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type RemoveProductOptionResult = InvalidInput | NotFound | Product | ProductConflict;

/** Products to take out of a collection that is made by hand. */
export type RemoveProductsFromCollectionInput = {
  /** The collection. */
  collectionId: Scalars['ID']['input'];
  /** The version you have seen: it is changed only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 250 products, each once. */
  productIds: Array<Scalars['ID']['input']>;
};

/** The collection as it is then, or why it stays as it was. */
export type RemoveProductsFromCollectionResult = Collection | CollectionConflict | InvalidInput | NotFound;

/** Variants to remove. */
export type RemoveVariantsInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** 1 to 100 variants of the product. */
  variantIds: Array<Scalars['ID']['input']>;
};

/** The product as it is then, or why it stays as it was. */
export type RemoveVariantsResult = InvalidInput | NotFound | Product | ProductConflict;

/** A value that is called otherwise from now on. */
export type RenamedValueInput = {
  /** What it is called from now on; 1 to 100 characters. */
  newValue: Scalars['String']['input'];
  /** What it is called. */
  value: Scalars['String']['input'];
};

/** Pictures to show first. */
export type ReorderMediaInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Pictures of the product to show first, in this order; the others follow as they were. The first is the main one. */
  mediaIds: Array<Scalars['ID']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type ReorderMediaResult = InvalidInput | NotFound | Product | ProductConflict;

/** Options to show first. */
export type ReorderProductOptionsInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Options to show first, in this order; the others follow as they were. */
  names: Array<Scalars['String']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type ReorderProductOptionsResult = InvalidInput | NotFound | Product | ProductConflict;

/** Variants to show first. */
export type ReorderVariantsInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** Variants of the product to show first, in this order; the others follow as they were. */
  variantIds: Array<Scalars['ID']['input']>;
};

/** The product as it is then, or why it stays as it was. */
export type ReorderVariantsResult = InvalidInput | NotFound | Product | ProductConflict;

/** A product to restore. */
export type RestoreProductInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type RestoreProductResult = InvalidInput | NotFound | Product | ProductConflict;

/** A type of product, and what its products say of themselves. */
export type SaveProductTypeInput = {
  /** At most 100, in the order shown, in place of those it has. */
  attributes: Array<ProductTypeAttributeInput>;
  /** The `productType` of its products; 1 to 255 characters. */
  name: Scalars['String']['input'];
};

/** The type as it is then, or why it stays as it was. */
export type SaveProductTypeResult = InvalidInput | NotFound | ProductType;

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

/** Metafields of a category to set, in place of those of the same keys; others stay. */
export type SetCategoryMetafieldsInput = {
  /** The version you have seen: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category. */
  id: Scalars['ID']['input'];
  /** 1 to 100; a category has 1,000 at most. */
  metafields: Array<MetafieldInput>;
};

/** The category as it is then, or why it stays as it was. */
export type SetCategoryMetafieldsResult = Category | CategoryConflict | InvalidInput | NotFound;

/** Metafields of a collection to set, in place of those of the same keys; others stay. */
export type SetCollectionMetafieldsInput = {
  /** The version you have seen: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The collection. */
  id: Scalars['ID']['input'];
  /** 1 to 100; a collection has 1,000 at most. */
  metafields: Array<MetafieldInput>;
};

/** The collection as it is then, or why it stays as it was. */
export type SetCollectionMetafieldsResult = Collection | CollectionConflict | InvalidInput | NotFound;

/** Entries of a price list to set or remove. */
export type SetPriceListEntriesInput = {
  /** 1 to 500, each variant and quantity once; of a variant at most 500 on all lists together. All are set, or none. */
  entries: Array<PriceListEntryInput>;
  /** `version` of the price list when it was decided. Null for whatever it is. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A price list of entries. */
  priceListId: Scalars['ID']['input'];
};

/** The price list, or why its entries stay as they were. */
export type SetPriceListEntriesResult = InvalidInput | NotFound | PriceList | PriceListConflict;

/** Values of attributes to set or remove; others stay. */
export type SetProductAttributesInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** 1 to 500 values; of one that stands there twice the later counts. */
  values: Array<AttributeValueInput>;
};

/** The product as it is then, or why it stays as it was. */
export type SetProductAttributesResult = InvalidInput | NotFound | Product | ProductConflict;

/** Metafields to set, in place of those of the same keys; others stay. */
export type SetProductMetafieldsInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100; a product and its variants have 1,000 at most. */
  metafields: Array<MetafieldInput>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type SetProductMetafieldsResult = InvalidInput | NotFound | Product | ProductConflict;

/** Prices in other currencies to set or remove. */
export type SetVariantPricesInput = {
  /** 1 to 500, each variant and currency once. All are set, or none. */
  prices: Array<VariantPriceInput>;
};

/** What was set, or why nothing was. */
export type SetVariantPricesResult = InvalidInput | NotFound | VariantPricesSet;

/** How many products are in stock. */
export type StockFacet = {
  __typename?: 'StockFacet';
  /** Of which a variant can be ordered now. */
  inStock: Scalars['Int']['output'];
  /** Of which none can. */
  soldOut: Scalars['Int']['output'];
};

/** What can be followed as it happens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A product each time something happens to it. Of products that were never published callers with the scope `catalog:read` hear. */
  productUpdated: Product;
};


/** What can be followed as it happens. */
export type SubscriptionProductUpdatedArgs = {
  events?: InputMaybe<Array<ProductEvent>>;
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What somebody who types may be about to look for. */
export type Suggestions = {
  __typename?: 'Suggestions';
  /** Categories with these words in their name in the shop's own language, each at least as a beginning. */
  categories: Array<Category>;
  /** What to look for, likeliest first: words of products that are for sale, in lower case and without accents. */
  completions: Array<Scalars['String']['output']>;
  /** Products for sale, the most likely first. */
  products: Array<Product>;
};

/** What an attribute is called in a language: what is absent stays, null removes. */
export type TranslateAttributeInput = {
  /** Code of the attribute. */
  code: Scalars['String']['input'];
  /** BCP 47, for example `de` or `de-AT`; not the shop's own, in which the attribute is described itself. */
  language: Scalars['String']['input'];
  /** At most 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Options to translate, by their codes, at most 500; others stay. */
  options?: Array<OptionLabelInput>;
};

/** The attribute as it is then, or why it stays as it was. */
export type TranslateAttributeResult = Attribute | InvalidInput | NotFound;

/** Texts of a category in a language: what is absent stays, null removes. */
export type TranslateCategoryInput = {
  /** At most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen: it is translated only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category. */
  id: Scalars['ID']['input'];
  /** BCP 47, for example `de` or `de-AT`; not the shop's own, in which the category is described itself. */
  language: Scalars['String']['input'];
  /** At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its name in URLs in this language: lower-case letters, digits and hyphens, at most 100. A slug leads to one category, whatever the language. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The category as it is then, or why it stays as it was. */
export type TranslateCategoryResult = AlreadyExists | Category | CategoryConflict | InvalidInput | NotFound;

/** Texts of a collection in a language: what is absent stays, null removes. */
export type TranslateCollectionInput = {
  /** At most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen: it is translated only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The collection. */
  id: Scalars['ID']['input'];
  /** BCP 47, for example `de` or `de-AT`; not the shop's own, in which the collection is described itself. */
  language: Scalars['String']['input'];
  /** Its name in URLs in this language: lower-case letters, digits and hyphens, at most 100. A slug leads to one collection, whatever the language. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The collection as it is then, or why it stays as it was. */
export type TranslateCollectionResult = AlreadyExists | Collection | CollectionConflict | InvalidInput | NotFound;

/** Texts of a product in a language: what is absent stays, null removes. */
export type TranslateProductInput = {
  /** Plain text, at most 20,000 characters; null to remove the HTML too. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** HTML, at most 100,000 characters, in place of `description`. */
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** BCP 47, for example `de` or `de-AT`; not the shop's own, in which the product is described itself. */
  language: Scalars['String']['input'];
  /** Pictures to translate, at most 50; others stay. */
  media?: Array<MediaTranslationInput>;
  /** Options to translate, at most 10; others stay. */
  options?: Array<OptionTranslationInput>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** What search engines are told; null to remove both parts. */
  seo?: InputMaybe<ProductSeoTranslationInput>;
  /** Its name in URLs in this language: lower-case letters, digits and hyphens, at most 100. A slug leads to one product, whatever the language. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Variants to translate, at most 100; others stay. */
  variants?: Array<VariantTitleTranslationInput>;
};

/** The product as it is then, or why it stays as it was. */
export type TranslateProductResult = AlreadyExists | InvalidInput | NotFound | Product | ProductConflict;

/** A product that is to be a draft. */
export type UnpublishProductInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The product as it is then, or why it stays as it was. */
export type UnpublishProductResult = InvalidInput | NotFound | Product | ProductConflict;

/** What to change of an attribute; what is absent stays. */
export type UpdateAttributeInput = {
  /** The attribute. */
  code: Scalars['String']['input'];
  /** Whether products can be filtered by it; not for `TEXT` and `RICH_TEXT`. */
  filterable?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 500 of an `ENUM`, in place of those it has. One that a product has cannot go. */
  options?: InputMaybe<Array<AttributeOptionInput>>;
  /** Of a `NUMBER`; at most 20 characters; null for none. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** The attribute as it is then, or why it stays as it was. */
export type UpdateAttributeResult = Attribute | InvalidInput | NotFound;

/** What to change of a category; what is absent stays as it is. */
export type UpdateCategoryInput = {
  /** At most 5,000 characters; null for none. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen: it is changed only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The category. */
  id: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The category, or why it stays as it was. */
export type UpdateCategoryResult = AlreadyExists | Category | CategoryConflict | InvalidInput | NotFound;

/** What to change of a collection; what is absent stays as it is. */
export type UpdateCollectionInput = {
  /** At most 5,000 characters; null for none. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen: it is changed only when it still has that one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The collection. */
  id: Scalars['ID']['input'];
  /** Which products belong to it from now on; null for a collection that is made by hand, of what is in it, at most 10,000 products. */
  rule?: InputMaybe<CollectionRuleInput>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The collection, or why it stays as it was. */
export type UpdateCollectionResult = AlreadyExists | Collection | CollectionConflict | InvalidInput | NotFound;

/** A change of a market. What is left out or null stays as it is. */
export type UpdateMarketInput = {
  /** Lower-case letters, digits and hyphens, at most 100. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** At most 250, none of which is in another market. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** A currency that is in use; another one only while no price list names the market. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** `version` of the market when the change was decided: nothing happens when somebody changed it since. Null for whatever it is. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The market. */
  id: Scalars['ID']['input'];
  /** True to make it the default; false is refused for the default. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 20 BCP 47 tags. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether its prices include tax. */
  pricesIncludeTax?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The market, or why it stays as it was. */
export type UpdateMarketResult = AlreadyExists | InvalidInput | Market | MarketConflict | MarketInUse | NotFound;

/** What to change of a picture; what is absent stays. */
export type UpdateMediaInput = {
  /** What the picture shows, at most 500 characters; null to remove it. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The picture. */
  mediaId: Scalars['ID']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** An http or https address, at most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The product as it is then, or why it stays as it was. */
export type UpdateMediaResult = InvalidInput | NotFound | Product | ProductConflict;

/** A change of a price list. What is left out stays as it is. */
export type UpdatePriceListInput = {
  /** How it changes prices, for a list that does. */
  adjustment?: InputMaybe<PriceAdjustmentInput>;
  /** Codes of at most 50 groups of customers; none for everybody. */
  customerGroups?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From when on it does not apply any more; null for never. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** `version` of the price list when the change was decided: nothing happens when somebody changed it since. Null for whatever it is. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The price list. */
  id: Scalars['ID']['input'];
  /** Codes of at most 250 markets with its currency; none for all. */
  markets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** -1,000 to 1,000: the highest counts. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** From when on it applies; null for always. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The price list, or why it stays as it was. */
export type UpdatePriceListResult = InvalidInput | NotFound | PriceList | PriceListConflict;

/** What to change of a product; what is absent stays, null removes what can be absent. */
export type UpdateProductInput = {
  /** Slugs of at most 20 categories, in place of those it is filed under. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Plain text, at most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** HTML, at most 100,000 characters, in place of `description`. */
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** At most 255 characters. */
  productType?: InputMaybe<Scalars['String']['input']>;
  /** What search engines are told; both parts. */
  seo?: InputMaybe<ProductSeoInput>;
  /** Its name in URLs: lower-case letters, digits and hyphens, at most 100. The one before still leads to it. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 tags of at most 100 characters, in place of those it has. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  taxClass?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an option. */
export type UpdateProductOptionInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Values to show first, in this order, by their new names; the others follow as they were. */
  firstValues?: Array<Scalars['String']['input']>;
  /** The option. */
  name: Scalars['String']['input'];
  /** What it is called from now on; 1 to 100 characters. */
  newName?: InputMaybe<Scalars['String']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** Values that are called otherwise from now on, at most 100. */
  renamedValues?: Array<RenamedValueInput>;
};

/** The product as it is then, or why it stays as it was. */
export type UpdateProductOptionResult = InvalidInput | NotFound | Product | ProductConflict;

/** The product as it is then, or why it stays as it was. */
export type UpdateProductResult = AlreadyExists | InvalidInput | NotFound | Product | ProductConflict;

/** What to change of a variant; what is absent stays, null removes what can be absent. */
export type UpdateVariantInput = {
  /** A GTIN of 8, 12, 13 or 14 digits. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What a unit measures. */
  dimensions?: InputMaybe<DimensionsInput>;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 6 to 13 digits; dots and spaces are left out. */
  harmonisedCode?: InputMaybe<Scalars['String']['input']>;
  /** Of the pictures of its product, the one that shows it. */
  mediaId?: InputMaybe<Scalars['ID']['input']>;
  /** False for what is not sent by post. */
  requiresShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** The options of which it gets another value. No two variants have the same values. */
  selectedOptions?: InputMaybe<Array<SelectedOptionInput>>;
  /** Unique in the shop, 1 to 100 characters. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters; null for the option values joined by ` / `. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The variant. */
  variantId: Scalars['ID']['input'];
  /** In grams, 0 to 100,000,000. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** The product as it is then, or why it stays as it was. */
export type UpdateVariantResult = AlreadyExists | InvalidInput | NotFound | Product | ProductConflict;

/** A part of a file. */
export type UploadProductFilePartInput = {
  /** Its bytes in base64: `partSize` of them, of the last part what is left. */
  content: Scalars['String']['input'];
  /** The file. */
  fileId: Scalars['ID']['input'];
  /** Which part, from 0 on. */
  index: Scalars['Int']['input'];
};

/** The file, or why the part is not taken. */
export type UploadProductFilePartResult = InvalidInput | NotFound | ProductFile;

/**
 * A product as it is to be, found by its slug. What is absent stays, or is as for `createProduct` when there is no such product yet; then title and
 * variants are needed. A list that is given takes the place of the one that is there: variants and pictures that are not in it are removed.
 */
export type UpsertProductInput = {
  /** Slugs of at most 20 categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Plain text, at most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** HTML, at most 100,000 characters, in place of `description`. */
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 pictures, the main one first; one whose address is there already is the same. */
  media?: InputMaybe<Array<MediaInput>>;
  /** At most 255 characters; null to remove it. */
  productType?: InputMaybe<Scalars['String']['input']>;
  /** What search engines are told; both parts. */
  seo?: InputMaybe<ProductSeoInput>;
  /** The product: lower-case letters, digits and hyphens, at most 100. */
  slug: Scalars['String']['input'];
  /** How far it is to be on its way through the shop. */
  status?: InputMaybe<ProductStatus>;
  /** At most 50 tags of at most 100 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  taxClass?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its texts in at most 50 languages, each once; other languages stay. */
  translations?: InputMaybe<Array<UpsertTranslationInput>>;
  /** 1 to 100 variants, all with the same option names and in one currency. */
  variants?: InputMaybe<Array<UpsertVariantInput>>;
  /** At most 255 characters; null to remove it. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** Products as they are to be. */
export type UpsertProductsInput = {
  /** Whether to find out only what would come of it: nothing is written then. */
  dryRun?: Scalars['Boolean']['input'];
  /** At most 255 characters, chosen by the client: the same key starts the same job. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 1,000, each with another slug. */
  products: Array<UpsertProductInput>;
};

/** The job, or why none was started. */
export type UpsertProductsResult = IdempotencyKeyReused | InvalidInput | Job;

/** Texts of a product in a language: what is absent stays, null removes. */
export type UpsertTranslationInput = {
  /** Plain text, at most 20,000 characters; null to remove the HTML too. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** HTML, at most 100,000 characters, in place of `description`. */
  descriptionHtml?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47, for example `de` or `de-AT`; not the shop's own, in which the product is described itself. */
  language: Scalars['String']['input'];
  /** What search engines are told; null to remove both parts. */
  seo?: InputMaybe<ProductSeoTranslationInput>;
  /** Its name in URLs in this language: lower-case letters, digits and hyphens, at most 100. A slug leads to one product, whatever the language. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A variant as it is to be: what is absent stays, or is as for `createProduct` when it is new. Found among those of the product by its SKU;
 * without one by its option values, and a new one then gets a SKU that is made of the product's slug and its values.
 */
export type UpsertVariantInput = {
  /** A GTIN of 8, 12, 13 or 14 digits. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** What it cost before: more than the price, in the same currency; removed when absent. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What a unit measures. */
  dimensions?: InputMaybe<DimensionsInput>;
  /** 6 to 13 digits; dots and spaces are left out. */
  harmonisedCode?: InputMaybe<Scalars['String']['input']>;
  /** Of the pictures of the product, the one that shows it, by its address. */
  mediaUrl?: InputMaybe<Scalars['String']['input']>;
  /** What it costs: 0 or more. */
  price: MoneyInput;
  /** False for what is not sent by post. */
  requiresShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** A value for each option of the product, which has at most 10; no two variants have the same values. */
  selectedOptions?: Array<SelectedOptionInput>;
  /** Unique in the shop, 1 to 100 characters. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters; null for the option values joined by ` / `. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** In grams, 0 to 100,000,000. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
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
  /** What it says of itself, apart from what its product does, by the names of the attributes. */
  attributes: Array<AttributeValue>;
  /** GTIN (EAN, UPC, ISBN) on the thing; null when it has none. */
  barcode?: Maybe<Scalars['String']['output']>;
  /** What it cost before, when it is on sale; null otherwise. */
  compareAtPrice?: Maybe<Money>;
  /** Where it was made; null when not known. */
  countryOfOrigin?: Maybe<Scalars['CountryCode']['output']>;
  /**
   * The same for whoever asks, by the groups of customers that they are in: what an order of theirs would cost. Remembered for nobody. A
   * service is in no group.
   */
  customerPricing?: Maybe<VariantPricing>;
  /** What a unit measures; null when not known. */
  dimensions?: Maybe<Dimensions>;
  /** Its code in the Harmonised System, for customs, without dots; null when not known. */
  harmonisedCode?: Maybe<Scalars['String']['output']>;
  /** UUIDv7 of the variant. */
  id: Scalars['ID']['output'];
  /** The picture of the product that shows this variant; null when none was chosen. */
  media?: Maybe<Media>;
  /** What integrations keep with it, by namespace and key: what the caller may read of it. */
  metafields: Array<Metafield>;
  /** What it costs in other currencies than that of its product, by currency, whatever is on price lists. */
  otherPrices: Array<VariantPrice>;
  /** What it costs. */
  price: Money;
  /** What it cost when, the latest first: its own prices, and those on price lists. */
  priceHistory?: Maybe<PriceChangeConnection>;
  /** What it costs everybody in a market now, by its prices and the price lists that apply there, and why. */
  pricing: VariantPricing;
  /** The product it is a variant of. */
  product: Product;
  /** False for what is not sent by post, such as gift cards and services. */
  requiresShipping: Scalars['Boolean']['output'];
  /** The value of each option. */
  selectedOptions: Array<SelectedOption>;
  /** Stock keeping unit, unique in the shop. */
  sku: Scalars['String']['output'];
  /** Name for people, for example `Large / Blue`. */
  title: Scalars['String']['output'];
  /** What a unit weighs, in grams; null when not known. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
};


/** One buyable form of a product. */
export type VariantCustomerPricingArgs = {
  market?: InputMaybe<Scalars['String']['input']>;
  quantity?: InputMaybe<Scalars['Int']['input']>;
};


/** One buyable form of a product. */
export type VariantMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** One buyable form of a product. */
export type VariantPriceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One buyable form of a product. */
export type VariantPricingArgs = {
  market?: InputMaybe<Scalars['String']['input']>;
  quantity?: InputMaybe<Scalars['Int']['input']>;
};

/** What a variant costs in a currency. */
export type VariantPrice = {
  __typename?: 'VariantPrice';
  /** What it cost before, when it is on sale; null otherwise. */
  compareAtPrice?: Maybe<Money>;
  /** What it costs. */
  price: Money;
};

/** What a variant is to cost in a currency other than that of its product. */
export type VariantPriceInput = {
  /** What to show as the earlier price, in minor units: more than the price. Null for none. */
  compareAtPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** A currency that is in use, and not that of the product: `changePrice` changes that price. */
  currency: Scalars['CurrencyCode']['input'];
  /** What it costs, in minor units: 0 or more. Null removes the price: the variant is not for sale in markets with the currency then. */
  price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** The prices are set. */
export type VariantPricesSet = {
  __typename?: 'VariantPricesSet';
  /** The variants, as they were named first. */
  variants: Array<Variant>;
};

/** What a variant costs in a market, and why. */
export type VariantPricing = {
  __typename?: 'VariantPricing';
  /** What it cost before, or would cost without a price list that lowers it; null when that is not more. */
  compareAtPrice?: Maybe<Money>;
  /** Why it is that. */
  explanation: PriceExplanation;
  /**
   * The lowest price that everybody could have had one unit for in the 30 days before the present price came down; of the last 30 days
   * where it did not. Null when it was not for sale in that time. The error `LIMIT_EXCEEDED` where its prices, or price lists, have changed
   * more than 1,000 times since.
   */
  lowestPriorPrice?: Maybe<Money>;
  /** What one unit costs; null when it is not for sale there. */
  price?: Maybe<Money>;
  /** Whether the price includes tax; null without a market. */
  pricesIncludeTax?: Maybe<Scalars['Boolean']['output']>;
};

/** The title of a variant that somebody named, in another language. */
export type VariantTitleTranslation = {
  __typename?: 'VariantTitleTranslation';
  /** Its title. */
  title: Scalars['String']['output'];
  /** The variant. */
  variantId: Scalars['ID']['output'];
};

/** The title of a variant in a language. */
export type VariantTitleTranslationInput = {
  /** At most 255 characters; null to remove it. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** A variant of the product that is not called by its values. */
  variantId: Scalars['ID']['input'];
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
  Attribute: Attribute;
  Category: Category;
  Collection: Collection;
  Market: Market;
  Product: Product;
  ProductType: ProductType;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Attribute:
    ( { __typename: 'Attribute' }
    & GraphQLRecursivePick<FederationTypes['Attribute'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Collection:
    ( { __typename: 'Collection' }
    & GraphQLRecursivePick<FederationTypes['Collection'], {"id":true}> );
  Market:
    ( { __typename: 'Market' }
    & GraphQLRecursivePick<FederationTypes['Market'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductType:
    ( { __typename: 'ProductType' }
    & GraphQLRecursivePick<FederationTypes['ProductType'], {"id":true}> );
  Variant:
    ( { __typename: 'Variant' }
    & GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddMediaResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  AddProductOptionResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  AddProductsToCollectionResult:
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  AddVariantsResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  ArchiveProductResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  BeginProductFileResult:
    | ( InvalidInput )
    | ( ProductFileParent )
  ;
  ChangePriceResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
    | ( VariantParent )
  ;
  CreateAttributeResult:
    | ( AlreadyExists )
    | ( AttributeParent )
    | ( InvalidInput )
  ;
  CreateCategoryResult:
    | ( AlreadyExists )
    | ( CategoryParent )
    | ( InvalidInput )
    | ( NotFound )
  ;
  CreateCollectionResult:
    | ( AlreadyExists )
    | ( CollectionParent )
    | ( InvalidInput )
    | ( NotFound )
  ;
  CreateMarketResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( MarketParent )
  ;
  CreatePriceListResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PriceListParent )
  ;
  CreateProductResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
  ;
  DeleteAttributeResult:
    | ( AttributeParent )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DeleteCategoryMetafieldsResult:
    | ( CategoryParent )
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DeleteCategoryResult:
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( CategoryDeleted )
    | ( CategoryNotEmpty )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DeleteCollectionMetafieldsResult:
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DeleteCollectionResult:
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( CollectionDeleted )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DeleteMarketResult:
    | ( InvalidInput )
    | ( Omit<MarketConflict, 'market'> & { market: _RefType['Market'] } )
    | ( MarketDeleted )
    | ( MarketInUse )
    | ( NotFound )
  ;
  DeletePriceListResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<PriceListConflict, 'priceList'> & { priceList: _RefType['PriceList'] } )
    | ( PriceListDeleted )
  ;
  DeleteProductMetafieldsResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  DeleteProductResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  DeleteProductTypeResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductTypeParent )
  ;
  DuplicateProductResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
  ;
  EditProductsResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( JobParent )
  ;
  ExportProductsResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( JobParent )
  ;
  ImportProductsResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( JobParent )
    | ( NotFound )
  ;
  MoveCategoryResult:
    | ( CategoryParent )
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  MoveProductsInCollectionResult:
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  PublishProductResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  RemoveMediaResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  RemoveProductOptionResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  RemoveProductsFromCollectionResult:
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  RemoveVariantsResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  ReorderMediaResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  ReorderProductOptionsResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  ReorderVariantsResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  RestoreProductResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  SaveProductTypeResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductTypeParent )
  ;
  SetCategoryMetafieldsResult:
    | ( CategoryParent )
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  SetCollectionMetafieldsResult:
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  SetPriceListEntriesResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PriceListParent )
    | ( Omit<PriceListConflict, 'priceList'> & { priceList: _RefType['PriceList'] } )
  ;
  SetProductAttributesResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  SetProductMetafieldsResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  SetVariantPricesResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( VariantPricesSetParent )
  ;
  TranslateAttributeResult:
    | ( AttributeParent )
    | ( InvalidInput )
    | ( NotFound )
  ;
  TranslateCategoryResult:
    | ( AlreadyExists )
    | ( CategoryParent )
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  TranslateCollectionResult:
    | ( AlreadyExists )
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  TranslateProductResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  UnpublishProductResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  UpdateAttributeResult:
    | ( AttributeParent )
    | ( InvalidInput )
    | ( NotFound )
  ;
  UpdateCategoryResult:
    | ( AlreadyExists )
    | ( CategoryParent )
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  UpdateCollectionResult:
    | ( AlreadyExists )
    | ( CollectionParent )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( InvalidInput )
    | ( NotFound )
  ;
  UpdateMarketResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( MarketParent )
    | ( Omit<MarketConflict, 'market'> & { market: _RefType['Market'] } )
    | ( MarketInUse )
    | ( NotFound )
  ;
  UpdateMediaResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  UpdatePriceListResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PriceListParent )
    | ( Omit<PriceListConflict, 'priceList'> & { priceList: _RefType['PriceList'] } )
  ;
  UpdateProductOptionResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  UpdateProductResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  UpdateVariantResult:
    | ( AlreadyExists )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductParent )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
  UploadProductFilePartResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductFileParent )
  ;
  UpsertProductsResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( JobParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AlreadyExists )
    | ( Omit<CategoryConflict, 'category'> & { category: _RefType['Category'] } )
    | ( CategoryNotEmpty )
    | ( Omit<CollectionConflict, 'collection'> & { collection: _RefType['Collection'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<MarketConflict, 'market'> & { market: _RefType['Market'] } )
    | ( MarketInUse )
    | ( NotFound )
    | ( Omit<PriceListConflict, 'priceList'> & { priceList: _RefType['PriceList'] } )
    | ( Omit<ProductConflict, 'product'> & { product: _RefType['Product'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddMediaInput: AddMediaInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddMediaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddMediaResult']>;
  AddProductOptionInput: AddProductOptionInput;
  AddProductOptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddProductOptionResult']>;
  AddProductsToCollectionInput: AddProductsToCollectionInput;
  AddProductsToCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddProductsToCollectionResult']>;
  AddVariantsInput: AddVariantsInput;
  AddVariantsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddVariantsResult']>;
  AdjustPricesInput: AdjustPricesInput;
  AdjustedPrice: ResolverTypeWrapper<Omit<AdjustedPrice, 'compareAtPrice' | 'price' | 'variant'> & { compareAtPrice?: Maybe<ResolversTypes['Money']>, price?: Maybe<ResolversTypes['Money']>, variant: ResolversTypes['Variant'] }>;
  AdjustedProduct: ResolverTypeWrapper<Omit<AdjustedProduct, 'product' | 'variants'> & { product: ResolversTypes['Product'], variants: Array<ResolversTypes['AdjustedPrice']> }>;
  AdjustedProductConnection: ResolverTypeWrapper<Omit<AdjustedProductConnection, 'edges'> & { edges: Array<ResolversTypes['AdjustedProductEdge']> }>;
  AdjustedProductEdge: ResolverTypeWrapper<Omit<AdjustedProductEdge, 'node'> & { node: ResolversTypes['AdjustedProduct'] }>;
  AlreadyExists: ResolverTypeWrapper<AlreadyExists>;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveProductResult']>;
  Attribute: ResolverTypeWrapper<AttributeParent>;
  AttributeFacet: ResolverTypeWrapper<Omit<AttributeFacet, 'attribute'> & { attribute: ResolversTypes['Attribute'] }>;
  AttributeFilter: AttributeFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AttributeOption: ResolverTypeWrapper<AttributeOption>;
  AttributeOptionInput: AttributeOptionInput;
  AttributeTranslation: ResolverTypeWrapper<AttributeTranslationParent>;
  AttributeType: AttributeType;
  AttributeValue: ResolverTypeWrapper<AttributeValueParent>;
  AttributeValueInput: AttributeValueInput;
  BeginProductFileInput: BeginProductFileInput;
  BeginProductFileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BeginProductFileResult']>;
  Category: ResolverTypeWrapper<CategoryParent>;
  CategoryConflict: ResolverTypeWrapper<Omit<CategoryConflict, 'category'> & { category: ResolversTypes['Category'] }>;
  CategoryDeleted: ResolverTypeWrapper<CategoryDeleted>;
  CategoryFacetValue: ResolverTypeWrapper<Omit<CategoryFacetValue, 'category'> & { category: ResolversTypes['Category'] }>;
  CategoryNotEmpty: ResolverTypeWrapper<CategoryNotEmpty>;
  CategoryTranslation: ResolverTypeWrapper<CategoryTranslationParent>;
  ChangePriceInput: ChangePriceInput;
  ChangePriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePriceResult']>;
  Collection: ResolverTypeWrapper<CollectionParent>;
  CollectionCondition: ResolverTypeWrapper<CollectionCondition>;
  CollectionConditionInput: CollectionConditionInput;
  CollectionConflict: ResolverTypeWrapper<Omit<CollectionConflict, 'collection'> & { collection: ResolversTypes['Collection'] }>;
  CollectionConnection: ResolverTypeWrapper<CollectionConnectionParent>;
  CollectionDeleted: ResolverTypeWrapper<CollectionDeleted>;
  CollectionEdge: ResolverTypeWrapper<Omit<CollectionEdge, 'node'> & { node: ResolversTypes['Collection'] }>;
  CollectionRule: ResolverTypeWrapper<CollectionRule>;
  CollectionRuleField: CollectionRuleField;
  CollectionRuleInput: CollectionRuleInput;
  CollectionRuleMatch: CollectionRuleMatch;
  CollectionRuleOperator: CollectionRuleOperator;
  CollectionTranslation: ResolverTypeWrapper<CollectionTranslationParent>;
  ConsideredPriceList: ResolverTypeWrapper<ConsideredPriceListParent>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateAttributeInput: CreateAttributeInput;
  CreateAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAttributeResult']>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCollectionResult']>;
  CreateMarketInput: CreateMarketInput;
  CreateMarketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateMarketResult']>;
  CreatePriceListInput: CreatePriceListInput;
  CreatePriceListResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePriceListResult']>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAttributeInput: DeleteAttributeInput;
  DeleteAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAttributeResult']>;
  DeleteCategoryInput: DeleteCategoryInput;
  DeleteCategoryMetafieldsInput: DeleteCategoryMetafieldsInput;
  DeleteCategoryMetafieldsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCategoryMetafieldsResult']>;
  DeleteCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCategoryResult']>;
  DeleteCollectionInput: DeleteCollectionInput;
  DeleteCollectionMetafieldsInput: DeleteCollectionMetafieldsInput;
  DeleteCollectionMetafieldsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCollectionMetafieldsResult']>;
  DeleteCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCollectionResult']>;
  DeleteMarketInput: DeleteMarketInput;
  DeleteMarketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMarketResult']>;
  DeletePriceListInput: DeletePriceListInput;
  DeletePriceListResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeletePriceListResult']>;
  DeleteProductInput: DeleteProductInput;
  DeleteProductMetafieldsInput: DeleteProductMetafieldsInput;
  DeleteProductMetafieldsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteProductMetafieldsResult']>;
  DeleteProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteProductResult']>;
  DeleteProductTypeInput: DeleteProductTypeInput;
  DeleteProductTypeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteProductTypeResult']>;
  Dimensions: ResolverTypeWrapper<Dimensions>;
  DimensionsInput: DimensionsInput;
  DuplicateProductInput: DuplicateProductInput;
  DuplicateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DuplicateProductResult']>;
  EditProductsInput: EditProductsInput;
  EditProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditProductsResult']>;
  ExportProductsInput: ExportProductsInput;
  ExportProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportProductsResult']>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  ImportProductsInput: ImportProductsInput;
  ImportProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportProductsResult']>;
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
  LocaleInput: LocaleInput;
  Market: ResolverTypeWrapper<MarketParent>;
  MarketConflict: ResolverTypeWrapper<Omit<MarketConflict, 'market'> & { market: ResolversTypes['Market'] }>;
  MarketDeleted: ResolverTypeWrapper<MarketDeleted>;
  MarketInUse: ResolverTypeWrapper<MarketInUse>;
  Media: ResolverTypeWrapper<MediaParent>;
  MediaInput: MediaInput;
  MediaTranslation: ResolverTypeWrapper<MediaTranslation>;
  MediaTranslationInput: MediaTranslationInput;
  Metafield: ResolverTypeWrapper<MetafieldParent>;
  MetafieldInput: MetafieldInput;
  MetafieldKeyInput: MetafieldKeyInput;
  MetafieldType: MetafieldType;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<MoneyParent>;
  MoneyInput: MoneyInput;
  MoveCategoryInput: MoveCategoryInput;
  MoveCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveCategoryResult']>;
  MoveProductsInCollectionInput: MoveProductsInCollectionInput;
  MoveProductsInCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveProductsInCollectionResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  NumberRangeFacet: ResolverTypeWrapper<NumberRangeFacet>;
  OptionLabelInput: OptionLabelInput;
  OptionTranslation: ResolverTypeWrapper<OptionTranslation>;
  OptionTranslationInput: OptionTranslationInput;
  OptionValueTranslation: ResolverTypeWrapper<OptionValueTranslation>;
  OptionValueTranslationInput: OptionValueTranslationInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlaceInOrder: PlaceInOrder;
  PriceAdjustment: ResolverTypeWrapper<PriceAdjustment>;
  PriceAdjustmentInput: PriceAdjustmentInput;
  PriceBucket: ResolverTypeWrapper<Omit<PriceBucket, 'max' | 'min'> & { max: ResolversTypes['Money'], min: ResolversTypes['Money'] }>;
  PriceChange: ResolverTypeWrapper<PriceChangeParent>;
  PriceChangeConnection: ResolverTypeWrapper<Omit<PriceChangeConnection, 'edges'> & { edges: Array<ResolversTypes['PriceChangeEdge']> }>;
  PriceChangeEdge: ResolverTypeWrapper<Omit<PriceChangeEdge, 'node'> & { node: ResolversTypes['PriceChange'] }>;
  PriceExplanation: ResolverTypeWrapper<PriceExplanationParent>;
  PriceFacet: ResolverTypeWrapper<Omit<PriceFacet, 'buckets' | 'max' | 'min'> & { buckets: Array<ResolversTypes['PriceBucket']>, max: ResolversTypes['Money'], min: ResolversTypes['Money'] }>;
  PriceList: ResolverTypeWrapper<PriceListParent>;
  PriceListConflict: ResolverTypeWrapper<Omit<PriceListConflict, 'priceList'> & { priceList: ResolversTypes['PriceList'] }>;
  PriceListConnection: ResolverTypeWrapper<PriceListConnectionParent>;
  PriceListDeleted: ResolverTypeWrapper<PriceListDeleted>;
  PriceListEdge: ResolverTypeWrapper<Omit<PriceListEdge, 'node'> & { node: ResolversTypes['PriceList'] }>;
  PriceListEntry: ResolverTypeWrapper<PriceListEntryParent>;
  PriceListEntryConnection: ResolverTypeWrapper<Omit<PriceListEntryConnection, 'edges'> & { edges: Array<ResolversTypes['PriceListEntryEdge']> }>;
  PriceListEntryEdge: ResolverTypeWrapper<Omit<PriceListEntryEdge, 'node'> & { node: ResolversTypes['PriceListEntry'] }>;
  PriceListEntryInput: PriceListEntryInput;
  PriceListOutcome: PriceListOutcome;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'max' | 'min'> & { max: ResolversTypes['Money'], min: ResolversTypes['Money'] }>;
  PriceSource: PriceSource;
  PriceUnavailable: PriceUnavailable;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductChange: ResolverTypeWrapper<ProductChange>;
  ProductChangeConnection: ResolverTypeWrapper<ProductChangeConnection>;
  ProductChangeEdge: ResolverTypeWrapper<ProductChangeEdge>;
  ProductConflict: ResolverTypeWrapper<Omit<ProductConflict, 'product'> & { product: ResolversTypes['Product'] }>;
  ProductConnection: ResolverTypeWrapper<ProductConnectionParent>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductEvent: ProductEvent;
  ProductExport: ResolverTypeWrapper<ProductExportParent>;
  ProductFacets: ResolverTypeWrapper<Omit<ProductFacets, 'attributes' | 'categories' | 'price'> & { attributes: Array<ResolversTypes['AttributeFacet']>, categories: Array<ResolversTypes['CategoryFacetValue']>, price?: Maybe<ResolversTypes['PriceFacet']> }>;
  ProductFieldChange: ResolverTypeWrapper<ProductFieldChange>;
  ProductFile: ResolverTypeWrapper<ProductFileParent>;
  ProductFilter: ProductFilter;
  ProductImport: ResolverTypeWrapper<ProductImportParent>;
  ProductImportFault: ResolverTypeWrapper<ProductImportFaultParent>;
  ProductImportFaultConnection: ResolverTypeWrapper<ProductImportFaultConnectionParent>;
  ProductImportFaultEdge: ResolverTypeWrapper<Omit<ProductImportFaultEdge, 'node'> & { node: ResolversTypes['ProductImportFault'] }>;
  ProductListInput: ProductListInput;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductSeo: ResolverTypeWrapper<ProductSeo>;
  ProductSeoInput: ProductSeoInput;
  ProductSeoTranslationInput: ProductSeoTranslationInput;
  ProductSort: ProductSort;
  ProductStatus: ProductStatus;
  ProductTranslation: ResolverTypeWrapper<ProductTranslationParent>;
  ProductType: ResolverTypeWrapper<ProductTypeParent>;
  ProductTypeAttribute: ResolverTypeWrapper<ProductTypeAttributeParent>;
  ProductTypeAttributeInput: ProductTypeAttributeInput;
  ProductsEditInput: ProductsEditInput;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishProductResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveMediaInput: RemoveMediaInput;
  RemoveMediaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMediaResult']>;
  RemoveProductOptionInput: RemoveProductOptionInput;
  RemoveProductOptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveProductOptionResult']>;
  RemoveProductsFromCollectionInput: RemoveProductsFromCollectionInput;
  RemoveProductsFromCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveProductsFromCollectionResult']>;
  RemoveVariantsInput: RemoveVariantsInput;
  RemoveVariantsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveVariantsResult']>;
  RenamedValueInput: RenamedValueInput;
  ReorderMediaInput: ReorderMediaInput;
  ReorderMediaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReorderMediaResult']>;
  ReorderProductOptionsInput: ReorderProductOptionsInput;
  ReorderProductOptionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReorderProductOptionsResult']>;
  ReorderVariantsInput: ReorderVariantsInput;
  ReorderVariantsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReorderVariantsResult']>;
  RestoreProductInput: RestoreProductInput;
  RestoreProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreProductResult']>;
  SaveProductTypeInput: SaveProductTypeInput;
  SaveProductTypeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveProductTypeResult']>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SelectedOptionInput: SelectedOptionInput;
  SetCategoryMetafieldsInput: SetCategoryMetafieldsInput;
  SetCategoryMetafieldsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCategoryMetafieldsResult']>;
  SetCollectionMetafieldsInput: SetCollectionMetafieldsInput;
  SetCollectionMetafieldsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCollectionMetafieldsResult']>;
  SetPriceListEntriesInput: SetPriceListEntriesInput;
  SetPriceListEntriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPriceListEntriesResult']>;
  SetProductAttributesInput: SetProductAttributesInput;
  SetProductAttributesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetProductAttributesResult']>;
  SetProductMetafieldsInput: SetProductMetafieldsInput;
  SetProductMetafieldsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetProductMetafieldsResult']>;
  SetVariantPricesInput: SetVariantPricesInput;
  SetVariantPricesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetVariantPricesResult']>;
  StockFacet: ResolverTypeWrapper<StockFacet>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Suggestions: ResolverTypeWrapper<Omit<Suggestions, 'categories' | 'products'> & { categories: Array<ResolversTypes['Category']>, products: Array<ResolversTypes['Product']> }>;
  TranslateAttributeInput: TranslateAttributeInput;
  TranslateAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TranslateAttributeResult']>;
  TranslateCategoryInput: TranslateCategoryInput;
  TranslateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TranslateCategoryResult']>;
  TranslateCollectionInput: TranslateCollectionInput;
  TranslateCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TranslateCollectionResult']>;
  TranslateProductInput: TranslateProductInput;
  TranslateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TranslateProductResult']>;
  UnpublishProductInput: UnpublishProductInput;
  UnpublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnpublishProductResult']>;
  UpdateAttributeInput: UpdateAttributeInput;
  UpdateAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateAttributeResult']>;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCategoryResult']>;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCollectionResult']>;
  UpdateMarketInput: UpdateMarketInput;
  UpdateMarketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMarketResult']>;
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMediaResult']>;
  UpdatePriceListInput: UpdatePriceListInput;
  UpdatePriceListResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePriceListResult']>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductOptionInput: UpdateProductOptionInput;
  UpdateProductOptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductOptionResult']>;
  UpdateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductResult']>;
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateVariantResult']>;
  UploadProductFilePartInput: UploadProductFilePartInput;
  UploadProductFilePartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UploadProductFilePartResult']>;
  UpsertProductInput: UpsertProductInput;
  UpsertProductsInput: UpsertProductsInput;
  UpsertProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpsertProductsResult']>;
  UpsertTranslationInput: UpsertTranslationInput;
  UpsertVariantInput: UpsertVariantInput;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Variant: ResolverTypeWrapper<VariantParent>;
  VariantPrice: ResolverTypeWrapper<VariantPriceParent>;
  VariantPriceInput: VariantPriceInput;
  VariantPricesSet: ResolverTypeWrapper<VariantPricesSetParent>;
  VariantPricing: ResolverTypeWrapper<VariantPricingParent>;
  VariantTitleTranslation: ResolverTypeWrapper<VariantTitleTranslation>;
  VariantTitleTranslationInput: VariantTitleTranslationInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddMediaInput: AddMediaInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AddMediaResult: ResolversUnionTypes<ResolversParentTypes>['AddMediaResult'];
  AddProductOptionInput: AddProductOptionInput;
  AddProductOptionResult: ResolversUnionTypes<ResolversParentTypes>['AddProductOptionResult'];
  AddProductsToCollectionInput: AddProductsToCollectionInput;
  AddProductsToCollectionResult: ResolversUnionTypes<ResolversParentTypes>['AddProductsToCollectionResult'];
  AddVariantsInput: AddVariantsInput;
  AddVariantsResult: ResolversUnionTypes<ResolversParentTypes>['AddVariantsResult'];
  AdjustPricesInput: AdjustPricesInput;
  AdjustedPrice: Omit<AdjustedPrice, 'compareAtPrice' | 'price' | 'variant'> & { compareAtPrice?: Maybe<ResolversParentTypes['Money']>, price?: Maybe<ResolversParentTypes['Money']>, variant: ResolversParentTypes['Variant'] };
  AdjustedProduct: Omit<AdjustedProduct, 'product' | 'variants'> & { product: ResolversParentTypes['Product'], variants: Array<ResolversParentTypes['AdjustedPrice']> };
  AdjustedProductConnection: Omit<AdjustedProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['AdjustedProductEdge']> };
  AdjustedProductEdge: Omit<AdjustedProductEdge, 'node'> & { node: ResolversParentTypes['AdjustedProduct'] };
  AlreadyExists: AlreadyExists;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveProductResult'];
  Attribute: AttributeParent;
  AttributeFacet: Omit<AttributeFacet, 'attribute'> & { attribute: ResolversParentTypes['Attribute'] };
  AttributeFilter: AttributeFilter;
  Float: Scalars['Float']['output'];
  AttributeOption: AttributeOption;
  AttributeOptionInput: AttributeOptionInput;
  AttributeTranslation: AttributeTranslationParent;
  AttributeValue: AttributeValueParent;
  AttributeValueInput: AttributeValueInput;
  BeginProductFileInput: BeginProductFileInput;
  BeginProductFileResult: ResolversUnionTypes<ResolversParentTypes>['BeginProductFileResult'];
  Category: CategoryParent;
  CategoryConflict: Omit<CategoryConflict, 'category'> & { category: ResolversParentTypes['Category'] };
  CategoryDeleted: CategoryDeleted;
  CategoryFacetValue: Omit<CategoryFacetValue, 'category'> & { category: ResolversParentTypes['Category'] };
  CategoryNotEmpty: CategoryNotEmpty;
  CategoryTranslation: CategoryTranslationParent;
  ChangePriceInput: ChangePriceInput;
  ChangePriceResult: ResolversUnionTypes<ResolversParentTypes>['ChangePriceResult'];
  Collection: CollectionParent;
  CollectionCondition: CollectionCondition;
  CollectionConditionInput: CollectionConditionInput;
  CollectionConflict: Omit<CollectionConflict, 'collection'> & { collection: ResolversParentTypes['Collection'] };
  CollectionConnection: CollectionConnectionParent;
  CollectionDeleted: CollectionDeleted;
  CollectionEdge: Omit<CollectionEdge, 'node'> & { node: ResolversParentTypes['Collection'] };
  CollectionRule: CollectionRule;
  CollectionRuleInput: CollectionRuleInput;
  CollectionTranslation: CollectionTranslationParent;
  ConsideredPriceList: ConsideredPriceListParent;
  CountryCode: Scalars['CountryCode']['output'];
  CreateAttributeInput: CreateAttributeInput;
  CreateAttributeResult: ResolversUnionTypes<ResolversParentTypes>['CreateAttributeResult'];
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionResult: ResolversUnionTypes<ResolversParentTypes>['CreateCollectionResult'];
  CreateMarketInput: CreateMarketInput;
  CreateMarketResult: ResolversUnionTypes<ResolversParentTypes>['CreateMarketResult'];
  CreatePriceListInput: CreatePriceListInput;
  CreatePriceListResult: ResolversUnionTypes<ResolversParentTypes>['CreatePriceListResult'];
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteAttributeInput: DeleteAttributeInput;
  DeleteAttributeResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAttributeResult'];
  DeleteCategoryInput: DeleteCategoryInput;
  DeleteCategoryMetafieldsInput: DeleteCategoryMetafieldsInput;
  DeleteCategoryMetafieldsResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCategoryMetafieldsResult'];
  DeleteCategoryResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCategoryResult'];
  DeleteCollectionInput: DeleteCollectionInput;
  DeleteCollectionMetafieldsInput: DeleteCollectionMetafieldsInput;
  DeleteCollectionMetafieldsResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCollectionMetafieldsResult'];
  DeleteCollectionResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCollectionResult'];
  DeleteMarketInput: DeleteMarketInput;
  DeleteMarketResult: ResolversUnionTypes<ResolversParentTypes>['DeleteMarketResult'];
  DeletePriceListInput: DeletePriceListInput;
  DeletePriceListResult: ResolversUnionTypes<ResolversParentTypes>['DeletePriceListResult'];
  DeleteProductInput: DeleteProductInput;
  DeleteProductMetafieldsInput: DeleteProductMetafieldsInput;
  DeleteProductMetafieldsResult: ResolversUnionTypes<ResolversParentTypes>['DeleteProductMetafieldsResult'];
  DeleteProductResult: ResolversUnionTypes<ResolversParentTypes>['DeleteProductResult'];
  DeleteProductTypeInput: DeleteProductTypeInput;
  DeleteProductTypeResult: ResolversUnionTypes<ResolversParentTypes>['DeleteProductTypeResult'];
  Dimensions: Dimensions;
  DimensionsInput: DimensionsInput;
  DuplicateProductInput: DuplicateProductInput;
  DuplicateProductResult: ResolversUnionTypes<ResolversParentTypes>['DuplicateProductResult'];
  EditProductsInput: EditProductsInput;
  EditProductsResult: ResolversUnionTypes<ResolversParentTypes>['EditProductsResult'];
  ExportProductsInput: ExportProductsInput;
  ExportProductsResult: ResolversUnionTypes<ResolversParentTypes>['ExportProductsResult'];
  FacetValue: FacetValue;
  IdempotencyKeyReused: IdempotencyKeyReused;
  ImportProductsInput: ImportProductsInput;
  ImportProductsResult: ResolversUnionTypes<ResolversParentTypes>['ImportProductsResult'];
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Job: JobParent;
  JobCount: JobCount;
  JobError: JobError;
  JobProgress: JobProgress;
  JobRejection: JobRejection;
  JobRejectionConnection: JobRejectionConnection;
  JobRejectionEdge: JobRejectionEdge;
  LocaleInput: LocaleInput;
  Market: MarketParent;
  MarketConflict: Omit<MarketConflict, 'market'> & { market: ResolversParentTypes['Market'] };
  MarketDeleted: MarketDeleted;
  MarketInUse: MarketInUse;
  Media: MediaParent;
  MediaInput: MediaInput;
  MediaTranslation: MediaTranslation;
  MediaTranslationInput: MediaTranslationInput;
  Metafield: MetafieldParent;
  MetafieldInput: MetafieldInput;
  MetafieldKeyInput: MetafieldKeyInput;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: MoneyParent;
  MoneyInput: MoneyInput;
  MoveCategoryInput: MoveCategoryInput;
  MoveCategoryResult: ResolversUnionTypes<ResolversParentTypes>['MoveCategoryResult'];
  MoveProductsInCollectionInput: MoveProductsInCollectionInput;
  MoveProductsInCollectionResult: ResolversUnionTypes<ResolversParentTypes>['MoveProductsInCollectionResult'];
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  NumberRangeFacet: NumberRangeFacet;
  OptionLabelInput: OptionLabelInput;
  OptionTranslation: OptionTranslation;
  OptionTranslationInput: OptionTranslationInput;
  OptionValueTranslation: OptionValueTranslation;
  OptionValueTranslationInput: OptionValueTranslationInput;
  PageInfo: PageInfo;
  PriceAdjustment: PriceAdjustment;
  PriceAdjustmentInput: PriceAdjustmentInput;
  PriceBucket: Omit<PriceBucket, 'max' | 'min'> & { max: ResolversParentTypes['Money'], min: ResolversParentTypes['Money'] };
  PriceChange: PriceChangeParent;
  PriceChangeConnection: Omit<PriceChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['PriceChangeEdge']> };
  PriceChangeEdge: Omit<PriceChangeEdge, 'node'> & { node: ResolversParentTypes['PriceChange'] };
  PriceExplanation: PriceExplanationParent;
  PriceFacet: Omit<PriceFacet, 'buckets' | 'max' | 'min'> & { buckets: Array<ResolversParentTypes['PriceBucket']>, max: ResolversParentTypes['Money'], min: ResolversParentTypes['Money'] };
  PriceList: PriceListParent;
  PriceListConflict: Omit<PriceListConflict, 'priceList'> & { priceList: ResolversParentTypes['PriceList'] };
  PriceListConnection: PriceListConnectionParent;
  PriceListDeleted: PriceListDeleted;
  PriceListEdge: Omit<PriceListEdge, 'node'> & { node: ResolversParentTypes['PriceList'] };
  PriceListEntry: PriceListEntryParent;
  PriceListEntryConnection: Omit<PriceListEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['PriceListEntryEdge']> };
  PriceListEntryEdge: Omit<PriceListEntryEdge, 'node'> & { node: ResolversParentTypes['PriceListEntry'] };
  PriceListEntryInput: PriceListEntryInput;
  PriceRange: Omit<PriceRange, 'max' | 'min'> & { max: ResolversParentTypes['Money'], min: ResolversParentTypes['Money'] };
  Product: ProductParent;
  ProductChange: ProductChange;
  ProductChangeConnection: ProductChangeConnection;
  ProductChangeEdge: ProductChangeEdge;
  ProductConflict: Omit<ProductConflict, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductConnection: ProductConnectionParent;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductExport: ProductExportParent;
  ProductFacets: Omit<ProductFacets, 'attributes' | 'categories' | 'price'> & { attributes: Array<ResolversParentTypes['AttributeFacet']>, categories: Array<ResolversParentTypes['CategoryFacetValue']>, price?: Maybe<ResolversParentTypes['PriceFacet']> };
  ProductFieldChange: ProductFieldChange;
  ProductFile: ProductFileParent;
  ProductFilter: ProductFilter;
  ProductImport: ProductImportParent;
  ProductImportFault: ProductImportFaultParent;
  ProductImportFaultConnection: ProductImportFaultConnectionParent;
  ProductImportFaultEdge: Omit<ProductImportFaultEdge, 'node'> & { node: ResolversParentTypes['ProductImportFault'] };
  ProductListInput: ProductListInput;
  ProductOption: ProductOption;
  ProductSeo: ProductSeo;
  ProductSeoInput: ProductSeoInput;
  ProductSeoTranslationInput: ProductSeoTranslationInput;
  ProductTranslation: ProductTranslationParent;
  ProductType: ProductTypeParent;
  ProductTypeAttribute: ProductTypeAttributeParent;
  ProductTypeAttributeInput: ProductTypeAttributeInput;
  ProductsEditInput: ProductsEditInput;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolversUnionTypes<ResolversParentTypes>['PublishProductResult'];
  Query: Record<PropertyKey, never>;
  RemoveMediaInput: RemoveMediaInput;
  RemoveMediaResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMediaResult'];
  RemoveProductOptionInput: RemoveProductOptionInput;
  RemoveProductOptionResult: ResolversUnionTypes<ResolversParentTypes>['RemoveProductOptionResult'];
  RemoveProductsFromCollectionInput: RemoveProductsFromCollectionInput;
  RemoveProductsFromCollectionResult: ResolversUnionTypes<ResolversParentTypes>['RemoveProductsFromCollectionResult'];
  RemoveVariantsInput: RemoveVariantsInput;
  RemoveVariantsResult: ResolversUnionTypes<ResolversParentTypes>['RemoveVariantsResult'];
  RenamedValueInput: RenamedValueInput;
  ReorderMediaInput: ReorderMediaInput;
  ReorderMediaResult: ResolversUnionTypes<ResolversParentTypes>['ReorderMediaResult'];
  ReorderProductOptionsInput: ReorderProductOptionsInput;
  ReorderProductOptionsResult: ResolversUnionTypes<ResolversParentTypes>['ReorderProductOptionsResult'];
  ReorderVariantsInput: ReorderVariantsInput;
  ReorderVariantsResult: ResolversUnionTypes<ResolversParentTypes>['ReorderVariantsResult'];
  RestoreProductInput: RestoreProductInput;
  RestoreProductResult: ResolversUnionTypes<ResolversParentTypes>['RestoreProductResult'];
  SaveProductTypeInput: SaveProductTypeInput;
  SaveProductTypeResult: ResolversUnionTypes<ResolversParentTypes>['SaveProductTypeResult'];
  SelectedOption: SelectedOption;
  SelectedOptionInput: SelectedOptionInput;
  SetCategoryMetafieldsInput: SetCategoryMetafieldsInput;
  SetCategoryMetafieldsResult: ResolversUnionTypes<ResolversParentTypes>['SetCategoryMetafieldsResult'];
  SetCollectionMetafieldsInput: SetCollectionMetafieldsInput;
  SetCollectionMetafieldsResult: ResolversUnionTypes<ResolversParentTypes>['SetCollectionMetafieldsResult'];
  SetPriceListEntriesInput: SetPriceListEntriesInput;
  SetPriceListEntriesResult: ResolversUnionTypes<ResolversParentTypes>['SetPriceListEntriesResult'];
  SetProductAttributesInput: SetProductAttributesInput;
  SetProductAttributesResult: ResolversUnionTypes<ResolversParentTypes>['SetProductAttributesResult'];
  SetProductMetafieldsInput: SetProductMetafieldsInput;
  SetProductMetafieldsResult: ResolversUnionTypes<ResolversParentTypes>['SetProductMetafieldsResult'];
  SetVariantPricesInput: SetVariantPricesInput;
  SetVariantPricesResult: ResolversUnionTypes<ResolversParentTypes>['SetVariantPricesResult'];
  StockFacet: StockFacet;
  Subscription: Record<PropertyKey, never>;
  Suggestions: Omit<Suggestions, 'categories' | 'products'> & { categories: Array<ResolversParentTypes['Category']>, products: Array<ResolversParentTypes['Product']> };
  TranslateAttributeInput: TranslateAttributeInput;
  TranslateAttributeResult: ResolversUnionTypes<ResolversParentTypes>['TranslateAttributeResult'];
  TranslateCategoryInput: TranslateCategoryInput;
  TranslateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['TranslateCategoryResult'];
  TranslateCollectionInput: TranslateCollectionInput;
  TranslateCollectionResult: ResolversUnionTypes<ResolversParentTypes>['TranslateCollectionResult'];
  TranslateProductInput: TranslateProductInput;
  TranslateProductResult: ResolversUnionTypes<ResolversParentTypes>['TranslateProductResult'];
  UnpublishProductInput: UnpublishProductInput;
  UnpublishProductResult: ResolversUnionTypes<ResolversParentTypes>['UnpublishProductResult'];
  UpdateAttributeInput: UpdateAttributeInput;
  UpdateAttributeResult: ResolversUnionTypes<ResolversParentTypes>['UpdateAttributeResult'];
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCategoryResult'];
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCollectionResult'];
  UpdateMarketInput: UpdateMarketInput;
  UpdateMarketResult: ResolversUnionTypes<ResolversParentTypes>['UpdateMarketResult'];
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaResult: ResolversUnionTypes<ResolversParentTypes>['UpdateMediaResult'];
  UpdatePriceListInput: UpdatePriceListInput;
  UpdatePriceListResult: ResolversUnionTypes<ResolversParentTypes>['UpdatePriceListResult'];
  UpdateProductInput: UpdateProductInput;
  UpdateProductOptionInput: UpdateProductOptionInput;
  UpdateProductOptionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductOptionResult'];
  UpdateProductResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductResult'];
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantResult: ResolversUnionTypes<ResolversParentTypes>['UpdateVariantResult'];
  UploadProductFilePartInput: UploadProductFilePartInput;
  UploadProductFilePartResult: ResolversUnionTypes<ResolversParentTypes>['UploadProductFilePartResult'];
  UpsertProductInput: UpsertProductInput;
  UpsertProductsInput: UpsertProductsInput;
  UpsertProductsResult: ResolversUnionTypes<ResolversParentTypes>['UpsertProductsResult'];
  UpsertTranslationInput: UpsertTranslationInput;
  UpsertVariantInput: UpsertVariantInput;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Variant: VariantParent;
  VariantPrice: VariantPriceParent;
  VariantPriceInput: VariantPriceInput;
  VariantPricesSet: VariantPricesSetParent;
  VariantPricing: VariantPricingParent;
  VariantTitleTranslation: VariantTitleTranslation;
  VariantTitleTranslationInput: VariantTitleTranslationInput;
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

export type OwnedDirectiveArgs = {
  by: Scalars['String']['input'];
  orScopes?: Array<Scalars['String']['input']>;
};

export type OwnedDirectiveResolver<Result, Parent, ContextType = Context, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsCopiesDirectiveArgs = {
  of: Array<Scalars['String']['input']>;
};

export type ReadsCopiesDirectiveResolver<Result, Parent, ContextType = Context, Args = ReadsCopiesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddMediaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddMediaResult'] = ResolversParentTypes['AddMediaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type AddProductOptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddProductOptionResult'] = ResolversParentTypes['AddProductOptionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type AddProductsToCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddProductsToCollectionResult'] = ResolversParentTypes['AddProductsToCollectionResult']> = {
  __resolveType: TypeResolveFn<'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type AddVariantsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantsResult'] = ResolversParentTypes['AddVariantsResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type AdjustedPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustedPrice'] = ResolversParentTypes['AdjustedPrice']> = {
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
};

export type AdjustedProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustedProduct'] = ResolversParentTypes['AdjustedProduct']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['AdjustedPrice']>, ParentType, ContextType>;
};

export type AdjustedProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustedProductConnection'] = ResolversParentTypes['AdjustedProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdjustedProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdjustedProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustedProductEdge'] = ResolversParentTypes['AdjustedProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdjustedProduct'], ParentType, ContextType>;
};

export type AlreadyExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyExists'] = ResolversParentTypes['AlreadyExists']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductResult'] = ResolversParentTypes['ArchiveProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute'], FederationReferenceType extends FederationReferenceTypes['Attribute'] = FederationReferenceTypes['Attribute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Attribute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ofVariants?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['AttributeOption']>, ParentType, ContextType>;
  translations?: Resolver<Array<ResolversTypes['AttributeTranslation']>, ParentType, ContextType, Partial<AttributeTranslationsArgs>>;
  type?: Resolver<ResolversTypes['AttributeType'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeFacet'] = ResolversParentTypes['AttributeFacet']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  range?: Resolver<Maybe<ResolversTypes['NumberRangeFacet']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type AttributeOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeOption'] = ResolversParentTypes['AttributeOption']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttributeTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeTranslation'] = ResolversParentTypes['AttributeTranslation']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['AttributeOption']>, ParentType, ContextType>;
};

export type AttributeValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeValue'] = ResolversParentTypes['AttributeValue']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  boolean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  options?: Resolver<Maybe<Array<ResolversTypes['AttributeOption']>>, ParentType, ContextType>;
  products?: Resolver<Maybe<Array<ResolversTypes['Product']>>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BeginProductFileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginProductFileResult'] = ResolversParentTypes['BeginProductFileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ProductFile', ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<CategoryMetafieldsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CategoryProductsArgs, 'first' | 'sort'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<Array<ResolversTypes['CategoryTranslation']>, ParentType, ContextType, Partial<CategoryTranslationsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryConflict'] = ResolversParentTypes['CategoryConflict']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryDeleted'] = ResolversParentTypes['CategoryDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryFacetValue'] = ResolversParentTypes['CategoryFacetValue']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSelected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CategoryNotEmptyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryNotEmpty'] = ResolversParentTypes['CategoryNotEmpty']> = {
  childCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryTranslation'] = ResolversParentTypes['CategoryTranslation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangePriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePriceResult'] = ResolversParentTypes['ChangePriceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductConflict' | 'Variant', ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection'], FederationReferenceType extends FederationReferenceTypes['Collection'] = FederationReferenceTypes['Collection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Collection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<CollectionMetafieldsArgs>>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CollectionProductsArgs, 'first' | 'sort'>>;
  rule?: Resolver<Maybe<ResolversTypes['CollectionRule']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<Array<ResolversTypes['CollectionTranslation']>, ParentType, ContextType, Partial<CollectionTranslationsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionCondition'] = ResolversParentTypes['CollectionCondition']> = {
  attribute?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['CollectionRuleField'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['CollectionRuleOperator'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CollectionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionConflict'] = ResolversParentTypes['CollectionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionConnection'] = ResolversParentTypes['CollectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CollectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CollectionDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionDeleted'] = ResolversParentTypes['CollectionDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionEdge'] = ResolversParentTypes['CollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
};

export type CollectionRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionRule'] = ResolversParentTypes['CollectionRule']> = {
  conditions?: Resolver<Array<ResolversTypes['CollectionCondition']>, ParentType, ContextType>;
  match?: Resolver<ResolversTypes['CollectionRuleMatch'], ParentType, ContextType>;
};

export type CollectionTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionTranslation'] = ResolversParentTypes['CollectionTranslation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsideredPriceListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsideredPriceList'] = ResolversParentTypes['ConsideredPriceList']> = {
  outcome?: Resolver<ResolversTypes['PriceListOutcome'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceList?: Resolver<ResolversTypes['PriceList'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateAttributeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAttributeResult'] = ResolversParentTypes['CreateAttributeResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Attribute' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryResult'] = ResolversParentTypes['CreateCategoryResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Category' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CreateCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCollectionResult'] = ResolversParentTypes['CreateCollectionResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Collection' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CreateMarketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMarketResult'] = ResolversParentTypes['CreateMarketResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'Market', ParentType, ContextType>;
};

export type CreatePriceListResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePriceListResult'] = ResolversParentTypes['CreatePriceListResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PriceList', ParentType, ContextType>;
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

export type DeleteAttributeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAttributeResult'] = ResolversParentTypes['DeleteAttributeResult']> = {
  __resolveType: TypeResolveFn<'Attribute' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DeleteCategoryMetafieldsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCategoryMetafieldsResult'] = ResolversParentTypes['DeleteCategoryMetafieldsResult']> = {
  __resolveType: TypeResolveFn<'Category' | 'CategoryConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DeleteCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCategoryResult'] = ResolversParentTypes['DeleteCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryConflict' | 'CategoryDeleted' | 'CategoryNotEmpty' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DeleteCollectionMetafieldsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCollectionMetafieldsResult'] = ResolversParentTypes['DeleteCollectionMetafieldsResult']> = {
  __resolveType: TypeResolveFn<'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DeleteCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCollectionResult'] = ResolversParentTypes['DeleteCollectionResult']> = {
  __resolveType: TypeResolveFn<'CollectionConflict' | 'CollectionDeleted' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DeleteMarketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMarketResult'] = ResolversParentTypes['DeleteMarketResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MarketConflict' | 'MarketDeleted' | 'MarketInUse' | 'NotFound', ParentType, ContextType>;
};

export type DeletePriceListResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePriceListResult'] = ResolversParentTypes['DeletePriceListResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PriceListConflict' | 'PriceListDeleted', ParentType, ContextType>;
};

export type DeleteProductMetafieldsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductMetafieldsResult'] = ResolversParentTypes['DeleteProductMetafieldsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type DeleteProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductResult'] = ResolversParentTypes['DeleteProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type DeleteProductTypeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductTypeResult'] = ResolversParentTypes['DeleteProductTypeResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductType', ParentType, ContextType>;
};

export type DimensionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dimensions'] = ResolversParentTypes['Dimensions']> = {
  heightMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lengthMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  widthMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DuplicateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateProductResult'] = ResolversParentTypes['DuplicateProductResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound' | 'Product', ParentType, ContextType>;
};

export type EditProductsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditProductsResult'] = ResolversParentTypes['EditProductsResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Job', ParentType, ContextType>;
};

export type ExportProductsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportProductsResult'] = ResolversParentTypes['ExportProductsResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Job', ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSelected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportProductsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProductsResult'] = ResolversParentTypes['ImportProductsResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Job' | 'NotFound', ParentType, ContextType>;
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

export type MarketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market'], FederationReferenceType extends FederationReferenceTypes['Market'] = FederationReferenceTypes['Market']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Market']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarketConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketConflict'] = ResolversParentTypes['MarketConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  market?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarketDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketDeleted'] = ResolversParentTypes['MarketDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarketInUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketInUse'] = ResolversParentTypes['MarketInUse']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  priceListIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MediaTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaTranslation'] = ResolversParentTypes['MediaTranslation']> = {
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MetafieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Metafield'] = ResolversParentTypes['Metafield']> = {
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MetafieldType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type MoveCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCategoryResult'] = ResolversParentTypes['MoveCategoryResult']> = {
  __resolveType: TypeResolveFn<'Category' | 'CategoryConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type MoveProductsInCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveProductsInCollectionResult'] = ResolversParentTypes['MoveProductsInCollectionResult']> = {
  __resolveType: TypeResolveFn<'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addMedia?: Resolver<ResolversTypes['AddMediaResult'], ParentType, ContextType, RequireFields<MutationAddMediaArgs, 'input'>>;
  addProductOption?: Resolver<ResolversTypes['AddProductOptionResult'], ParentType, ContextType, RequireFields<MutationAddProductOptionArgs, 'input'>>;
  addProductsToCollection?: Resolver<ResolversTypes['AddProductsToCollectionResult'], ParentType, ContextType, RequireFields<MutationAddProductsToCollectionArgs, 'input'>>;
  addVariants?: Resolver<ResolversTypes['AddVariantsResult'], ParentType, ContextType, RequireFields<MutationAddVariantsArgs, 'input'>>;
  archiveProduct?: Resolver<ResolversTypes['ArchiveProductResult'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'input'>>;
  beginProductFile?: Resolver<ResolversTypes['BeginProductFileResult'], ParentType, ContextType, RequireFields<MutationBeginProductFileArgs, 'input'>>;
  changePrice?: Resolver<ResolversTypes['ChangePriceResult'], ParentType, ContextType, RequireFields<MutationChangePriceArgs, 'input'>>;
  createAttribute?: Resolver<ResolversTypes['CreateAttributeResult'], ParentType, ContextType, RequireFields<MutationCreateAttributeArgs, 'input'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryResult'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createCollection?: Resolver<ResolversTypes['CreateCollectionResult'], ParentType, ContextType, RequireFields<MutationCreateCollectionArgs, 'input'>>;
  createMarket?: Resolver<ResolversTypes['CreateMarketResult'], ParentType, ContextType, RequireFields<MutationCreateMarketArgs, 'input'>>;
  createPriceList?: Resolver<ResolversTypes['CreatePriceListResult'], ParentType, ContextType, RequireFields<MutationCreatePriceListArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductResult'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  deleteAttribute?: Resolver<ResolversTypes['DeleteAttributeResult'], ParentType, ContextType, RequireFields<MutationDeleteAttributeArgs, 'input'>>;
  deleteCategory?: Resolver<ResolversTypes['DeleteCategoryResult'], ParentType, ContextType, RequireFields<MutationDeleteCategoryArgs, 'input'>>;
  deleteCategoryMetafields?: Resolver<ResolversTypes['DeleteCategoryMetafieldsResult'], ParentType, ContextType, RequireFields<MutationDeleteCategoryMetafieldsArgs, 'input'>>;
  deleteCollection?: Resolver<ResolversTypes['DeleteCollectionResult'], ParentType, ContextType, RequireFields<MutationDeleteCollectionArgs, 'input'>>;
  deleteCollectionMetafields?: Resolver<ResolversTypes['DeleteCollectionMetafieldsResult'], ParentType, ContextType, RequireFields<MutationDeleteCollectionMetafieldsArgs, 'input'>>;
  deleteMarket?: Resolver<ResolversTypes['DeleteMarketResult'], ParentType, ContextType, RequireFields<MutationDeleteMarketArgs, 'input'>>;
  deletePriceList?: Resolver<ResolversTypes['DeletePriceListResult'], ParentType, ContextType, RequireFields<MutationDeletePriceListArgs, 'input'>>;
  deleteProduct?: Resolver<ResolversTypes['DeleteProductResult'], ParentType, ContextType, RequireFields<MutationDeleteProductArgs, 'input'>>;
  deleteProductMetafields?: Resolver<ResolversTypes['DeleteProductMetafieldsResult'], ParentType, ContextType, RequireFields<MutationDeleteProductMetafieldsArgs, 'input'>>;
  deleteProductType?: Resolver<ResolversTypes['DeleteProductTypeResult'], ParentType, ContextType, RequireFields<MutationDeleteProductTypeArgs, 'input'>>;
  duplicateProduct?: Resolver<ResolversTypes['DuplicateProductResult'], ParentType, ContextType, RequireFields<MutationDuplicateProductArgs, 'input'>>;
  editProducts?: Resolver<ResolversTypes['EditProductsResult'], ParentType, ContextType, RequireFields<MutationEditProductsArgs, 'input'>>;
  exportProducts?: Resolver<ResolversTypes['ExportProductsResult'], ParentType, ContextType, RequireFields<MutationExportProductsArgs, 'input'>>;
  importProducts?: Resolver<ResolversTypes['ImportProductsResult'], ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'input'>>;
  moveCategory?: Resolver<ResolversTypes['MoveCategoryResult'], ParentType, ContextType, RequireFields<MutationMoveCategoryArgs, 'input'>>;
  moveProductsInCollection?: Resolver<ResolversTypes['MoveProductsInCollectionResult'], ParentType, ContextType, RequireFields<MutationMoveProductsInCollectionArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductResult'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  removeMedia?: Resolver<ResolversTypes['RemoveMediaResult'], ParentType, ContextType, RequireFields<MutationRemoveMediaArgs, 'input'>>;
  removeProductOption?: Resolver<ResolversTypes['RemoveProductOptionResult'], ParentType, ContextType, RequireFields<MutationRemoveProductOptionArgs, 'input'>>;
  removeProductsFromCollection?: Resolver<ResolversTypes['RemoveProductsFromCollectionResult'], ParentType, ContextType, RequireFields<MutationRemoveProductsFromCollectionArgs, 'input'>>;
  removeVariants?: Resolver<ResolversTypes['RemoveVariantsResult'], ParentType, ContextType, RequireFields<MutationRemoveVariantsArgs, 'input'>>;
  reorderMedia?: Resolver<ResolversTypes['ReorderMediaResult'], ParentType, ContextType, RequireFields<MutationReorderMediaArgs, 'input'>>;
  reorderProductOptions?: Resolver<ResolversTypes['ReorderProductOptionsResult'], ParentType, ContextType, RequireFields<MutationReorderProductOptionsArgs, 'input'>>;
  reorderVariants?: Resolver<ResolversTypes['ReorderVariantsResult'], ParentType, ContextType, RequireFields<MutationReorderVariantsArgs, 'input'>>;
  restoreProduct?: Resolver<ResolversTypes['RestoreProductResult'], ParentType, ContextType, RequireFields<MutationRestoreProductArgs, 'input'>>;
  saveProductType?: Resolver<ResolversTypes['SaveProductTypeResult'], ParentType, ContextType, RequireFields<MutationSaveProductTypeArgs, 'input'>>;
  setCategoryMetafields?: Resolver<ResolversTypes['SetCategoryMetafieldsResult'], ParentType, ContextType, RequireFields<MutationSetCategoryMetafieldsArgs, 'input'>>;
  setCollectionMetafields?: Resolver<ResolversTypes['SetCollectionMetafieldsResult'], ParentType, ContextType, RequireFields<MutationSetCollectionMetafieldsArgs, 'input'>>;
  setPriceListEntries?: Resolver<ResolversTypes['SetPriceListEntriesResult'], ParentType, ContextType, RequireFields<MutationSetPriceListEntriesArgs, 'input'>>;
  setProductAttributes?: Resolver<ResolversTypes['SetProductAttributesResult'], ParentType, ContextType, RequireFields<MutationSetProductAttributesArgs, 'input'>>;
  setProductMetafields?: Resolver<ResolversTypes['SetProductMetafieldsResult'], ParentType, ContextType, RequireFields<MutationSetProductMetafieldsArgs, 'input'>>;
  setVariantPrices?: Resolver<ResolversTypes['SetVariantPricesResult'], ParentType, ContextType, RequireFields<MutationSetVariantPricesArgs, 'input'>>;
  translateAttribute?: Resolver<ResolversTypes['TranslateAttributeResult'], ParentType, ContextType, RequireFields<MutationTranslateAttributeArgs, 'input'>>;
  translateCategory?: Resolver<ResolversTypes['TranslateCategoryResult'], ParentType, ContextType, RequireFields<MutationTranslateCategoryArgs, 'input'>>;
  translateCollection?: Resolver<ResolversTypes['TranslateCollectionResult'], ParentType, ContextType, RequireFields<MutationTranslateCollectionArgs, 'input'>>;
  translateProduct?: Resolver<ResolversTypes['TranslateProductResult'], ParentType, ContextType, RequireFields<MutationTranslateProductArgs, 'input'>>;
  unpublishProduct?: Resolver<ResolversTypes['UnpublishProductResult'], ParentType, ContextType, RequireFields<MutationUnpublishProductArgs, 'input'>>;
  updateAttribute?: Resolver<ResolversTypes['UpdateAttributeResult'], ParentType, ContextType, RequireFields<MutationUpdateAttributeArgs, 'input'>>;
  updateCategory?: Resolver<ResolversTypes['UpdateCategoryResult'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  updateCollection?: Resolver<ResolversTypes['UpdateCollectionResult'], ParentType, ContextType, RequireFields<MutationUpdateCollectionArgs, 'input'>>;
  updateMarket?: Resolver<ResolversTypes['UpdateMarketResult'], ParentType, ContextType, RequireFields<MutationUpdateMarketArgs, 'input'>>;
  updateMedia?: Resolver<ResolversTypes['UpdateMediaResult'], ParentType, ContextType, RequireFields<MutationUpdateMediaArgs, 'input'>>;
  updatePriceList?: Resolver<ResolversTypes['UpdatePriceListResult'], ParentType, ContextType, RequireFields<MutationUpdatePriceListArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductResult'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  updateProductOption?: Resolver<ResolversTypes['UpdateProductOptionResult'], ParentType, ContextType, RequireFields<MutationUpdateProductOptionArgs, 'input'>>;
  updateVariant?: Resolver<ResolversTypes['UpdateVariantResult'], ParentType, ContextType, RequireFields<MutationUpdateVariantArgs, 'input'>>;
  uploadProductFilePart?: Resolver<ResolversTypes['UploadProductFilePartResult'], ParentType, ContextType, RequireFields<MutationUploadProductFilePartArgs, 'input'>>;
  upsertProducts?: Resolver<ResolversTypes['UpsertProductsResult'], ParentType, ContextType, RequireFields<MutationUpsertProductsArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NumberRangeFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NumberRangeFacet'] = ResolversParentTypes['NumberRangeFacet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OptionTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionTranslation'] = ResolversParentTypes['OptionTranslation']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['OptionValueTranslation']>, ParentType, ContextType>;
};

export type OptionValueTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionValueTranslation'] = ResolversParentTypes['OptionValueTranslation']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceAdjustmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceAdjustment'] = ResolversParentTypes['PriceAdjustment']> = {
  ending?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PriceBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceBucket'] = ResolversParentTypes['PriceBucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceListId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PriceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeConnection'] = ResolversParentTypes['PriceChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PriceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeEdge'] = ResolversParentTypes['PriceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType>;
};

export type PriceExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceExplanation'] = ResolversParentTypes['PriceExplanation']> = {
  considered?: Resolver<Maybe<Array<ResolversTypes['ConsideredPriceList']>>, ParentType, ContextType>;
  minQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  priceListId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  priceListName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PriceSource']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['PriceUnavailable']>, ParentType, ContextType>;
};

export type PriceFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceFacet'] = ResolversParentTypes['PriceFacet']> = {
  buckets?: Resolver<Array<ResolversTypes['PriceBucket']>, ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PriceListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceList'] = ResolversParentTypes['PriceList']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['PriceAdjustment']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  customerGroups?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['PriceListEntryConnection'], ParentType, ContextType, RequireFields<PriceListEntriesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  markets?: Resolver<Array<ResolversTypes['Market']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListConflict'] = ResolversParentTypes['PriceListConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  priceList?: Resolver<ResolversTypes['PriceList'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListConnection'] = ResolversParentTypes['PriceListConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceListEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceListDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListDeleted'] = ResolversParentTypes['PriceListDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEdge'] = ResolversParentTypes['PriceListEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceList'], ParentType, ContextType>;
};

export type PriceListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntry'] = ResolversParentTypes['PriceListEntry']> = {
  minQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
};

export type PriceListEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntryConnection'] = ResolversParentTypes['PriceListEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceListEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PriceListEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntryEdge'] = ResolversParentTypes['PriceListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceListEntry'], ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['ProductChangeConnection'], ParentType, ContextType, RequireFields<ProductChangesArgs, 'first'>>;
  collections?: Resolver<Array<ResolversTypes['Collection']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  descriptionHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['Media']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<ProductMetafieldsArgs>>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType, Partial<ProductPriceRangeArgs>>;
  productType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seo?: Resolver<ResolversTypes['ProductSeo'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<Array<ResolversTypes['ProductTranslation']>, ParentType, ContextType, Partial<ProductTranslationsArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['Variant']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductChange'] = ResolversParentTypes['ProductChange']> = {
  actorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['ProductFieldChange']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductChangeConnection'] = ResolversParentTypes['ProductChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductChangeEdge'] = ResolversParentTypes['ProductChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductChange'], ParentType, ContextType>;
};

export type ProductConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConflict'] = ResolversParentTypes['ProductConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['ProductFacets'], ParentType, ContextType, RequireFields<ProductConnectionFacetsArgs, 'first'>>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductExport'] = ResolversParentTypes['ProductExport']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ProductExportPartArgs, 'index'>>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ProductFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFacets'] = ResolversParentTypes['ProductFacets']> = {
  attributes?: Resolver<Array<ResolversTypes['AttributeFacet']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['CategoryFacetValue']>, ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['StockFacet'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['PriceFacet']>, ParentType, ContextType>;
  productTypes?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  vendors?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type ProductFieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFieldChange'] = ResolversParentTypes['ProductFieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProductFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFile'] = ResolversParentTypes['ProductFile']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missingParts?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImport'] = ResolversParentTypes['ProductImport']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  faults?: Resolver<ResolversTypes['ProductImportFaultConnection'], ParentType, ContextType, RequireFields<ProductImportFaultsArgs, 'first'>>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ignoredColumns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductImportFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportFault'] = ResolversParentTypes['ProductImportFault']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductImportFaultConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportFaultConnection'] = ResolversParentTypes['ProductImportFaultConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductImportFaultEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportFaultEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportFaultEdge'] = ResolversParentTypes['ProductImportFaultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductImportFault'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductSeoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSeo'] = ResolversParentTypes['ProductSeo']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTranslation'] = ResolversParentTypes['ProductTranslation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  descriptionHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['MediaTranslation']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['OptionTranslation']>, ParentType, ContextType>;
  seo?: Resolver<ResolversTypes['ProductSeo'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['VariantTitleTranslation']>, ParentType, ContextType>;
};

export type ProductTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductType'] = ResolversParentTypes['ProductType'], FederationReferenceType extends FederationReferenceTypes['ProductType'] = FederationReferenceTypes['ProductType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['ProductTypeAttribute']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductTypeAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTypeAttribute'] = ResolversParentTypes['ProductTypeAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PublishProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductResult'] = ResolversParentTypes['PublishProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  adjustedPrices?: Resolver<ResolversTypes['AdjustedProductConnection'], ParentType, ContextType, RequireFields<QueryAdjustedPricesArgs, 'first' | 'prices' | 'products'>>;
  attributes?: Resolver<Array<ResolversTypes['Attribute']>, ParentType, ContextType, Partial<QueryAttributesArgs>>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoriesArgs>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType, RequireFields<QueryCollectionArgs, 'slug'>>;
  collections?: Resolver<ResolversTypes['CollectionConnection'], ParentType, ContextType, RequireFields<QueryCollectionsArgs, 'first'>>;
  market?: Resolver<Maybe<ResolversTypes['Market']>, ParentType, ContextType, Partial<QueryMarketArgs>>;
  markets?: Resolver<Array<ResolversTypes['Market']>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType, RequireFields<QueryPriceListArgs, 'id'>>;
  priceLists?: Resolver<Maybe<ResolversTypes['PriceListConnection']>, ParentType, ContextType, RequireFields<QueryPriceListsArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  productExport?: Resolver<Maybe<ResolversTypes['ProductExport']>, ParentType, ContextType, RequireFields<QueryProductExportArgs, 'jobId'>>;
  productFile?: Resolver<Maybe<ResolversTypes['ProductFile']>, ParentType, ContextType, RequireFields<QueryProductFileArgs, 'id'>>;
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType, RequireFields<QueryProductImportArgs, 'jobId'>>;
  productTypes?: Resolver<Array<ResolversTypes['ProductType']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
  rootCategories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryRootCategoriesArgs>>;
  suggest?: Resolver<ResolversTypes['Suggestions'], ParentType, ContextType, RequireFields<QuerySuggestArgs, 'first' | 'prefix'>>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType, RequireFields<QueryVariantArgs, 'sku'>>;
};

export type RemoveMediaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMediaResult'] = ResolversParentTypes['RemoveMediaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type RemoveProductOptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveProductOptionResult'] = ResolversParentTypes['RemoveProductOptionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type RemoveProductsFromCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveProductsFromCollectionResult'] = ResolversParentTypes['RemoveProductsFromCollectionResult']> = {
  __resolveType: TypeResolveFn<'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type RemoveVariantsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveVariantsResult'] = ResolversParentTypes['RemoveVariantsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type ReorderMediaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderMediaResult'] = ResolversParentTypes['ReorderMediaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type ReorderProductOptionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderProductOptionsResult'] = ResolversParentTypes['ReorderProductOptionsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type ReorderVariantsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderVariantsResult'] = ResolversParentTypes['ReorderVariantsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type RestoreProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreProductResult'] = ResolversParentTypes['RestoreProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type SaveProductTypeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveProductTypeResult'] = ResolversParentTypes['SaveProductTypeResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductType', ParentType, ContextType>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetCategoryMetafieldsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCategoryMetafieldsResult'] = ResolversParentTypes['SetCategoryMetafieldsResult']> = {
  __resolveType: TypeResolveFn<'Category' | 'CategoryConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type SetCollectionMetafieldsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCollectionMetafieldsResult'] = ResolversParentTypes['SetCollectionMetafieldsResult']> = {
  __resolveType: TypeResolveFn<'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type SetPriceListEntriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPriceListEntriesResult'] = ResolversParentTypes['SetPriceListEntriesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PriceList' | 'PriceListConflict', ParentType, ContextType>;
};

export type SetProductAttributesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductAttributesResult'] = ResolversParentTypes['SetProductAttributesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type SetProductMetafieldsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductMetafieldsResult'] = ResolversParentTypes['SetProductMetafieldsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type SetVariantPricesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetVariantPricesResult'] = ResolversParentTypes['SetVariantPricesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'VariantPricesSet', ParentType, ContextType>;
};

export type StockFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockFacet'] = ResolversParentTypes['StockFacet']> = {
  inStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soldOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  productUpdated?: SubscriptionResolver<ResolversTypes['Product'], "productUpdated", ParentType, ContextType, RequireFields<SubscriptionProductUpdatedArgs, 'events'>>;
};

export type SuggestionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suggestions'] = ResolversParentTypes['Suggestions']> = {
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  completions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type TranslateAttributeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateAttributeResult'] = ResolversParentTypes['TranslateAttributeResult']> = {
  __resolveType: TypeResolveFn<'Attribute' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type TranslateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateCategoryResult'] = ResolversParentTypes['TranslateCategoryResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Category' | 'CategoryConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type TranslateCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateCollectionResult'] = ResolversParentTypes['TranslateCollectionResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type TranslateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateProductResult'] = ResolversParentTypes['TranslateProductResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type UnpublishProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnpublishProductResult'] = ResolversParentTypes['UnpublishProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type UpdateAttributeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAttributeResult'] = ResolversParentTypes['UpdateAttributeResult']> = {
  __resolveType: TypeResolveFn<'Attribute' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type UpdateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryResult'] = ResolversParentTypes['UpdateCategoryResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Category' | 'CategoryConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type UpdateCollectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCollectionResult'] = ResolversParentTypes['UpdateCollectionResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'Collection' | 'CollectionConflict' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type UpdateMarketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMarketResult'] = ResolversParentTypes['UpdateMarketResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'Market' | 'MarketConflict' | 'MarketInUse' | 'NotFound', ParentType, ContextType>;
};

export type UpdateMediaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMediaResult'] = ResolversParentTypes['UpdateMediaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type UpdatePriceListResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePriceListResult'] = ResolversParentTypes['UpdatePriceListResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PriceList' | 'PriceListConflict', ParentType, ContextType>;
};

export type UpdateProductOptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductOptionResult'] = ResolversParentTypes['UpdateProductOptionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type UpdateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductResult'] = ResolversParentTypes['UpdateProductResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type UpdateVariantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVariantResult'] = ResolversParentTypes['UpdateVariantResult']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'InvalidInput' | 'NotFound' | 'Product' | 'ProductConflict', ParentType, ContextType>;
};

export type UploadProductFilePartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadProductFilePartResult'] = ResolversParentTypes['UploadProductFilePartResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ProductFile', ParentType, ContextType>;
};

export type UpsertProductsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertProductsResult'] = ResolversParentTypes['UpsertProductsResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Job', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyExists' | 'CategoryConflict' | 'CategoryNotEmpty' | 'CollectionConflict' | 'IdempotencyKeyReused' | 'InvalidInput' | 'MarketConflict' | 'MarketInUse' | 'NotFound' | 'PriceListConflict' | 'ProductConflict', ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
  barcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  countryOfOrigin?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  customerPricing?: Resolver<Maybe<ResolversTypes['VariantPricing']>, ParentType, ContextType, RequireFields<VariantCustomerPricingArgs, 'quantity'>>;
  dimensions?: Resolver<Maybe<ResolversTypes['Dimensions']>, ParentType, ContextType>;
  harmonisedCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<VariantMetafieldsArgs>>;
  otherPrices?: Resolver<Array<ResolversTypes['VariantPrice']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceHistory?: Resolver<Maybe<ResolversTypes['PriceChangeConnection']>, ParentType, ContextType, RequireFields<VariantPriceHistoryArgs, 'first'>>;
  pricing?: Resolver<ResolversTypes['VariantPricing'], ParentType, ContextType, RequireFields<VariantPricingArgs, 'quantity'>>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  requiresShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  selectedOptions?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPrice'] = ResolversParentTypes['VariantPrice']> = {
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type VariantPricesSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPricesSet'] = ResolversParentTypes['VariantPricesSet']> = {
  variants?: Resolver<Array<ResolversTypes['Variant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantPricingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPricing'] = ResolversParentTypes['VariantPricing']> = {
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['PriceExplanation'], ParentType, ContextType>;
  lowestPriorPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  pricesIncludeTax?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type VariantTitleTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantTitleTranslation'] = ResolversParentTypes['VariantTitleTranslation']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddMediaResult?: AddMediaResultResolvers<ContextType>;
  AddProductOptionResult?: AddProductOptionResultResolvers<ContextType>;
  AddProductsToCollectionResult?: AddProductsToCollectionResultResolvers<ContextType>;
  AddVariantsResult?: AddVariantsResultResolvers<ContextType>;
  AdjustedPrice?: AdjustedPriceResolvers<ContextType>;
  AdjustedProduct?: AdjustedProductResolvers<ContextType>;
  AdjustedProductConnection?: AdjustedProductConnectionResolvers<ContextType>;
  AdjustedProductEdge?: AdjustedProductEdgeResolvers<ContextType>;
  AlreadyExists?: AlreadyExistsResolvers<ContextType>;
  ArchiveProductResult?: ArchiveProductResultResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  AttributeFacet?: AttributeFacetResolvers<ContextType>;
  AttributeOption?: AttributeOptionResolvers<ContextType>;
  AttributeTranslation?: AttributeTranslationResolvers<ContextType>;
  AttributeValue?: AttributeValueResolvers<ContextType>;
  BeginProductFileResult?: BeginProductFileResultResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryConflict?: CategoryConflictResolvers<ContextType>;
  CategoryDeleted?: CategoryDeletedResolvers<ContextType>;
  CategoryFacetValue?: CategoryFacetValueResolvers<ContextType>;
  CategoryNotEmpty?: CategoryNotEmptyResolvers<ContextType>;
  CategoryTranslation?: CategoryTranslationResolvers<ContextType>;
  ChangePriceResult?: ChangePriceResultResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  CollectionCondition?: CollectionConditionResolvers<ContextType>;
  CollectionConflict?: CollectionConflictResolvers<ContextType>;
  CollectionConnection?: CollectionConnectionResolvers<ContextType>;
  CollectionDeleted?: CollectionDeletedResolvers<ContextType>;
  CollectionEdge?: CollectionEdgeResolvers<ContextType>;
  CollectionRule?: CollectionRuleResolvers<ContextType>;
  CollectionTranslation?: CollectionTranslationResolvers<ContextType>;
  ConsideredPriceList?: ConsideredPriceListResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateAttributeResult?: CreateAttributeResultResolvers<ContextType>;
  CreateCategoryResult?: CreateCategoryResultResolvers<ContextType>;
  CreateCollectionResult?: CreateCollectionResultResolvers<ContextType>;
  CreateMarketResult?: CreateMarketResultResolvers<ContextType>;
  CreatePriceListResult?: CreatePriceListResultResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteAttributeResult?: DeleteAttributeResultResolvers<ContextType>;
  DeleteCategoryMetafieldsResult?: DeleteCategoryMetafieldsResultResolvers<ContextType>;
  DeleteCategoryResult?: DeleteCategoryResultResolvers<ContextType>;
  DeleteCollectionMetafieldsResult?: DeleteCollectionMetafieldsResultResolvers<ContextType>;
  DeleteCollectionResult?: DeleteCollectionResultResolvers<ContextType>;
  DeleteMarketResult?: DeleteMarketResultResolvers<ContextType>;
  DeletePriceListResult?: DeletePriceListResultResolvers<ContextType>;
  DeleteProductMetafieldsResult?: DeleteProductMetafieldsResultResolvers<ContextType>;
  DeleteProductResult?: DeleteProductResultResolvers<ContextType>;
  DeleteProductTypeResult?: DeleteProductTypeResultResolvers<ContextType>;
  Dimensions?: DimensionsResolvers<ContextType>;
  DuplicateProductResult?: DuplicateProductResultResolvers<ContextType>;
  EditProductsResult?: EditProductsResultResolvers<ContextType>;
  ExportProductsResult?: ExportProductsResultResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  ImportProductsResult?: ImportProductsResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobCount?: JobCountResolvers<ContextType>;
  JobError?: JobErrorResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobRejection?: JobRejectionResolvers<ContextType>;
  JobRejectionConnection?: JobRejectionConnectionResolvers<ContextType>;
  JobRejectionEdge?: JobRejectionEdgeResolvers<ContextType>;
  Market?: MarketResolvers<ContextType>;
  MarketConflict?: MarketConflictResolvers<ContextType>;
  MarketDeleted?: MarketDeletedResolvers<ContextType>;
  MarketInUse?: MarketInUseResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  MediaTranslation?: MediaTranslationResolvers<ContextType>;
  Metafield?: MetafieldResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MoveCategoryResult?: MoveCategoryResultResolvers<ContextType>;
  MoveProductsInCollectionResult?: MoveProductsInCollectionResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  NumberRangeFacet?: NumberRangeFacetResolvers<ContextType>;
  OptionTranslation?: OptionTranslationResolvers<ContextType>;
  OptionValueTranslation?: OptionValueTranslationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceAdjustment?: PriceAdjustmentResolvers<ContextType>;
  PriceBucket?: PriceBucketResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceChangeConnection?: PriceChangeConnectionResolvers<ContextType>;
  PriceChangeEdge?: PriceChangeEdgeResolvers<ContextType>;
  PriceExplanation?: PriceExplanationResolvers<ContextType>;
  PriceFacet?: PriceFacetResolvers<ContextType>;
  PriceList?: PriceListResolvers<ContextType>;
  PriceListConflict?: PriceListConflictResolvers<ContextType>;
  PriceListConnection?: PriceListConnectionResolvers<ContextType>;
  PriceListDeleted?: PriceListDeletedResolvers<ContextType>;
  PriceListEdge?: PriceListEdgeResolvers<ContextType>;
  PriceListEntry?: PriceListEntryResolvers<ContextType>;
  PriceListEntryConnection?: PriceListEntryConnectionResolvers<ContextType>;
  PriceListEntryEdge?: PriceListEntryEdgeResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductChange?: ProductChangeResolvers<ContextType>;
  ProductChangeConnection?: ProductChangeConnectionResolvers<ContextType>;
  ProductChangeEdge?: ProductChangeEdgeResolvers<ContextType>;
  ProductConflict?: ProductConflictResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductExport?: ProductExportResolvers<ContextType>;
  ProductFacets?: ProductFacetsResolvers<ContextType>;
  ProductFieldChange?: ProductFieldChangeResolvers<ContextType>;
  ProductFile?: ProductFileResolvers<ContextType>;
  ProductImport?: ProductImportResolvers<ContextType>;
  ProductImportFault?: ProductImportFaultResolvers<ContextType>;
  ProductImportFaultConnection?: ProductImportFaultConnectionResolvers<ContextType>;
  ProductImportFaultEdge?: ProductImportFaultEdgeResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductSeo?: ProductSeoResolvers<ContextType>;
  ProductTranslation?: ProductTranslationResolvers<ContextType>;
  ProductType?: ProductTypeResolvers<ContextType>;
  ProductTypeAttribute?: ProductTypeAttributeResolvers<ContextType>;
  PublishProductResult?: PublishProductResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveMediaResult?: RemoveMediaResultResolvers<ContextType>;
  RemoveProductOptionResult?: RemoveProductOptionResultResolvers<ContextType>;
  RemoveProductsFromCollectionResult?: RemoveProductsFromCollectionResultResolvers<ContextType>;
  RemoveVariantsResult?: RemoveVariantsResultResolvers<ContextType>;
  ReorderMediaResult?: ReorderMediaResultResolvers<ContextType>;
  ReorderProductOptionsResult?: ReorderProductOptionsResultResolvers<ContextType>;
  ReorderVariantsResult?: ReorderVariantsResultResolvers<ContextType>;
  RestoreProductResult?: RestoreProductResultResolvers<ContextType>;
  SaveProductTypeResult?: SaveProductTypeResultResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  SetCategoryMetafieldsResult?: SetCategoryMetafieldsResultResolvers<ContextType>;
  SetCollectionMetafieldsResult?: SetCollectionMetafieldsResultResolvers<ContextType>;
  SetPriceListEntriesResult?: SetPriceListEntriesResultResolvers<ContextType>;
  SetProductAttributesResult?: SetProductAttributesResultResolvers<ContextType>;
  SetProductMetafieldsResult?: SetProductMetafieldsResultResolvers<ContextType>;
  SetVariantPricesResult?: SetVariantPricesResultResolvers<ContextType>;
  StockFacet?: StockFacetResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Suggestions?: SuggestionsResolvers<ContextType>;
  TranslateAttributeResult?: TranslateAttributeResultResolvers<ContextType>;
  TranslateCategoryResult?: TranslateCategoryResultResolvers<ContextType>;
  TranslateCollectionResult?: TranslateCollectionResultResolvers<ContextType>;
  TranslateProductResult?: TranslateProductResultResolvers<ContextType>;
  UnpublishProductResult?: UnpublishProductResultResolvers<ContextType>;
  UpdateAttributeResult?: UpdateAttributeResultResolvers<ContextType>;
  UpdateCategoryResult?: UpdateCategoryResultResolvers<ContextType>;
  UpdateCollectionResult?: UpdateCollectionResultResolvers<ContextType>;
  UpdateMarketResult?: UpdateMarketResultResolvers<ContextType>;
  UpdateMediaResult?: UpdateMediaResultResolvers<ContextType>;
  UpdatePriceListResult?: UpdatePriceListResultResolvers<ContextType>;
  UpdateProductOptionResult?: UpdateProductOptionResultResolvers<ContextType>;
  UpdateProductResult?: UpdateProductResultResolvers<ContextType>;
  UpdateVariantResult?: UpdateVariantResultResolvers<ContextType>;
  UploadProductFilePartResult?: UploadProductFilePartResultResolvers<ContextType>;
  UpsertProductsResult?: UpsertProductsResultResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantPrice?: VariantPriceResolvers<ContextType>;
  VariantPricesSet?: VariantPricesSetResolvers<ContextType>;
  VariantPricing?: VariantPricingResolvers<ContextType>;
  VariantTitleTranslation?: VariantTitleTranslationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cached?: CachedDirectiveResolver<any, any, ContextType>;
  live?: LiveDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  readsCopies?: ReadsCopiesDirectiveResolver<any, any, ContextType>;
};
