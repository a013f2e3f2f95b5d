/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a message with a link is sent. */
export type AccountMessageKind =
  /** To prove that the new address belongs to the account's owner; for `confirmEmail`. */
  | 'CHANGE_EMAIL'
  /** To choose the first password of an account that staff created; for `resetPassword`. */
  | 'INVITATION'
  /** To choose a new password; for `resetPassword`. */
  | 'RESET_PASSWORD'
  /** To prove that the address belongs to the account's owner; for `confirmEmail`. */
  | 'VERIFY_EMAIL';

/** Whether an account can be used. */
export type AccountStatus =
  /** It can be signed in to. */
  | 'ACTIVE'
  /** Its owner has left; everything personal was removed. */
  | 'DELETED'
  /** An administrator has locked it. */
  | 'DISABLED';

/** Customers to put into a group. */
export type AddCustomersToGroupInput = {
  /** UUIDv7 of the group. */
  groupId: string;
  /** UUIDv7s of 1 to 1,000 accounts; one that is repeated counts once. */
  userIds: Array<string>;
};

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

/** A count or a loss to book. */
export type AdjustStockInput = {
  /** Units to add, or to take away when negative; not 0, within ±1,000,000. */
  delta: number;
  /** Chosen by the caller, at most 255 characters: the same key books the same adjustment once within 30 days. */
  idempotencyKey: string;
  /** Why, in words, for the ledger; 1 to 255 characters. */
  reason: string;
  /** Why, as a code. */
  reasonCode?: StockAdjustmentReason | null | undefined;
  /** The number of a document, for example of the count; at most 255 characters. */
  reference?: string | null | undefined;
  /** The variant. */
  variantId: string;
  /** The warehouse. */
  warehouseId: string;
};

/** A product to archive. */
export type ArchiveProductInput = {
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: number | null | undefined;
  /** The product. */
  productId: string;
};

/** A job to cancel. */
export type CancelJobInput = {
  /** The job. */
  id: string;
};

/** A new price for a variant. */
export type ChangePriceInput = {
  /** What to show as the earlier price; removes it when absent. */
  compareAtPrice?: MoneyInput | null | undefined;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: number | null | undefined;
  /** What it costs from now on, in the currency of the product. */
  price: MoneyInput;
  /** The variant. */
  variantId: string;
};

/** A way to reach a person. */
export type Channel =
  /** By e-mail. */
  | 'EMAIL'
  /** By notification in an app. */
  | 'PUSH'
  /** By text message. */
  | 'SMS';

/** Proof that a mailbox is read. */
export type ConfirmEmailInput = {
  /** The token of the message. */
  token: string;
};

/** Access for a service. */
export type CreateApiKeyInput = {
  /** When it stops working; null for never. */
  expiresAt?: string | null | undefined;
  /** What the key is for; 1 to 100 characters. */
  name: string;
  /** What the service may do; at least one scope, none that the caller does not have. */
  scopes: Array<string>;
};

/** A new group of customers. */
export type CreateCustomerGroupInput = {
  /** What price lists call it: at most 100 lower-case letters and digits, in words joined by hyphens. It never changes. */
  code: string;
  /** What people call it; 1 to 200 characters. */
  name: string;
};

/** A market to create. */
export type CreateMarketInput = {
  /** Lower-case letters, digits and hyphens, at most 100. */
  code: string;
  /** At most 250, none of which is in another market. */
  countries?: Array<string>;
  /** A currency that is in use. */
  currency: string;
  /** Whether it is the market for who is in none, instead of the one that was; the first market always is. */
  isDefault?: boolean;
  /** 1 to 20 BCP 47 tags; the first is the one for who speaks none of them. */
  languages: Array<string>;
  /** 1 to 200 characters. */
  name: string;
  /** Whether its prices include tax. */
  pricesIncludeTax: boolean;
};

/** A price list to create. Entries are set by `setPriceListEntries`. */
export type CreatePriceListInput = {
  /** How it changes prices; null for a list of entries. It stays the one or the other. */
  adjustment?: PriceAdjustmentInput | null | undefined;
  /** The currency of its prices. */
  currency: string;
  /** Codes of at most 50 groups of customers; none for everybody. */
  customerGroups?: Array<string>;
  /** From when on it does not apply any more, after it began; null for never. */
  endsAt?: string | null | undefined;
  /** Codes of at most 250 markets with its currency; none for all. */
  markets?: Array<string>;
  /** 1 to 200 characters. */
  name: string;
  /** -1,000 to 1,000: the highest counts. */
  priority?: number;
  /** From when on it applies; null for always. */
  startsAt?: string | null | undefined;
};

/** A product to create, with its variants. */
export type CreateProductInput = {
  /** Slugs of the categories to file it under, at most 20. */
  categories?: Array<string>;
  /** Plain text, at most 20,000 characters. */
  description?: string;
  /** HTML, at most 100,000 characters, in place of `description`, which is then made of it. What storefronts cannot show safely is left out. */
  descriptionHtml?: string | null | undefined;
  /** Pictures, the main one first; at most 50. */
  media?: Array<MediaInput>;
  /** What kind of thing it is; at most 255 characters. */
  productType?: string | null | undefined;
  /** What search engines are told. */
  seo?: ProductSeoInput | null | undefined;
  /** Lower-case letters, digits and hyphens, at most 100; when absent, made from the title, with a number where that is taken. */
  slug?: string | null | undefined;
  /** `DRAFT` for one that only staff are to see for now, or `ACTIVE`. */
  status?: ProductStatus;
  /** At most 50 tags of at most 100 characters. */
  tags?: Array<string>;
  /** Lower-case letters, digits and hyphens, at most 100. */
  taxClass?: string;
  /** 1 to 255 characters. */
  title: string;
  /** 1 to 100 variants, all with the same option names and in one currency. */
  variants: Array<CreateVariantInput>;
  /** At most 255 characters. */
  vendor?: string | null | undefined;
};

/** A new address of the caller. */
export type CreateSavedAddressInput = {
  /** The address. */
  address: SavedAddressInput;
};

/** An account for somebody else; a message invites them to choose a password. */
export type CreateUserInput = {
  /** The name to show; at most 100 characters. */
  displayName?: string | null | undefined;
  /** Their e-mail address. */
  email: string;
  /** What they may do. */
  roles?: Array<Role>;
};

/** A variant to create. */
export type CreateVariantInput = {
  /** A GTIN of 8, 12, 13 or 14 digits. */
  barcode?: string | null | undefined;
  /** What it cost before: more than the price, in the same currency. */
  compareAtPrice?: MoneyInput | null | undefined;
  /** Where it was made. */
  countryOfOrigin?: string | null | undefined;
  /** What a unit measures. */
  dimensions?: DimensionsInput | null | undefined;
  /** 6 to 13 digits; dots and spaces are left out. */
  harmonisedCode?: string | null | undefined;
  /** What it costs: 0 or more. */
  price: MoneyInput;
  /** False for what is not sent by post. */
  requiresShipping?: boolean;
  /** A value for each option of the product, which has at most 10; no two variants have the same values. */
  selectedOptions?: Array<SelectedOptionInput>;
  /** Unique in the shop, 1 to 100 characters. */
  sku: string;
  /** Name for people, at most 255 characters; the option values joined by ` / ` when absent. */
  title?: string | null | undefined;
  /** In grams, 0 to 100,000,000. */
  weightGrams?: number | null | undefined;
};

/** A warehouse to create. */
export type CreateWarehouseInput = {
  /** Where it is. */
  address?: AddressInput | null | undefined;
  /** 2 to 20 capital letters, digits and hyphens. */
  code: string;
  /** Countries to which it ships, each once; none or null for all. */
  countries?: Array<string> | null | undefined;
  /** Whether nothing is shipped from it, which needs a pick-up point; null for no. */
  isPickupOnly?: boolean | null | undefined;
  /** Whether customers can pick up orders there; null for no. */
  isPickupPoint?: boolean | null | undefined;
  /** What it is; null for `FULFILLMENT`. */
  kind?: WarehouseKind | null | undefined;
  /** Codes of the markets whose orders it serves, each once; none or null for all orders. */
  markets?: Array<string> | null | undefined;
  /** 1 to 200 characters. */
  name: string;
  /** 0 to 1,000,000, the lower the sooner it is chosen for an order; null for 100. */
  priority?: number | null | undefined;
};

/** An endpoint to register. */
export type CreateWebhookEndpointInput = {
  /** The secret of an API key that the query is asked with; together with `selection`. Kept encrypted, and never shown. */
  apiKey?: string | null | undefined;
  /** What it is for; at most 500 characters. */
  description?: string | null | undefined;
  /** What it is told of: 1 to 50 patterns such as `*`, `order.*`, `*.created`, `product.updated`; `webhookEventTypes` has all types. */
  eventTypes: Array<string>;
  /** Whether the next event about something waits until the one before is delivered or given up. */
  ordered?: boolean | null | undefined;
  /**
   * A document with one query, at most 10,000 characters, whose variables may be `$id: ID!`, which the event is about, and
   * `$eventType: String!`. It is asked about nothing now, and about each event before it is sent.
   */
  selection?: string | null | undefined;
  /**
   * Where it is told: `https://`, port 443 or from 1024 on, a host on the internet, without user name, password and fragment; at most
   * 2,000 characters. With `WEBHOOK_ALLOW_PRIVATE` also `http://` and private networks.
   */
  url: string;
};

/** The end of the caller's account. */
export type DeleteAccountInput = {
  /** The account's password. */
  password: string;
};

/** A group to delete. */
export type DeleteCustomerGroupInput = {
  /** UUIDv7 of the group. */
  groupId: string;
};

/** What a unit measures, in millimetres, 1 to 100,000 each. */
export type DimensionsInput = {
  /** How high it is. */
  heightMm: number;
  /** The longest side. */
  lengthMm: number;
  /** The side across. */
  widthMm: number;
};

/** Proof that the authenticator app has the secret. */
export type EnableSecondFactorInput = {
  /** The six digits the app shows. */
  code: string;
};

/** A past order taken over from another system: paid, shipped, its stock already gone. */
export type ImportOrderInput = {
  /** Currency of its prices. */
  currency: string;
  /** Whose order it was; an account's id. */
  customerId: string;
  /** What was taken off, in minor units of its currency: 0 or more, and not more than lines and shipping cost. */
  discounts?: number;
  /** The other system's number for it, at most 255 characters: one number is imported once. */
  externalId: string;
  /** 1 to 1,000 lines, of at most 1,000,000 units and 9,000,000,000,000 minor units in all. */
  lines: Array<ImportOrderLineInput>;
  /** When it was placed; not in the future. */
  placedAt: string;
  /** What delivery cost, in minor units of its currency; 0 or more. */
  shipping?: number;
  /** Tax that was not in the prices of the lines already, in minor units of its currency; 0 or more. */
  tax?: number;
};

/** A line of an order taken over from another system. */
export type ImportOrderLineInput = {
  /** Units, 1 to 1,000,000. */
  quantity: number;
  /** What one unit cost then, in minor units of the order's currency. */
  unitPrice: number;
  /** What was sold. */
  variantId: string;
};

/** Past orders to take over. */
export type ImportOrdersInput = {
  /** 1 to 100 orders; all are taken over, or none. */
  orders: Array<ImportOrderInput>;
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

/** Notifications that were read. */
export type MarkAllNotificationsReadInput = {
  /** The newest one that was seen: those that came after it stay as they are. All when null. */
  upTo?: string | null | undefined;
};

/** A notification that was read. */
export type MarkNotificationReadInput = {
  /** The notification. */
  id: string;
};

/** A picture. */
export type MediaInput = {
  /** What the picture shows; at most 500 characters. */
  alt?: string | null | undefined;
  /** An http or https address, at most 2,000 characters. */
  url: string;
};

/** What messages have in common for whoever gets them. */
export type MessageCategory =
  /** Links to prove an address or to choose a password, and the welcome. Transactional: nobody can switch off the mail. */
  | 'ACCOUNT'
  /** That something is back in stock, told to who asked for it by `requestBackInStock`. Wanted unless somebody says otherwise. */
  | 'BACK_IN_STOCK'
  /** For staff who may see sales, orders or stock: of each what they may see, every morning. Not wanted unless somebody says so. */
  | 'DAILY_DIGEST'
  /** What has to be known of an order: confirmed, rejected, cancelled, paid. Transactional: nobody can switch off the mail. */
  | 'ORDERS'
  /** News of an order that one may do without: that it was sent. Wanted or not as `communicationPreferences.orderUpdates` says. */
  | 'ORDER_UPDATES'
  /** What changed of an account, told to its owner whoever did it. Transactional: nobody can switch off the mail. */
  | 'SECURITY'
  /** For staff who may see stock: which variants are low. Not wanted unless somebody says so. */
  | 'STOCK_ALERTS';

/** How a message reaches a person. */
export type MessageChannel =
  /** By e-mail. */
  | 'EMAIL'
  /** By a notification in the shop. */
  | 'IN_APP'
  /** By a push to the browsers that the person registered. */
  | 'PUSH'
  /** By a text message to a telephone. */
  | 'SMS';

/** What a message tells. */
export type MessageKind =
  /** Nobody can sign in to an account any more. */
  | 'ACCOUNT_DISABLED'
  /** An account can be signed in to again. */
  | 'ACCOUNT_ENABLED'
  /** A variant that was sold out can be bought again, told to who asked for it. */
  | 'BACK_IN_STOCK'
  /** A link that proves a new address. */
  | 'CHANGE_EMAIL'
  /** For staff: what was sold yesterday, how many orders wait to be sent, and what is low on stock. */
  | 'DAILY_DIGEST'
  /** An account has another address. Told at the one before. */
  | 'EMAIL_CHANGED'
  /** A link to choose the first password of an account that staff created. */
  | 'INVITATION'
  /** For staff: variants have fallen to their low-stock threshold, or below. */
  | 'LOW_STOCK'
  /** Somebody signed in to an account with a client that it was not used with before. */
  | 'NEW_SIGN_IN'
  /** An order was taken back; nothing is charged. */
  | 'ORDER_CANCELLED'
  /** An order is confirmed, and what it costs. */
  | 'ORDER_CONFIRMED'
  /** An order could not be had, and why. */
  | 'ORDER_REJECTED'
  /** Units of an order have left. */
  | 'ORDER_SHIPPED'
  /** The password of an account was changed. */
  | 'PASSWORD_CHANGED'
  /** The payment of an order was taken. */
  | 'PAYMENT_RECEIPT'
  /** A link to choose a new password. */
  | 'RESET_PASSWORD'
  /** An account has other roles. */
  | 'ROLES_CHANGED'
  /** Signing in to an account no longer takes a one-time code. */
  | 'SECOND_FACTOR_DISABLED'
  /** Signing in to an account takes a one-time code from now on. */
  | 'SECOND_FACTOR_ENABLED'
  /** A link that proves an address. */
  | 'VERIFY_EMAIL'
  /** Somebody has proved their address for the first time. */
  | 'WELCOME';

/** A choice that somebody makes for themselves. */
export type MessagePreferenceInput = {
  /** What the messages have in common. It has to be one that can be switched off. */
  category: MessageCategory;
  /** How they reach the person. */
  channel: MessageChannel;
  /** Whether they are wanted. */
  wanted: boolean;
};

/** Where a message stands. */
export type MessageStatus =
  /** It was not sent and will not be. */
  | 'FAILED'
  /** It is to be sent: now, or when whoever failed before is asked again. */
  | 'QUEUED'
  /** The provider has taken it. */
  | 'SENT'
  /** There is nothing to send, or it is not wanted. */
  | 'SUPPRESSED';

/** The part of a text that something is wrong with. */
export type MessageTemplatePart =
  /** The HTML. */
  | 'HTML'
  /** The body of a notification in the shop. */
  | 'IN_APP_BODY'
  /** The title of a notification in the shop. */
  | 'IN_APP_TITLE'
  /** The text message. */
  | 'SMS'
  /** The subject. */
  | 'SUBJECT'
  /** The plain text. */
  | 'TEXT';

/** An amount of money. */
export type MoneyInput = {
  /** The currency. */
  currency: string;
  /** The amount in minor units. */
  minor: number;
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

/** A text to look at: a written one (subject, HTML and text), a saved version, or, without both, what is sent at the moment. */
export type PreviewMessageTemplateInput = {
  /**
   * Instead of an example: the order, the account, the account message, the account notice or the back in stock request that a message of this kind is about, for
   * who holds `orders:read`, `users:read` or `messages:deliver`. Of an order that was shipped, the last shipment.
   */
  aboutId?: string | null | undefined;
  /** The name of the example that it is filled in with. */
  example?: string | null | undefined;
  /** The HTML of the body in Liquid, at most 100,000 characters. */
  html?: string | null | undefined;
  /** Its body in plain text, in Liquid, at most 5,000 characters; what is over 1,000 when it is filled in is cut off. */
  inAppBody?: string | null | undefined;
  /** The title of a notification in the shop, in Liquid: one line of at most 500 characters. Together with `inAppBody`. */
  inAppTitle?: string | null | undefined;
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: string;
  /** A text message, in Liquid, at most 5,000 characters, and 1,600 when it is filled in. */
  sms?: string | null | undefined;
  /** A subject in Liquid: one line, at most 500 characters. Together with `html` and `text`. */
  subject?: string | null | undefined;
  /** The plain text in Liquid, at most 100,000 characters. */
  text?: string | null | undefined;
  /** The number of a saved version, instead of a written text. */
  version?: number | null | undefined;
};

/** How a price list changes prices. */
export type PriceAdjustmentInput = {
  /** Digits in which adjusted prices end, 1 to 4, in minor units; see `PriceAdjustment.ending`. */
  ending?: string | null | undefined;
  /** Percent that are added, -100 to 1,000 with at most two decimals; below 0, taken off. */
  percent: number;
};

/** What a variant is to cost on a price list. */
export type PriceListEntryInput = {
  /** The quantity from which on it costs that, 1 to 10,000. */
  minQuantity?: number;
  /** What one unit costs then, in minor units of the list's currency: 0 or more. Null removes the entry. */
  price?: number | null | undefined;
  /** The variant. */
  variantId: string;
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

/** What search engines are told of a product. */
export type ProductSeoInput = {
  /** At most 1,000 characters; the beginning of the description when null. */
  description?: string | null | undefined;
  /** At most 255 characters; that of the product when null. */
  title?: string | null | undefined;
};

/** How far a product is on its way through the shop. */
export type ProductStatus =
  /** For sale, for everybody to see. */
  | 'ACTIVE'
  /** For sale no more. Found in no list and under no slug, but still to be seen where something refers to it, such as an order. */
  | 'ARCHIVED'
  /** In preparation: staff with `catalog:read` see it, nobody can order it. */
  | 'DRAFT';

/** A product to publish. */
export type PublishProductInput = {
  /** When, up to ten years ahead; at once when absent. Takes the place of a time that was set before. */
  at?: string | null | undefined;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: number | null | undefined;
  /** The product. */
  productId: string;
};

/** A push subscription, as `PushSubscription.toJSON()` gives it. */
export type PushSubscriptionInput = {
  /** The URL of the push service for this browser: https, at most 2,000 characters, at an address of the internet. */
  endpoint: string;
  /** When it ends, in milliseconds since 1970; null for not at a certain time. It is not kept: the push service says when it has. */
  expirationTime?: number | null | undefined;
  /** What pushes are encrypted with. */
  keys: PushSubscriptionKeysInput;
};

/** The keys of a push subscription. */
export type PushSubscriptionKeysInput = {
  /** What browser and shop share: 16 bytes in base64url. */
  auth: string;
  /** The browser's public key: 65 bytes in base64url, a point of P-256. */
  p256dh: string;
};

/** When somebody wants to be left alone. */
export type QuietHoursInput = {
  /** The channels on which it holds; none for not at all. */
  channels: Array<MessageChannel>;
  /** When it ends, likewise, and not the same. Earlier than `startsAt` is on the next day. */
  endsAt: string;
  /** When it begins, by the clock on the wall: `00:00` to `23:59`. */
  startsAt: string;
  /** Where that clock is: a name of the IANA database, such as `Europe/Vienna`. The shop's by default. */
  timeZone?: string | null | undefined;
};

/** A browser on which the caller wants to be told something. */
export type RegisterPushDeviceInput = {
  /**
   * `options.applicationServerKey` of the subscription, in base64url: it is refused when it is no key of the shop. By default it is taken to be
   * `pushPublicKey`.
   */
  applicationServerKey?: string | null | undefined;
  /** What to call it, at most 100 characters; null leaves what it is called. */
  label?: string | null | undefined;
  /** What the browser gave. */
  subscription: PushSubscriptionInput;
};

/** Customers to take out of a group. */
export type RemoveCustomersFromGroupInput = {
  /** UUIDv7 of the group. */
  groupId: string;
  /** UUIDv7s of 1 to 1,000 accounts; one that is repeated counts once. */
  userIds: Array<string>;
};

/** A device of the caller on which nothing shall be told any more: one of the two. */
export type RemovePushDeviceInput = {
  /** The endpoint that it was registered with: what a browser knows of itself. */
  endpoint?: string | null | undefined;
  /** The device. */
  id?: string | null | undefined;
};

/** What to be told of. */
export type RequestBackInStockInput = {
  /** A variant that is sold out. */
  variantId: string;
};

/** Another e-mail address for the caller's account. */
export type RequestEmailChangeInput = {
  /** The address it is to have. */
  newEmail: string;
  /** The account's password. */
  password: string;
};

/** Whose password was forgotten. */
export type RequestPasswordResetInput = {
  /** The address of the account. */
  email: string;
};

/** A new password, by who got the message. */
export type ResetPasswordInput = {
  /** 10 to 128 characters, none of the passwords that many people use, and no repeated characters, sequences or rows of keys. */
  newPassword: string;
  /** The token of the message. */
  token: string;
};

/** What a person may do in the shop, as a coarse group. Which scopes a role grants is decided by administrators. */
export type Role =
  /** Everything, and who may do what. */
  | 'ADMIN'
  /** Buys: sees and changes only what is their own. */
  | 'CUSTOMER'
  /** Runs the shop day to day: catalogue, stock, orders and reports. */
  | 'STAFF';

/** A text to save as a new version. */
export type SaveMessageTemplateInput = {
  /** `revision` of the template when its text was read: nothing is saved when somebody changed it since. */
  expectedRevision: number;
  /**
   * The HTML of the body in Liquid, at most 100,000 characters. What readers of mail lay out: no script, forms, frames and event handlers, no
   * style that loads something; links and pictures by whole addresses.
   */
  html: string;
  /** Chosen by the caller, at most 255 characters: the same key saves once within 30 days. */
  idempotencyKey: string;
  /** Its body in plain text, in Liquid, at most 5,000 characters; what is over 1,000 when it is filled in is cut off. */
  inAppBody?: string | null | undefined;
  /** The title of a notification in the shop, in Liquid: one line of at most 500 characters. Together with `inAppBody`. */
  inAppTitle?: string | null | undefined;
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag; it need not be one that is shipped. */
  language: string;
  /** What to say of it, at most 500 characters. */
  note?: string | null | undefined;
  /** A text message, in Liquid, at most 5,000 characters, and 1,600 when it is filled in. */
  sms?: string | null | undefined;
  /** The subject in Liquid: one line, at most 500 characters. */
  subject: string;
  /** The plain text in Liquid, at most 100,000 characters. */
  text: string;
  /** Whether to put it in use at once. */
  use?: boolean | null | undefined;
};

/** An address to keep. */
export type SavedAddressInput = {
  /** Town or city; 1 to 200 characters. */
  city: string;
  /** The organisation; at most 200 characters. */
  company?: string | null | undefined;
  /** Country. */
  country: string;
  /** Whether to offer it first for invoices, in place of the one before. The first address always is, and a default stays one until another takes its place. */
  isDefaultBilling?: boolean;
  /** Whether to offer it first for deliveries, in place of the one before. The first address always is, and a default stays one until another takes its place. */
  isDefaultShipping?: boolean;
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

/** The value of one option. */
export type SelectedOptionInput = {
  /** Name of the option; 1 to 100 characters. */
  name: string;
  /** The value; 1 to 100 characters. */
  value: string;
};

/** A text to try, as in `PreviewMessageTemplateInput`. */
export type SendTestMessageInput = {
  /** The name of the example that it is filled in with. */
  example?: string | null | undefined;
  /** The HTML of the body in Liquid, at most 100,000 characters. */
  html?: string | null | undefined;
  /** Chosen by the caller, at most 255 characters: the same key sends once within 30 days. */
  idempotencyKey: string;
  /** Its body in plain text, in Liquid, at most 5,000 characters; what is over 1,000 when it is filled in is cut off. */
  inAppBody?: string | null | undefined;
  /** The title of a notification in the shop, in Liquid: one line of at most 500 characters. Together with `inAppBody`. */
  inAppTitle?: string | null | undefined;
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: string;
  /** A text message, in Liquid, at most 5,000 characters, and 1,600 when it is filled in. */
  sms?: string | null | undefined;
  /** A subject in Liquid: one line, at most 500 characters. Together with `html` and `text`. */
  subject?: string | null | undefined;
  /** The plain text in Liquid, at most 100,000 characters. */
  text?: string | null | undefined;
  /** The number of a saved version, instead of a written text. */
  version?: number | null | undefined;
};

/** Entries of a price list to set or remove. */
export type SetPriceListEntriesInput = {
  /** 1 to 500, each variant and quantity once; of a variant at most 500 on all lists together. All are set, or none. */
  entries: Array<PriceListEntryInput>;
  /** `version` of the price list when it was decided. Null for whatever it is. */
  expectedVersion?: number | null | undefined;
  /** A price list of entries. */
  priceListId: string;
};

/** The beginning of a second factor. */
export type SetUpSecondFactorInput = {
  /** The account's password. */
  password: string;
};

/** Prices in other currencies to set or remove. */
export type SetVariantPricesInput = {
  /** 1 to 500, each variant and currency once. All are set, or none. */
  prices: Array<VariantPriceInput>;
};

/** Past orders to take over, as long work. */
export type StartOrderImportInput = {
  /** Chosen by the caller, at most 255 characters: the same key and input start one job, however often sent within 30 days. */
  idempotencyKey: string;
  /** 1 to 5,000 orders, as many as fit into a request of 1 MiB. */
  orders: Array<ImportOrderInput>;
};

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

/** What the caller wants to be told, and when. What is null or left out stays as it is. */
export type UpdateMessagePreferencesInput = {
  /** The choices, at most 100; those that are not named stay as they are. */
  preferences?: Array<MessagePreferenceInput> | null | undefined;
  /** When to be left alone. */
  quietHours?: QuietHoursInput | null | undefined;
};

/** What to change of a product; what is absent stays, null removes what can be absent. */
export type UpdateProductInput = {
  /** Slugs of at most 20 categories, in place of those it is filed under. */
  categories?: Array<string> | null | undefined;
  /** Plain text, at most 20,000 characters. */
  description?: string | null | undefined;
  /** HTML, at most 100,000 characters, in place of `description`. */
  descriptionHtml?: string | null | undefined;
  /** `version` of the product when it was read: nothing is changed when somebody changed it since. Absent when that does not matter. */
  expectedVersion?: number | null | undefined;
  /** The product. */
  productId: string;
  /** At most 255 characters. */
  productType?: string | null | undefined;
  /** What search engines are told; both parts. */
  seo?: ProductSeoInput | null | undefined;
  /** Its name in URLs: lower-case letters, digits and hyphens, at most 100. The one before still leads to it. */
  slug?: string | null | undefined;
  /** At most 50 tags of at most 100 characters, in place of those it has. */
  tags?: Array<string> | null | undefined;
  /** Lower-case letters, digits and hyphens, at most 100. */
  taxClass?: string | null | undefined;
  /** 1 to 255 characters. */
  title?: string | null | undefined;
  /** At most 255 characters. */
  vendor?: string | null | undefined;
};

/** What the person tells about themselves. A field that is left out stays as it is; null removes it. */
export type UpdateProfileInput = {
  /** The name to show; at most 100 characters. */
  displayName?: string | null | undefined;
  /** BCP 47 tag, for example `de-AT`. */
  locale?: string | null | undefined;
  /** Telephone number in E.164, for example `+442071838750`. */
  phone?: string | null | undefined;
};

/** What a variant is to cost in a currency other than that of its product. */
export type VariantPriceInput = {
  /** What to show as the earlier price, in minor units: more than the price. Null for none. */
  compareAtPrice?: number | null | undefined;
  /** A currency that is in use, and not that of the product: `changePrice` changes that price. */
  currency: string;
  /** What it costs, in minor units: 0 or more. Null removes the price: the variant is not for sale in markets with the currency then. */
  price?: number | null | undefined;
  /** The variant. */
  variantId: string;
};

/** What a warehouse is. */
export type WarehouseKind =
  /** Orders are packed there. */
  | 'FULFILLMENT'
  /** A shop that people visit. */
  | 'STORE'
  /** A supplier ships from there. */
  | 'SUPPLIER';

/** Where a delivery stands. */
export type WebhookDeliveryStatus =
  /** The endpoint was disabled or deleted before. */
  | 'CANCELLED'
  /** The endpoint answered 2xx. */
  | 'DELIVERED'
  /** It was given up: after eight attempts in 28 hours, or when no further one would help. */
  | 'FAILED'
  /** It waits for its first or next attempt. */
  | 'PENDING';

export type AccountMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountMessagesQuery = { accountMessages: { edges: Array<{ node: { kind: AccountMessageKind, email: string, token: string | null } }> } | null };

export type AdjustStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type AdjustStockMutation = { adjustStock:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InsufficientStock', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'StockLevel', onHand: number, reserved: number, available: number }
   };

export type RequestBackInStockMutationVariables = Exact<{
  input: RequestBackInStockInput;
}>;


export type RequestBackInStockMutation = { requestBackInStock:
    | { __typename: 'BackInStockRequest', id: string, variant: { id: string } | null }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TooManyBackInStockRequests', code: string, message: string }
    | { __typename: 'VariantIsAvailable', code: string, message: string }
   };

export type BackInStockRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type BackInStockRequestsQuery = { backInStockRequests: { edges: Array<{ node: { id: string, variant: { sku: string, product: { title: string } } | null } }> } };

export type WaitsForQueryVariables = Exact<{
  sku: string;
}>;


export type WaitsForQuery = { variant: { availability: { inStock: boolean } | null, backInStockRequest: { id: string } | null } | null };

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;


export type CancelJobMutation = { cancelJob:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Job', id: string, status: JobStatus, cancellationRequestedAt: string | null, progress: { done: number, total: number } }
    | { __typename: 'JobIsOver', code: string, status: JobStatus, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
   };

export type FoundProductQueryVariables = Exact<{
  slug: string;
  sku: string;
}>;


export type FoundProductQuery = { product: { id: string, title: string, status: ProductStatus, redirectedFrom: string | null } | null, variant: { id: string, product: { title: string } } | null, products: { totalCount: number, edges: Array<{ node: { id: string, title: string } }> } };

export type PublishProductMutationVariables = Exact<{
  input: PublishProductInput;
}>;


export type PublishProductMutation = { publishProduct:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Product', id: string, status: ProductStatus, version: number }
    | { __typename: 'ProductConflict', message: string }
   };

export type ArchiveProductMutationVariables = Exact<{
  input: ArchiveProductInput;
}>;


export type ArchiveProductMutation = { archiveProduct:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Product', id: string, status: ProductStatus, version: number }
    | { __typename: 'ProductConflict', message: string }
   };

export type UpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type UpdateProductMutation = { updateProduct:
    | { __typename: 'AlreadyExists', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Product', id: string, slug: string, title: string, version: number }
    | { __typename: 'ProductConflict', message: string }
   };

export type ChangePriceMutationVariables = Exact<{
  input: ChangePriceInput;
}>;


export type ChangePriceMutation = { changePrice:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ProductConflict', code: string, message: string }
    | { __typename: 'Variant', id: string, price: { minor: number, currency: string } }
   };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { confirmEmail:
    | { __typename: 'EmailConfirmed', email: string }
    | { __typename: 'EmailTaken', code: string, message: string }
    | { __typename: 'InvalidToken', code: string, message: string }
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

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser:
    | { __typename: 'EmailTaken', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PrivilegeEscalation', code: string, message: string, path: Array<string> | null }
    | { __typename: 'User', id: string }
   };

export type CreateWarehouseMutationVariables = Exact<{
  input: CreateWarehouseInput;
}>;


export type CreateWarehouseMutation = { createWarehouse:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Warehouse', id: string, code: string }
    | { __typename: 'WarehouseCodeTaken', code: string, message: string, path: Array<string> | null }
   };

export type CreateCustomerGroupMutationVariables = Exact<{
  input: CreateCustomerGroupInput;
}>;


export type CreateCustomerGroupMutation = { createCustomerGroup:
    | { __typename: 'CustomerGroup', id: string, code: string }
    | { __typename: 'CustomerGroupCodeTaken', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
   };

export type AddCustomersMutationVariables = Exact<{
  input: AddCustomersToGroupInput;
}>;


export type AddCustomersMutation = { addCustomersToGroup:
    | { __typename: 'CustomerGroup', id: string }
    | { __typename: 'CustomersRefused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
   };

export type RemoveCustomersMutationVariables = Exact<{
  input: RemoveCustomersFromGroupInput;
}>;


export type RemoveCustomersMutation = { removeCustomersFromGroup:
    | { __typename: 'CustomerGroup', id: string }
    | { __typename: 'CustomersRefused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
   };

export type DeleteCustomerGroupMutationVariables = Exact<{
  input: DeleteCustomerGroupInput;
}>;


export type DeleteCustomerGroupMutation = { deleteCustomerGroup:
    | { __typename: 'CustomerGroupDeleted' }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
   };

export type SetPriceListEntriesMutationVariables = Exact<{
  input: SetPriceListEntriesInput;
}>;


export type SetPriceListEntriesMutation = { setPriceListEntries:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PriceList' }
    | { __typename: 'PriceListConflict', code: string, message: string }
   };

export type CustomerPriceQueryVariables = Exact<{
  sku: string;
  market: string;
  quantity?: number | null | undefined;
}>;


export type CustomerPriceQuery = { variant: { pricing: { price: { minor: number } | null, explanation: { priceListId: string | null } }, customerPricing: { price: { minor: number } | null, explanation: { priceListId: string | null } } | null } | null };

export type CustomerPricesSubscriptionVariables = Exact<{
  productIds: Array<string> | string;
  market: string;
}>;


export type CustomerPricesSubscription = { productUpdated: { variants: Array<{ customerPricing: { price: { minor: number } | null } | null }> } };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount:
    | { __typename: 'AccountDeleted', userId: string }
    | { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null }
    | { __typename: 'LastAdministrator', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
   };

export type DeliveryQueryVariables = Exact<{
  orderId: string;
}>;


export type DeliveryQuery = { order: { id: string, customer: { id: string, email: string, displayName: string | null, status: AccountStatus } | null, shippingAddress: { name: string, line1: string, city: string } | null, shipments: Array<{ carrier: string | null, trackingNumber: string | null }>, total: { minor: number }, price: { lines: { minor: number }, discounts: { minor: number }, shipping: { minor: number }, tax: { amount: string }, total: { minor: number } }, timeline: Array<{ type: OrderTimelineType }> } | null };

export type EmailVerifiedQueryVariables = Exact<{ [key: string]: never; }>;


export type EmailVerifiedQuery = { me: { emailVerified: boolean } | null };

export type ImportOrdersMutationVariables = Exact<{
  input: ImportOrdersInput;
}>;


export type ImportOrdersMutation = { importOrders:
    | { __typename: 'ImportedOrders', imported: number, skipped: number }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
   };

export type JobUpdatedSubscriptionVariables = Exact<{
  id?: string | null | undefined;
}>;


export type JobUpdatedSubscription = { jobUpdated: { id: string, status: JobStatus, progress: { done: number, total: number }, rejected: { totalCount: number } } };

export type JobQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JobQuery = { job: { id: string, kind: string, status: JobStatus, finishedAt: string | null, progress: { done: number, total: number }, result: Array<{ name: string, count: number }>, rejected: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { index: number, code: string, message: string } }> }, error: { code: string, message: string } | null } | null };

export type JobsQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsQuery = { jobs: { totalCount: number, edges: Array<{ node: { id: string, status: JobStatus } }> } };

export type KeepAddressMutationVariables = Exact<{
  input: CreateSavedAddressInput;
}>;


export type KeepAddressMutation = { createSavedAddress:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SavedAddress', id: string, isDefaultShipping: boolean, isDefaultBilling: boolean }
   };

export type MailboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MailboxChangedSubscription = { mailboxChanged: { id: string, to: string, subject: string, html: string, text: string, message: { kind: MessageKind, status: MessageStatus, locale: string | null, recipient: { id: string } | null } | null } };

export type CreateMarketMutationVariables = Exact<{
  input: CreateMarketInput;
}>;


export type CreateMarketMutation = { createMarket:
    | { __typename: 'AlreadyExists', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'Market', id: string }
   };

export type SetVariantPricesMutationVariables = Exact<{
  input: SetVariantPricesInput;
}>;


export type SetVariantPricesMutation = { setVariantPrices:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'VariantPricesSet' }
   };

export type CreatePriceListMutationVariables = Exact<{
  input: CreatePriceListInput;
}>;


export type CreatePriceListMutation = { createPriceList:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PriceList', id: string }
   };

export type PriceInMarketQueryVariables = Exact<{
  sku: string;
  market: string;
  quantity?: number | null | undefined;
}>;


export type PriceInMarketQuery = { variant: { pricing: { price: { minor: number, currency: string } | null, explanation: { source: PriceSource | null, priceListId: string | null, unavailable: PriceUnavailable | null } } } | null };

export type PlaceOrderInMarketMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderInMarketMutation = { placeOrder:
    | { __typename: 'IdempotencyKeyReused', code: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, path: Array<string> | null }
    | { __typename: 'NoPriceInMarket', variantId: string, currency: string, code: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: string, path: Array<string> | null }
    | { __typename: 'Order', id: string, status: OrderStatus, market: string | null, total: { minor: number, currency: string }, lines: Array<{ priceListId: string | null, unitPrice: { minor: number } }> }
    | { __typename: 'PriceChanged', code: string, path: Array<string> | null }
   };

export type MessagePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type MessagePreferencesQuery = { me: { communicationPreferences: { orderUpdates: Array<Channel> }, messagePreferences: Array<{ category: MessageCategory, channel: MessageChannel, wanted: boolean, canChange: boolean }> | null, quietHours: { startsAt: string, endsAt: string, timeZone: string, channels: Array<MessageChannel>, isChosen: boolean } | null } | null };

export type UpdateMessagePreferencesMutationVariables = Exact<{
  input: UpdateMessagePreferencesInput;
}>;


export type UpdateMessagePreferencesMutation = { updateMessagePreferences:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'User' }
   };

export type PreviewMessageTemplateQueryVariables = Exact<{
  input: PreviewMessageTemplateInput;
}>;


export type PreviewMessageTemplateQuery = { previewMessageTemplate: { subject: string | null, html: string | null, text: string | null, problems: Array<{ part: MessageTemplatePart, line: number | null, message: string }> } };

export type SaveMessageTemplateMutationVariables = Exact<{
  input: SaveMessageTemplateInput;
}>;


export type SaveMessageTemplateMutation = { saveMessageTemplate:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MessageTemplateConflict', code: string, message: string, path: Array<string> | null, template: { revision: number } }
    | { __typename: 'MessageTemplateVersion', number: number, author: { email: string } | null }
   };

export type SendTestMessageMutationVariables = Exact<{
  input: SendTestMessageInput;
}>;


export type SendTestMessageMutation = { sendTestMessage:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NotFound', code: string, message: string }
   };

export type NotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationsQuery = { notifications: { unreadCount: number, edges: Array<{ node: { id: string, kind: MessageKind, title: string, body: string, aboutId: string, readAt: string | null } }> } };

export type MarkNotificationReadMutationVariables = Exact<{
  input: MarkNotificationReadInput;
}>;


export type MarkNotificationReadMutation = { markNotificationRead:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Notification', id: string, readAt: string | null, unreadCount: number }
   };

export type MarkAllNotificationsReadMutationVariables = Exact<{
  input: MarkAllNotificationsReadInput;
}>;


export type MarkAllNotificationsReadMutation = { markAllNotificationsRead:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotificationsRead', count: number, unreadCount: number }
   };

export type NotificationUpdatedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationUpdatedSubscription = { notificationUpdated: { id: string, kind: MessageKind, title: string, body: string, aboutId: string, language: string, readAt: string | null, unreadCount: number } };

export type OrderOutcomeQueryVariables = Exact<{
  id: string;
}>;


export type OrderOutcomeQuery = { order: { id: string, status: OrderStatus, paymentStatus: PaymentStatus, rejection: { code: string, lines: Array<{ variantId: string, requested: number, available: number }> } | null } | null };

export type OrdersFeedSubscriptionVariables = Exact<{
  events?: Array<OrderEvent> | OrderEvent | null | undefined;
  orderIds?: Array<string> | string | null | undefined;
}>;


export type OrdersFeedSubscription = { ordersFeed: { id: string, status: OrderStatus, paymentStatus: PaymentStatus } };

export type PersonalDataQueryVariables = Exact<{
  userId?: string | null | undefined;
}>;


export type PersonalDataQuery = { personalData: { userId: string, account: unknown, orders: unknown } | null };

export type ProductUpdatedSubscriptionVariables = Exact<{
  productIds?: Array<string> | string | null | undefined;
}>;


export type ProductUpdatedSubscription = { productUpdated: { id: string, title: string, status: ProductStatus, variants: Array<{ id: string, sku: string, price: { minor: number } }> } };

export type PushDevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PushDevicesQuery = { pushPublicKey: string | null, me: { pushDevices: Array<{ id: string, label: string | null, service: string }> | null, messagePreferences: Array<{ category: MessageCategory, channel: MessageChannel, wanted: boolean }> | null } | null };

export type RegisterPushDeviceMutationVariables = Exact<{
  input: RegisterPushDeviceInput;
}>;


export type RegisterPushDeviceMutation = { registerPushDevice:
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PushDevice', id: string, label: string | null }
    | { __typename: 'PushNotOffered', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TooManyPushDevices', code: string, message: string, path: Array<string> | null }
   };

export type RemovePushDeviceMutationVariables = Exact<{
  input: RemovePushDeviceInput;
}>;


export type RemovePushDeviceMutation = { removePushDevice:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PushDeviceRemoved', id: string }
   };

export type ReadLanguageMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type ReadLanguageMutation = { updateProfile:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'User' }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange:
    | { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MessageRequested' }
    | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'MessageRequested' }
    | { __typename: 'TooManyAttempts', code: string, message: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'InvalidToken', code: string, message: string }
    | { __typename: 'PasswordChanged' }
   };

export type SalesOfSubscriptionVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
  currencies?: Array<string> | string | null | undefined;
}>;


export type SalesOfSubscription = { salesUpdated: { id: string, orders: number, units: number, revenue: { minor: number, currency: string } } };

export type SetUpSecondFactorMutationVariables = Exact<{
  input: SetUpSecondFactorInput;
}>;


export type SetUpSecondFactorMutation = { setUpSecondFactor:
    | { __typename: 'InvalidCredentials', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SecondFactorConflict', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SecondFactorSetUp', secret: string }
    | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
   };

export type EnableSecondFactorMutationVariables = Exact<{
  input: EnableSecondFactorInput;
}>;


export type EnableSecondFactorMutation = { enableSecondFactor:
    | { __typename: 'InvalidCode', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RecoveryCodes', codes: Array<string> }
    | { __typename: 'SecondFactorConflict', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TooManyAttempts', code: string, message: string, path: Array<string> | null }
   };

export type StartOrderImportMutationVariables = Exact<{
  input: StartOrderImportInput;
}>;


export type StartOrderImportMutation = { startOrderImport:
    | { __typename: 'IdempotencyKeyReused', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Job', id: string, kind: string, status: JobStatus, createdAt: string, progress: { done: number, total: number }, rejected: { totalCount: number } }
   };

export type StockLevelChangedSubscriptionVariables = Exact<{
  variantIds?: Array<string> | string | null | undefined;
  warehouseIds?: Array<string> | string | null | undefined;
  kinds?: Array<StockMovementKind> | StockMovementKind | null | undefined;
  availableAtMost?: number | null | undefined;
}>;


export type StockLevelChangedSubscription = { stockLevelChanged: { id: string, availability: { available: number } | null, stockLevels: Array<{ onHand: number, warehouse: { id: string } }> | null } };

export type StockOfQueryVariables = Exact<{
  sku: string;
}>;


export type StockOfQuery = { variant: { id: string, availability: { available: number, inStock: boolean, lowStock: boolean } | null, stockLevels: Array<{ onHand: number, reserved: number, available: number, warehouse: { id: string } }> | null } | null };

export type CreateServiceKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateServiceKeyMutation = { createApiKey:
    | { __typename: 'ApiKeyCreated', secret: string, apiKey: { id: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'PrivilegeEscalation', message: string }
   };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint:
    | { __typename: 'InvalidInput', message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpointCreated', secret: string, endpoint: { id: string } }
    | { __typename: 'WebhookEventTypesForbidden', message: string, path: Array<string> | null }
   };

export type WebhookDeliveriesQueryVariables = Exact<{
  endpointId: string;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ node: { id: string, eventType: string, status: WebhookDeliveryStatus, attempts: Array<{ status: number | null, error: string | null }> } }> } | null };

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

export const AccountMessagesDocument = new TypedDocumentString(`
    query AccountMessages {
  accountMessages(first: 100) {
    edges {
      node {
        kind
        email
        token
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountMessagesQuery, AccountMessagesQueryVariables>;
export const AdjustStockDocument = new TypedDocumentString(`
    mutation AdjustStock($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    __typename
    ... on StockLevel {
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
    `) as unknown as TypedDocumentString<AdjustStockMutation, AdjustStockMutationVariables>;
export const RequestBackInStockDocument = new TypedDocumentString(`
    mutation RequestBackInStock($input: RequestBackInStockInput!) {
  requestBackInStock(input: $input) {
    __typename
    ... on BackInStockRequest {
      id
      variant {
        id
      }
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestBackInStockMutation, RequestBackInStockMutationVariables>;
export const BackInStockRequestsDocument = new TypedDocumentString(`
    query BackInStockRequests {
  backInStockRequests {
    edges {
      node {
        id
        variant {
          sku
          product {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BackInStockRequestsQuery, BackInStockRequestsQueryVariables>;
export const WaitsForDocument = new TypedDocumentString(`
    query WaitsFor($sku: String!) {
  variant(sku: $sku) {
    availability {
      inStock
    }
    backInStockRequest {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WaitsForQuery, WaitsForQueryVariables>;
export const CancelJobDocument = new TypedDocumentString(`
    mutation CancelJob($input: CancelJobInput!) {
  cancelJob(input: $input) {
    __typename
    ... on Job {
      id
      status
      progress {
        done
        total
      }
      cancellationRequestedAt
    }
    ... on JobIsOver {
      code
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const FoundProductDocument = new TypedDocumentString(`
    query FoundProduct($slug: String!, $sku: String!) {
  product(slug: $slug) {
    id
    title
    status
    redirectedFrom
  }
  variant(sku: $sku) {
    id
    product {
      title
    }
  }
  products(first: 100, filter: {vendors: ["drafts"]}) {
    edges {
      node {
        id
        title
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FoundProductQuery, FoundProductQueryVariables>;
export const PublishProductDocument = new TypedDocumentString(`
    mutation PublishProduct($input: PublishProductInput!) {
  publishProduct(input: $input) {
    __typename
    ... on Product {
      id
      status
      version
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishProductMutation, PublishProductMutationVariables>;
export const ArchiveProductDocument = new TypedDocumentString(`
    mutation ArchiveProduct($input: ArchiveProductInput!) {
  archiveProduct(input: $input) {
    __typename
    ... on Product {
      id
      status
      version
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveProductMutation, ArchiveProductMutationVariables>;
export const UpdateProductDocument = new TypedDocumentString(`
    mutation UpdateProduct($input: UpdateProductInput!) {
  updateProduct(input: $input) {
    __typename
    ... on Product {
      id
      slug
      title
      version
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateProductMutation, UpdateProductMutationVariables>;
export const ChangePriceDocument = new TypedDocumentString(`
    mutation ChangePrice($input: ChangePriceInput!) {
  changePrice(input: $input) {
    __typename
    ... on Variant {
      id
      price {
        minor
        currency
      }
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePriceMutation, ChangePriceMutationVariables>;
export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  confirmEmail(input: $input) {
    __typename
    ... on EmailConfirmed {
      email
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
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
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    __typename
    ... on User {
      id
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
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
export const CreateCustomerGroupDocument = new TypedDocumentString(`
    mutation CreateCustomerGroup($input: CreateCustomerGroupInput!) {
  createCustomerGroup(input: $input) {
    __typename
    ... on CustomerGroup {
      id
      code
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCustomerGroupMutation, CreateCustomerGroupMutationVariables>;
export const AddCustomersDocument = new TypedDocumentString(`
    mutation AddCustomers($input: AddCustomersToGroupInput!) {
  addCustomersToGroup(input: $input) {
    __typename
    ... on CustomerGroup {
      id
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddCustomersMutation, AddCustomersMutationVariables>;
export const RemoveCustomersDocument = new TypedDocumentString(`
    mutation RemoveCustomers($input: RemoveCustomersFromGroupInput!) {
  removeCustomersFromGroup(input: $input) {
    __typename
    ... on CustomerGroup {
      id
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCustomersMutation, RemoveCustomersMutationVariables>;
export const DeleteCustomerGroupDocument = new TypedDocumentString(`
    mutation DeleteCustomerGroup($input: DeleteCustomerGroupInput!) {
  deleteCustomerGroup(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteCustomerGroupMutation, DeleteCustomerGroupMutationVariables>;
export const SetPriceListEntriesDocument = new TypedDocumentString(`
    mutation SetPriceListEntries($input: SetPriceListEntriesInput!) {
  setPriceListEntries(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetPriceListEntriesMutation, SetPriceListEntriesMutationVariables>;
export const CustomerPriceDocument = new TypedDocumentString(`
    query CustomerPrice($sku: String!, $market: String!, $quantity: Int) {
  variant(sku: $sku) {
    pricing(market: $market, quantity: $quantity) {
      price {
        minor
      }
      explanation {
        priceListId
      }
    }
    customerPricing(market: $market, quantity: $quantity) {
      price {
        minor
      }
      explanation {
        priceListId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerPriceQuery, CustomerPriceQueryVariables>;
export const CustomerPricesDocument = new TypedDocumentString(`
    subscription CustomerPrices($productIds: [ID!]!, $market: String!) {
  productUpdated(productIds: $productIds) {
    variants {
      customerPricing(market: $market) {
        price {
          minor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerPricesSubscription, CustomerPricesSubscriptionVariables>;
export const DeleteAccountDocument = new TypedDocumentString(`
    mutation DeleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) {
    __typename
    ... on AccountDeleted {
      userId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const DeliveryDocument = new TypedDocumentString(`
    query Delivery($orderId: ID!) {
  order(id: $orderId) {
    id
    customer {
      id
      email
      displayName
      status
    }
    shippingAddress {
      name
      line1
      city
    }
    shipments {
      carrier
      trackingNumber
    }
    total {
      minor
    }
    price {
      lines {
        minor
      }
      discounts {
        minor
      }
      shipping {
        minor
      }
      tax {
        amount
      }
      total {
        minor
      }
    }
    timeline {
      type
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveryQuery, DeliveryQueryVariables>;
export const EmailVerifiedDocument = new TypedDocumentString(`
    query EmailVerified {
  me {
    emailVerified
  }
}
    `) as unknown as TypedDocumentString<EmailVerifiedQuery, EmailVerifiedQueryVariables>;
export const ImportOrdersDocument = new TypedDocumentString(`
    mutation ImportOrders($input: ImportOrdersInput!) {
  importOrders(input: $input) {
    __typename
    ... on ImportedOrders {
      imported
      skipped
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ImportOrdersMutation, ImportOrdersMutationVariables>;
export const JobUpdatedDocument = new TypedDocumentString(`
    subscription JobUpdated($id: ID) {
  jobUpdated(id: $id) {
    id
    status
    progress {
      done
      total
    }
    rejected(first: 1) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<JobUpdatedSubscription, JobUpdatedSubscriptionVariables>;
export const JobDocument = new TypedDocumentString(`
    query Job($id: ID!, $first: Int, $after: String) {
  job(id: $id) {
    id
    kind
    status
    progress {
      done
      total
    }
    result {
      name
      count
    }
    rejected(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          index
          code
          message
        }
      }
    }
    error {
      code
      message
    }
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<JobQuery, JobQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs {
  jobs(first: 5) {
    totalCount
    edges {
      node {
        id
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const KeepAddressDocument = new TypedDocumentString(`
    mutation KeepAddress($input: CreateSavedAddressInput!) {
  createSavedAddress(input: $input) {
    __typename
    ... on SavedAddress {
      id
      isDefaultShipping
      isDefaultBilling
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<KeepAddressMutation, KeepAddressMutationVariables>;
export const MailboxChangedDocument = new TypedDocumentString(`
    subscription MailboxChanged {
  mailboxChanged {
    id
    to
    subject
    html
    text
    message {
      kind
      status
      locale
      recipient {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MailboxChangedSubscription, MailboxChangedSubscriptionVariables>;
export const CreateMarketDocument = new TypedDocumentString(`
    mutation CreateMarket($input: CreateMarketInput!) {
  createMarket(input: $input) {
    __typename
    ... on Market {
      id
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMarketMutation, CreateMarketMutationVariables>;
export const SetVariantPricesDocument = new TypedDocumentString(`
    mutation SetVariantPrices($input: SetVariantPricesInput!) {
  setVariantPrices(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetVariantPricesMutation, SetVariantPricesMutationVariables>;
export const CreatePriceListDocument = new TypedDocumentString(`
    mutation CreatePriceList($input: CreatePriceListInput!) {
  createPriceList(input: $input) {
    __typename
    ... on PriceList {
      id
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePriceListMutation, CreatePriceListMutationVariables>;
export const PriceInMarketDocument = new TypedDocumentString(`
    query PriceInMarket($sku: String!, $market: String!, $quantity: Int) {
  variant(sku: $sku) {
    pricing(market: $market, quantity: $quantity) {
      price {
        minor
        currency
      }
      explanation {
        source
        priceListId
        unavailable
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PriceInMarketQuery, PriceInMarketQueryVariables>;
export const PlaceOrderInMarketDocument = new TypedDocumentString(`
    mutation PlaceOrderInMarket($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order {
      id
      status
      market
      total {
        minor
        currency
      }
      lines {
        priceListId
        unitPrice {
          minor
        }
      }
    }
    ... on NoPriceInMarket {
      variantId
      currency
    }
    ... on UserError {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderInMarketMutation, PlaceOrderInMarketMutationVariables>;
export const MessagePreferencesDocument = new TypedDocumentString(`
    query MessagePreferences {
  me {
    communicationPreferences {
      orderUpdates
    }
    messagePreferences {
      category
      channel
      wanted
      canChange
    }
    quietHours {
      startsAt
      endsAt
      timeZone
      channels
      isChosen
    }
  }
}
    `) as unknown as TypedDocumentString<MessagePreferencesQuery, MessagePreferencesQueryVariables>;
export const UpdateMessagePreferencesDocument = new TypedDocumentString(`
    mutation UpdateMessagePreferences($input: UpdateMessagePreferencesInput!) {
  updateMessagePreferences(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateMessagePreferencesMutation, UpdateMessagePreferencesMutationVariables>;
export const PreviewMessageTemplateDocument = new TypedDocumentString(`
    query PreviewMessageTemplate($input: PreviewMessageTemplateInput!) {
  previewMessageTemplate(input: $input) {
    subject
    html
    text
    problems {
      part
      line
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewMessageTemplateQuery, PreviewMessageTemplateQueryVariables>;
export const SaveMessageTemplateDocument = new TypedDocumentString(`
    mutation SaveMessageTemplate($input: SaveMessageTemplateInput!) {
  saveMessageTemplate(input: $input) {
    __typename
    ... on MessageTemplateVersion {
      number
      author {
        email
      }
    }
    ... on UserError {
      code
      message
      path
    }
    ... on MessageTemplateConflict {
      template {
        revision
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveMessageTemplateMutation, SaveMessageTemplateMutationVariables>;
export const SendTestMessageDocument = new TypedDocumentString(`
    mutation SendTestMessage($input: SendTestMessageInput!) {
  sendTestMessage(input: $input) {
    __typename
    ... on Message {
      id
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendTestMessageMutation, SendTestMessageMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications {
  notifications {
    unreadCount
    edges {
      node {
        id
        kind
        title
        body
        aboutId
        readAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationReadDocument = new TypedDocumentString(`
    mutation MarkNotificationRead($input: MarkNotificationReadInput!) {
  markNotificationRead(input: $input) {
    __typename
    ... on Notification {
      id
      readAt
      unreadCount
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationReadMutation, MarkNotificationReadMutationVariables>;
export const MarkAllNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkAllNotificationsRead($input: MarkAllNotificationsReadInput!) {
  markAllNotificationsRead(input: $input) {
    __typename
    ... on NotificationsRead {
      count
      unreadCount
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkAllNotificationsReadMutation, MarkAllNotificationsReadMutationVariables>;
export const NotificationUpdatedDocument = new TypedDocumentString(`
    subscription NotificationUpdated {
  notificationUpdated {
    id
    kind
    title
    body
    aboutId
    language
    readAt
    unreadCount
  }
}
    `) as unknown as TypedDocumentString<NotificationUpdatedSubscription, NotificationUpdatedSubscriptionVariables>;
export const OrderOutcomeDocument = new TypedDocumentString(`
    query OrderOutcome($id: ID!) {
  order(id: $id) {
    id
    status
    paymentStatus
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
export const OrdersFeedDocument = new TypedDocumentString(`
    subscription OrdersFeed($events: [OrderEvent!], $orderIds: [ID!]) {
  ordersFeed(events: $events, orderIds: $orderIds) {
    id
    status
    paymentStatus
  }
}
    `) as unknown as TypedDocumentString<OrdersFeedSubscription, OrdersFeedSubscriptionVariables>;
export const PersonalDataDocument = new TypedDocumentString(`
    query PersonalData($userId: ID) {
  personalData(userId: $userId) {
    userId
    account
    orders
  }
}
    `) as unknown as TypedDocumentString<PersonalDataQuery, PersonalDataQueryVariables>;
export const ProductUpdatedDocument = new TypedDocumentString(`
    subscription ProductUpdated($productIds: [ID!]) {
  productUpdated(productIds: $productIds) {
    id
    title
    status
    variants {
      id
      sku
      price {
        minor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProductUpdatedSubscription, ProductUpdatedSubscriptionVariables>;
export const PushDevicesDocument = new TypedDocumentString(`
    query PushDevices {
  pushPublicKey
  me {
    pushDevices {
      id
      label
      service
    }
    messagePreferences {
      category
      channel
      wanted
    }
  }
}
    `) as unknown as TypedDocumentString<PushDevicesQuery, PushDevicesQueryVariables>;
export const RegisterPushDeviceDocument = new TypedDocumentString(`
    mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {
  registerPushDevice(input: $input) {
    __typename
    ... on PushDevice {
      id
      label
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPushDeviceMutation, RegisterPushDeviceMutationVariables>;
export const RemovePushDeviceDocument = new TypedDocumentString(`
    mutation RemovePushDevice($input: RemovePushDeviceInput!) {
  removePushDevice(input: $input) {
    __typename
    ... on PushDeviceRemoved {
      id
    }
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePushDeviceMutation, RemovePushDeviceMutationVariables>;
export const ReadLanguageDocument = new TypedDocumentString(`
    mutation ReadLanguage($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReadLanguageMutation, ReadLanguageMutationVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    __typename
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const SalesOfDocument = new TypedDocumentString(`
    subscription SalesOf($ids: [ID!], $currencies: [CurrencyCode!]) {
  salesUpdated(ids: $ids, currencies: $currencies) {
    id
    orders
    units
    revenue {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<SalesOfSubscription, SalesOfSubscriptionVariables>;
export const SetUpSecondFactorDocument = new TypedDocumentString(`
    mutation SetUpSecondFactor($input: SetUpSecondFactorInput!) {
  setUpSecondFactor(input: $input) {
    __typename
    ... on SecondFactorSetUp {
      secret
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetUpSecondFactorMutation, SetUpSecondFactorMutationVariables>;
export const EnableSecondFactorDocument = new TypedDocumentString(`
    mutation EnableSecondFactor($input: EnableSecondFactorInput!) {
  enableSecondFactor(input: $input) {
    __typename
    ... on RecoveryCodes {
      codes
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EnableSecondFactorMutation, EnableSecondFactorMutationVariables>;
export const StartOrderImportDocument = new TypedDocumentString(`
    mutation StartOrderImport($input: StartOrderImportInput!) {
  startOrderImport(input: $input) {
    __typename
    ... on Job {
      id
      kind
      status
      progress {
        done
        total
      }
      rejected {
        totalCount
      }
      createdAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<StartOrderImportMutation, StartOrderImportMutationVariables>;
export const StockLevelChangedDocument = new TypedDocumentString(`
    subscription StockLevelChanged($variantIds: [ID!], $warehouseIds: [ID!], $kinds: [StockMovementKind!], $availableAtMost: Int) {
  stockLevelChanged(
    variantIds: $variantIds
    warehouseIds: $warehouseIds
    kinds: $kinds
    availableAtMost: $availableAtMost
  ) {
    id
    availability {
      available
    }
    stockLevels {
      warehouse {
        id
      }
      onHand
    }
  }
}
    `) as unknown as TypedDocumentString<StockLevelChangedSubscription, StockLevelChangedSubscriptionVariables>;
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
export const CreateServiceKeyDocument = new TypedDocumentString(`
    mutation CreateServiceKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    __typename
    ... on ApiKeyCreated {
      secret
      apiKey {
        id
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateServiceKeyMutation, CreateServiceKeyMutationVariables>;
export const CreateWebhookEndpointDocument = new TypedDocumentString(`
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    __typename
    ... on WebhookEndpointCreated {
      secret
      endpoint {
        id
      }
    }
    ... on UserError {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($endpointId: ID!) {
  webhookDeliveries(endpointId: $endpointId) {
    edges {
      node {
        id
        eventType
        status
        attempts {
          status
          error
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;