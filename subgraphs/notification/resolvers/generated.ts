import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BackInStockRequestParent, DeliveryNoticeParent, MailboxMessageParent, MessageParent, MessageAttemptParent, MessagePreferenceParent, MessageTemplateParent, MessageTemplateVersionParent, PushDeviceParent, NotificationParent, SuppressionParent, StockAlertParent, NotificationConnectionParent, PersonalDataParent, UserParent, QuietHoursParent } from './parents.ts';
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
  /** An instant in UTC, written as RFC 3339, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

/** The address is on the suppression list for this reason already. */
export type AlreadySuppressed = UserError & {
  __typename?: 'AlreadySuppressed';
  /** Always `ALREADY_SUPPRESSED`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The address's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** That somebody is to be told when a variant that is sold out can be bought again. */
export type BackInStockRequest = {
  __typename?: 'BackInStockRequest';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it is deleted: a year after it was asked for, or a month after its person was told. */
  expiresAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the request: newer ones have greater ones. */
  id: Scalars['ID']['output'];
  /** The event by which the variant came back last, so that messages were written; null when it has not. It waits on until one of them is sent. */
  returnId?: Maybe<Scalars['ID']['output']>;
  /** When its person was told; null while it waits. */
  toldAt?: Maybe<Scalars['DateTime']['output']>;
  /** The variant. Null, with an error, when something of it was asked for that cannot be told at the moment. */
  variant?: Maybe<Variant>;
};

/** A page of requests to be told what is back in stock. */
export type BackInStockRequestConnection = {
  __typename?: 'BackInStockRequestConnection';
  /** The requests of the page, each with its cursor. */
  edges: Array<BackInStockRequestEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A request in a page. */
export type BackInStockRequestEdge = {
  __typename?: 'BackInStockRequestEdge';
  /** Opaque place of the request in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: BackInStockRequest;
};

/** What not to be told of any more. */
export type CancelBackInStockRequestInput = {
  /** The variant. */
  variantId: Scalars['ID']['input'];
};

/** The variant, for which the caller does not wait any more, or why nothing was changed. */
export type CancelBackInStockRequestResult = InvalidInput | Variant;

export type Channel =
  | 'EMAIL'
  | 'PUSH'
  | 'SMS';

export type CommunicationPreferences = {
  __typename?: 'CommunicationPreferences';
  orderUpdates: Array<Channel>;
};

/** Something that a provider told of a message after it took it. */
export type DeliveryNotice = {
  __typename?: 'DeliveryNotice';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What the receiving server said, for people; at most 500 characters. Empty when it said nothing, or the person has left. */
  diagnostic: Scalars['String']['output'];
  /** What happened. */
  outcome: DeliveryOutcome;
  /** Who told it: the name of the source of calls, such as `sendgrid`. */
  source: Scalars['String']['output'];
};

/** What became of a message after its provider took it. */
export type DeliveryOutcome =
  /** It came back for good. */
  | 'BOUNCED'
  /** The recipient reported it as unwanted. */
  | 'COMPLAINED'
  /** It is in the mailbox, as the receiving server says. */
  | 'DELIVERED'
  /** It came back for now: the mailbox was full, for example. */
  | 'SOFT_BOUNCED';

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

/** The link to unsubscribe is not whole, or not one of the shop's. */
export type InvalidUnsubscribeToken = UserError & {
  __typename?: 'InvalidUnsubscribeToken';
  /** Always `INVALID_UNSUBSCRIBE_TOKEN`. */
  code: Scalars['String']['output'];
  /** What to do: open the link from the message once more. */
  message: Scalars['String']['output'];
  /** The token's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/**
 * A message as it would have been sent, kept where no mail server is configured (`MAIL_PROVIDER=mailbox`). It shows the tokens in links,
 * which let whoever reads them in.
 */
export type MailboxMessage = {
  __typename?: 'MailboxMessage';
  /** How it would have been sent. */
  channel: MessageChannel;
  /** The part for readers of HTML: a whole document that loads nothing. */
  html: Scalars['String']['output'];
  /** UUIDv7; the same as that of the message. */
  id: Scalars['ID']['output'];
  /** What became of it; null for who may not see that. */
  message?: Maybe<Message>;
  /** When it was put here. */
  sentAt: Scalars['DateTime']['output'];
  /** Its subject; `SMS` of a text message; the title of a push. */
  subject: Scalars['String']['output'];
  /** The part for readers of plain text; of a push the JSON that a service worker gets. */
  text: Scalars['String']['output'];
  /** The address or the telephone number it would have gone to, or the devices. */
  to: Scalars['String']['output'];
};

/** A page of the mailbox. */
export type MailboxMessageConnection = {
  __typename?: 'MailboxMessageConnection';
  /** The messages of the page, each with its cursor. */
  edges: Array<MailboxMessageEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A message in a page of the mailbox. */
export type MailboxMessageEdge = {
  __typename?: 'MailboxMessageEdge';
  /** Opaque place of the message in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: MailboxMessage;
};

/** Notifications that were read. */
export type MarkAllNotificationsReadInput = {
  /** The newest one that was seen: those that came after it stay as they are. All when null. */
  upTo?: InputMaybe<Scalars['ID']['input']>;
};

/** What was marked, or why nothing was. */
export type MarkAllNotificationsReadResult = InvalidInput | NotificationsRead;

/** A notification that was read. */
export type MarkNotificationReadInput = {
  /** The notification. */
  id: Scalars['ID']['input'];
};

/** The notification, or why there is none. */
export type MarkNotificationReadResult = InvalidInput | NotFound | Notification;

/** A message to a person, and what became of it. */
export type Message = {
  __typename?: 'Message';
  /** What it is about: the account message, the order, the account, the back in stock request, or the stock alert; of a test, whoever sent it. A UUID. */
  aboutId: Scalars['ID']['output'];
  /** Where it goes, of a push the account; null until that is known, when the person has left, and of a notification in the shop. */
  address?: Maybe<Scalars['String']['output']>;
  /** Each time a provider was asked to send it, the first one first. */
  attempts: Array<MessageAttempt>;
  /** What it has in common with others. */
  category: MessageCategory;
  /** How it reaches the person. */
  channel: MessageChannel;
  /** The same for everything that one request sets off; in logs and events, too. */
  correlationId: Scalars['String']['output'];
  /** When it was set off. */
  createdAt: Scalars['DateTime']['output'];
  /** What the provider told of it after that, the first thing first. */
  deliveryNotices: Array<DeliveryNotice>;
  /** The event that set it off; of a test, its own id. */
  eventId: Scalars['ID']['output'];
  /** The version that was in use and could not be filled in, so that the shipped text was sent; null when there was none. */
  failedTemplateVersion?: Maybe<MessageTemplateVersion>;
  /** What it waits for until then. */
  heldBy?: Maybe<MessageHold>;
  /** Until when it waits, while it is queued; null when for nothing but its turn. It is then judged anew: by what the person wants, for example. */
  heldUntil?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7 of the message. */
  id: Scalars['ID']['output'];
  /** Whether staff sent it to themselves, by `sendTestMessage`. */
  isTest: Scalars['Boolean']['output'];
  /** What it tells. */
  kind: MessageKind;
  /** The language it was written in, as a BCP 47 tag; null until that is known. */
  locale?: Maybe<Scalars['String']['output']>;
  /** Why it was not sent, in English; null when it was, or may be yet. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Who gets it. Null, with an error, when something of the person was asked for that cannot be told at the moment. */
  recipient?: Maybe<User>;
  /** The message that it repeats because staff wanted it to; null for one that an event set off. */
  resendOf?: Maybe<Scalars['ID']['output']>;
  /** When it was sent, failed, or was found not to be wanted; null while it is queued. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: MessageStatus;
  /** The language of the template it was filled in from; null until that is known, and when the person has left. */
  templateLanguage?: Maybe<Scalars['String']['output']>;
  /** The version of staff that it was filled in from; null for the shipped text, until that is known, and when the person has left. */
  templateVersion?: Maybe<MessageTemplateVersion>;
};

/** A time at which a provider was asked to send a message. */
export type MessageAttempt = {
  __typename?: 'MessageAttempt';
  /** What the provider answered, for people; at most 500 characters. Empty when the person has left. */
  answer: Scalars['String']['output'];
  /** When it ended. */
  at: Scalars['DateTime']['output'];
  /** 1 for the first. */
  number: Scalars['Int']['output'];
  /** What came of it. */
  outcome: MessageAttemptOutcome;
  /** Which provider was asked: `smtp`, `twilio`, `webpush`, `mailbox` or `log`; `in-app` of a notification in the shop; `graph` when it could not be found out what the message says. */
  provider: Scalars['String']['output'];
};

/** What came of asking a provider to send a message. */
export type MessageAttemptOutcome =
  /** The provider has taken it. */
  | 'ACCEPTED'
  /** It was not taken, and is sent again later. */
  | 'DEFERRED'
  /** The provider will never take it. */
  | 'REFUSED'
  /** Nobody knows whether the provider has taken it: it is sent again with the same Message-ID. */
  | 'UNKNOWN';

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

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The messages of the page, each with its cursor. */
  edges: Array<MessageEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A message in a page. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Opaque place of the message in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

/** Which messages to list. What is null is no condition. */
export type MessageFilter = {
  /** Only to this address, in any case of its letters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Only on this channel. */
  channel?: InputMaybe<MessageChannel>;
  /** Only what this event set off. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of this kind. */
  kind?: InputMaybe<MessageKind>;
  /** Only to this account. */
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those that stand here. */
  status?: InputMaybe<MessageStatus>;
};

/** What a message waits for that could be sent. */
export type MessageHold =
  /** The recipient's night to be over. */
  | 'QUIET_HOURS'
  /** The address to have got less for a while: it has had as much of the category as it may in an hour or a day. */
  | 'RATE';

/** The message is still to be sent. */
export type MessageIsQueued = UserError & {
  __typename?: 'MessageIsQueued';
  /** Always `MESSAGE_IS_QUEUED`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The message's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

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

/** Whether somebody wants messages of a category on a channel. */
export type MessagePreference = {
  __typename?: 'MessagePreference';
  /** Whether the person can switch them off: false of what is transactional, by e-mail. */
  canChange: Scalars['Boolean']['output'];
  /** What the messages have in common. */
  category: MessageCategory;
  /** How they reach the person. */
  channel: MessageChannel;
  /** Whether they are sent. */
  wanted: Scalars['Boolean']['output'];
};

/** A choice that somebody makes for themselves. */
export type MessagePreferenceInput = {
  /** What the messages have in common. It has to be one that can be switched off. */
  category: MessageCategory;
  /** How they reach the person. */
  channel: MessageChannel;
  /** Whether they are wanted. */
  wanted: Scalars['Boolean']['input'];
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

/** The text of a kind of message in a language: what is shipped, what staff wrote, and which of them is sent. */
export type MessageTemplate = {
  __typename?: 'MessageTemplate';
  /** What a text of this kind is tried with. */
  examples: Array<MessageTemplateExample>;
  /** What is wrong with it: part, line and reason; null when nothing is. */
  failingReason?: Maybe<Scalars['String']['output']>;
  /**
   * Since when the version in use has not been able to be filled in, so that a shipped text is sent instead; null when it is. Ends when
   * another version is put in use.
   */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** The kind and the language, as events name it: `ORDER_CONFIRMED-de`. */
  id: Scalars['ID']['output'];
  /**
   * The version that is sent; null for the shipped text, and where there is none in this language: then a less specific language is sent, in
   * the end English.
   */
  inUse?: Maybe<MessageTemplateVersion>;
  /** What it tells. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** Counts what staff changed, 0 where they changed nothing: give it to `expectedRevision`. */
  revision: Scalars['Int']['output'];
  /** The shipped text; null where none is shipped in this language. */
  shipped?: Maybe<MessageTemplateText>;
  /** What a text of this kind may name. */
  variables: Array<MessageTemplateVariable>;
  /** A saved version; null when there is none of this number. */
  version?: Maybe<MessageTemplateVersion>;
  /** The saved versions, newest first. */
  versions: MessageTemplateVersionConnection;
};


/** The text of a kind of message in a language: what is shipped, what staff wrote, and which of them is sent. */
export type MessageTemplateVersionArgs = {
  number: Scalars['Int']['input'];
};


/** The text of a kind of message in a language: what is shipped, what staff wrote, and which of them is sent. */
export type MessageTemplateVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Somebody else changed the template meanwhile. */
export type MessageTemplateConflict = UserError & {
  __typename?: 'MessageTemplateConflict';
  /** Always `MESSAGE_TEMPLATE_CONFLICT`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The revision's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** What is there now. */
  template: MessageTemplate;
};

/** What a text is tried with. */
export type MessageTemplateExample = {
  __typename?: 'MessageTemplateExample';
  /** `complete`; `minimal`, which has nothing that may be absent; `special-characters`. */
  name: Scalars['String']['output'];
  /** The values, as the text is filled in with them. */
  values: Scalars['JSON']['output'];
};

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

/** What a message would say. */
export type MessageTemplatePreview = {
  __typename?: 'MessageTemplatePreview';
  /** The whole HTML document; null when the text cannot be filled in. */
  html?: Maybe<Scalars['String']['output']>;
  /** Its body in plain text; null likewise. */
  inAppBody?: Maybe<Scalars['String']['output']>;
  /** The title of a notification in the shop; null when the text says nothing of that, or cannot be filled in. */
  inAppTitle?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the text, also with the other examples: it cannot be saved while something is. */
  problems: Array<MessageTemplateProblem>;
  /** What a text message says; null likewise. */
  sms?: Maybe<Scalars['String']['output']>;
  /** How many text messages it is sent in, each of which is paid; null when there is none. */
  smsSegments?: Maybe<Scalars['Int']['output']>;
  /** The subject; null when the text cannot be filled in. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The part for readers of plain text; null when the text cannot be filled in. */
  text?: Maybe<Scalars['String']['output']>;
};

/** What is wrong with a text. */
export type MessageTemplateProblem = {
  __typename?: 'MessageTemplateProblem';
  /** The line of the part, 1 for the first; null where it cannot be told. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What is wrong, in English. */
  message: Scalars['String']['output'];
  /** Where. */
  part: MessageTemplatePart;
};

/** A text in Liquid, https://liquidjs.com. */
export type MessageTemplateText = {
  __typename?: 'MessageTemplateText';
  /** What stands in the body of the HTML document. Every value is escaped. */
  html: Scalars['String']['output'];
  /** Its body in plain text; null likewise. */
  inAppBody?: Maybe<Scalars['String']['output']>;
  /** The title of a notification in the shop and of a push; null where such a message is not told there. */
  inAppTitle?: Maybe<Scalars['String']['output']>;
  /** What a text message says; null where such a message is not told so. */
  sms?: Maybe<Scalars['String']['output']>;
  /** One line. */
  subject: Scalars['String']['output'];
  /** The same for readers of plain text. */
  text: Scalars['String']['output'];
};

/** What a template may name. */
export type MessageTemplateVariable = {
  __typename?: 'MessageTemplateVariable';
  /** What it could be. */
  example: Scalars['JSON']['output'];
  /** Whether there may be none: then it is nothing in `{% if %}`, and empty. */
  isOptional: Scalars['Boolean']['output'];
  /** For example `order.number`; `order.lines[].title` for what each of a list has. */
  name: Scalars['String']['output'];
  /** What it is. */
  type: MessageTemplateVariableType;
};

/** What a variable of a template is. */
export type MessageTemplateVariableType =
  /** Minor units and a currency: `{{ order.price.total | money }}`. */
  | 'AMOUNT'
  /** An address. It may let its reader in, so it stands in `href` as a whole, or in text. */
  | 'LINK'
  /** Several of something: `{% for line in order.lines %}`. */
  | 'LIST'
  /** A whole number. */
  | 'NUMBER'
  /** Words or a code. */
  | 'TEXT'
  /** An instant: `{{ expiresAt | time }}`, `{{ order.placedAt | day }}`. */
  | 'TIME';

/** A text that staff wrote. It is never changed. */
export type MessageTemplateVersion = {
  __typename?: 'MessageTemplateVersion';
  /** The account that saved it; null for an API key, and, with an error, when something of the account cannot be told at the moment. */
  author?: Maybe<User>;
  /** When it was saved. */
  createdAt: Scalars['DateTime']['output'];
  /** Who saved it: an account, or `api-key:` and the id of the key. */
  createdBy: Scalars['ID']['output'];
  /** What stands in the body of the HTML document, in Liquid. */
  html: Scalars['String']['output'];
  /** UUIDv7 of the version. */
  id: Scalars['ID']['output'];
  /** Its body in plain text; null likewise. */
  inAppBody?: Maybe<Scalars['String']['output']>;
  /** The title of a notification in the shop; null where the text says nothing of that: then what is shipped is shown. */
  inAppTitle?: Maybe<Scalars['String']['output']>;
  /** What it tells. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** What its author said of it; null when they said nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** 1 for the first of its kind and language. */
  number: Scalars['Int']['output'];
  /** What a text message says; null where the text says nothing of that: then what is shipped is sent. */
  sms?: Maybe<Scalars['String']['output']>;
  /** One line, in Liquid. */
  subject: Scalars['String']['output'];
  /** The same for readers of plain text. */
  text: Scalars['String']['output'];
};

/** A page of versions. */
export type MessageTemplateVersionConnection = {
  __typename?: 'MessageTemplateVersionConnection';
  /** The versions of the page, each with its cursor. */
  edges: Array<MessageTemplateVersionEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A version in a page. */
export type MessageTemplateVersionEdge = {
  __typename?: 'MessageTemplateVersionEdge';
  /** Opaque place of the version in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The version. */
  node: MessageTemplateVersion;
};

/** What can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes back what `requestBackInStock` asked for; whoever does not wait for the variant is as they wished. */
  cancelBackInStockRequest: CancelBackInStockRequestResult;
  /** Marks the caller's notifications as read. */
  markAllNotificationsRead: MarkAllNotificationsReadResult;
  /** Marks a notification of the caller as read; one that is stays as it is. */
  markNotificationRead: MarkNotificationReadResult;
  /**
   * Has the caller told on a browser, too: by push, of what they want there. Registered again, it is the same device; a browser that somebody else
   * registered is the caller's from then on. `FORBIDDEN` for an API key, which is told nothing.
   */
  registerPushDevice: RegisterPushDeviceResult;
  /** Has the caller told nothing more on a device of theirs, for example when they sign out. */
  removePushDevice: RemovePushDeviceResult;
  /** Takes an entry off the suppression list. Messages that were not sent because of it are sent again by `resendMessage`. */
  removeSuppression: RemoveSuppressionResult;
  /**
   * Has the caller told once when a variant that is sold out can be bought again, by e-mail and in the shop, as they want it. Asked again while it waits, it is
   * the same request. What was sold out less than a moment ago may still be refused as available.
   */
  requestBackInStock: RequestBackInStockResult;
  /** Sends a message again, as a new one, with what the graph says by now: to the address the person has now, in the language they read. */
  resendMessage: ResendMessageResult;
  /** Takes back what `unsubscribe` did with the same link. */
  resubscribe: UnsubscribeResult;
  /** Saves a text as a new version of its template, after it was tried with examples of what such messages say. */
  saveMessageTemplate: SaveMessageTemplateResult;
  /** Sends an example of a message to the caller's own address, marked as a test. */
  sendTestMessage: SendTestMessageResult;
  /** Sends nothing to an address any more, whoever has it. */
  suppressAddress: SuppressAddressResult;
  /** Ends messages such as the one whose link was followed. Whoever has the link may do it, without signing in; doing it twice does it once. */
  unsubscribe: UnsubscribeResult;
  /** Changes what the caller is told, on which channels and when. What is transactional cannot be switched off by e-mail. */
  updateMessagePreferences: UpdateMessagePreferencesResult;
  /** Puts a saved version of a template in use, or the shipped text: it is sent from the next message on. */
  useMessageTemplate: UseMessageTemplateResult;
};


/** What can be changed. */
export type MutationCancelBackInStockRequestArgs = {
  input: CancelBackInStockRequestInput;
};


/** What can be changed. */
export type MutationMarkAllNotificationsReadArgs = {
  input?: MarkAllNotificationsReadInput;
};


/** What can be changed. */
export type MutationMarkNotificationReadArgs = {
  input: MarkNotificationReadInput;
};


/** What can be changed. */
export type MutationRegisterPushDeviceArgs = {
  input: RegisterPushDeviceInput;
};


/** What can be changed. */
export type MutationRemovePushDeviceArgs = {
  input: RemovePushDeviceInput;
};


/** What can be changed. */
export type MutationRemoveSuppressionArgs = {
  input: RemoveSuppressionInput;
};


/** What can be changed. */
export type MutationRequestBackInStockArgs = {
  input: RequestBackInStockInput;
};


/** What can be changed. */
export type MutationResendMessageArgs = {
  input: ResendMessageInput;
};


/** What can be changed. */
export type MutationResubscribeArgs = {
  input: UnsubscribeInput;
};


/** What can be changed. */
export type MutationSaveMessageTemplateArgs = {
  input: SaveMessageTemplateInput;
};


/** What can be changed. */
export type MutationSendTestMessageArgs = {
  input: SendTestMessageInput;
};


/** What can be changed. */
export type MutationSuppressAddressArgs = {
  input: SuppressAddressInput;
};


/** What can be changed. */
export type MutationUnsubscribeArgs = {
  input: UnsubscribeInput;
};


/** What can be changed. */
export type MutationUpdateMessagePreferencesArgs = {
  input: UpdateMessagePreferencesInput;
};


/** What can be changed. */
export type MutationUseMessageTemplateArgs = {
  input: UseMessageTemplateInput;
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

/** Something that a person is told in the shop. It is kept for 90 days. Only they see it. */
export type Notification = {
  __typename?: 'Notification';
  /** The order it is about; of `BACK_IN_STOCK`, the variant. A UUID. */
  aboutId: Scalars['ID']['output'];
  /** Plain text, at most 1,000 characters; may have several lines. */
  body: Scalars['String']['output'];
  /** When it was shown. */
  createdAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the notification: newer ones have greater ones. */
  id: Scalars['ID']['output'];
  /** What it tells. */
  kind: MessageKind;
  /** The language they are written in, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /**
   * The page of the storefront that shows what it is about, `<STOREFRONT_URL>/account/orders/<id>` or `<STOREFRONT_URL>/products/<slug>?variant=<id>`;
   * null where there is no storefront.
   */
  link?: Maybe<Scalars['String']['output']>;
  /** When it was marked as read; null when it was not. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** One line of plain text, at most 200 characters. */
  title: Scalars['String']['output'];
  /** How many of the person's notifications are not read by now: what a badge shows. */
  unreadCount: Scalars['Int']['output'];
};

/** A page of notifications. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The notifications of the page, each with its cursor. */
  edges: Array<NotificationEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are that are not read, in all pages together. */
  unreadCount: Scalars['Int']['output'];
};

/** A notification in a page. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Opaque place of the notification in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: Notification;
};

/** What was marked as read. */
export type NotificationsRead = {
  __typename?: 'NotificationsRead';
  /** How many were marked by this: 0 when all of them were read. */
  count: Scalars['Int']['output'];
  /** How many are not read after it. */
  unreadCount: Scalars['Int']['output'];
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

export type PersonalData = {
  __typename?: 'PersonalData';
  /**
   * What the person chose of messages, what they wait for to be back in stock, the devices they are told on by push, and whether their addresses are on the suppression list. Null, with an error, when that cannot be told at
   * the moment: the copy is not whole then.
   */
  messageSettings?: Maybe<Scalars['JSON']['output']>;
  /**
   * The messages to the person, oldest first, with each attempt to send them. What they said is not kept. Null, with an error, when
   * they cannot be told at the moment: the copy is not whole then.
   */
  messages?: Maybe<Scalars['JSON']['output']>;
  /**
   * What the person was told in the shop in the last 90 days, oldest first. Null, with an error, when it cannot be told at the moment: the copy is
   * not whole then.
   */
  notifications?: Maybe<Scalars['JSON']['output']>;
  /** UUIDv7 of the person's account. */
  userId: Scalars['ID']['output'];
};

/** A text to look at: a written one (subject, HTML and text), a saved version, or, without both, what is sent at the moment. */
export type PreviewMessageTemplateInput = {
  /**
   * Instead of an example: the order, the account, the account message, the account notice or the back in stock request that a message of this kind is about, for
   * who holds `orders:read`, `users:read` or `messages:deliver`. Of an order that was shipped, the last shipment.
   */
  aboutId?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the example that it is filled in with. */
  example?: InputMaybe<Scalars['String']['input']>;
  /** The HTML of the body in Liquid, at most 100,000 characters. */
  html?: InputMaybe<Scalars['String']['input']>;
  /** Its body in plain text, in Liquid, at most 5,000 characters; what is over 1,000 when it is filled in is cut off. */
  inAppBody?: InputMaybe<Scalars['String']['input']>;
  /** The title of a notification in the shop, in Liquid: one line of at most 500 characters. Together with `inAppBody`. */
  inAppTitle?: InputMaybe<Scalars['String']['input']>;
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** A text message, in Liquid, at most 5,000 characters, and 1,600 when it is filled in. */
  sms?: InputMaybe<Scalars['String']['input']>;
  /** A subject in Liquid: one line, at most 500 characters. Together with `html` and `text`. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The plain text in Liquid, at most 100,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The number of a saved version, instead of a written text. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A browser on which a person is told something by push. It goes when its push service says that there is none any more, and when it has neither taken a
 * push nor been registered again for 90 days.
 */
export type PushDevice = {
  __typename?: 'PushDevice';
  /** When it last took a push, or was registered again. */
  activeAt: Scalars['DateTime']['output'];
  /** When it was registered for the first time. */
  createdAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the device. The same one when the same person registers the browser again. */
  id: Scalars['ID']['output'];
  /** What its owner calls it; null when they have said nothing. */
  label?: Maybe<Scalars['String']['output']>;
  /** The host of its push service, which says about which browser it is: `fcm.googleapis.com`. */
  service: Scalars['String']['output'];
};

/** A device on which nothing is told any more. */
export type PushDeviceRemoved = {
  __typename?: 'PushDeviceRemoved';
  /** UUIDv7 that the device had. */
  id: Scalars['ID']['output'];
};

/** The shop sends no pushes. */
export type PushNotOffered = UserError & {
  __typename?: 'PushNotOffered';
  /** Always `PUSH_NOT_OFFERED`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A push subscription, as `PushSubscription.toJSON()` gives it. */
export type PushSubscriptionInput = {
  /** The URL of the push service for this browser: https, at most 2,000 characters, at an address of the internet. */
  endpoint: Scalars['String']['input'];
  /** When it ends, in milliseconds since 1970; null for not at a certain time. It is not kept: the push service says when it has. */
  expirationTime?: InputMaybe<Scalars['Float']['input']>;
  /** What pushes are encrypted with. */
  keys: PushSubscriptionKeysInput;
};

/** The keys of a push subscription. */
export type PushSubscriptionKeysInput = {
  /** What browser and shop share: 16 bytes in base64url. */
  auth: Scalars['String']['input'];
  /** The browser's public key: 65 bytes in base64url, a point of P-256. */
  p256dh: Scalars['String']['input'];
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** What somebody asked to be told of. Null when there is no such request, or no longer: they are kept for 30 days after their person was told. */
  backInStockRequest?: Maybe<BackInStockRequest>;
  /** What the caller waits for to be back in stock, newest first. `FORBIDDEN` for an API key, which is told nothing. */
  backInStockRequests: BackInStockRequestConnection;
  /** What would have been sent, newest first, of the last 30 days. `NOT_FOUND` where nothing is put into a mailbox (`MAIL_PROVIDER`, `SMS_PROVIDER`, `PUSH_PROVIDER`). */
  mailbox: MailboxMessageConnection;
  /** A message by its id; null when there is none. */
  message?: Maybe<Message>;
  /** The template of a kind of message in a language, also in one in which there is no text yet. */
  messageTemplate: MessageTemplate;
  /** The templates of messages: by kind, then by language, those that are shipped and those that staff wrote. */
  messageTemplates: Array<MessageTemplate>;
  /** The messages to people, newest first. */
  messages: MessageConnection;
  /** What the caller was told in the shop in the last 90 days, newest first. `FORBIDDEN` for an API key, which is told nothing. */
  notifications: NotificationConnection;
  /**
   * What a message would say, and what is wrong with its text. `NOT_FOUND` when there is no such version, or nothing to say of `aboutId`;
   * `FORBIDDEN` when the caller may not see it.
   */
  previewMessageTemplate: MessageTemplatePreview;
  /**
   * The public key that a browser subscribes to pushes with, as `applicationServerKey` takes it (RFC 8292); null where the shop sends none
   * (`PUSH_PROVIDER`).
   */
  pushPublicKey?: Maybe<Scalars['String']['output']>;
  /** Variants that fell low at about the same time. Null when there is no such alert, or no longer: they are kept for 30 days. */
  stockAlert?: Maybe<StockAlert>;
  /** The suppression list, newest first. */
  suppressions: SuppressionConnection;
};


/** What can be read. */
export type QueryBackInStockRequestArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryBackInStockRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryMailboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryMessageTemplateArgs = {
  kind: MessageKind;
  language: Scalars['String']['input'];
};


/** What can be read. */
export type QueryMessageTemplatesArgs = {
  kind?: InputMaybe<MessageKind>;
};


/** What can be read. */
export type QueryMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be read. */
export type QueryPreviewMessageTemplateArgs = {
  input: PreviewMessageTemplateInput;
};


/** What can be read. */
export type QueryStockAlertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QuerySuppressionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SuppressionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** When somebody is left alone: what is not transactional waits until it is over. */
export type QuietHours = {
  __typename?: 'QuietHours';
  /** The channels on which it holds. By default e-mail is not among them: it makes no noise. */
  channels: Array<MessageChannel>;
  /** When it ends, likewise; on the next day when that is earlier. */
  endsAt: Scalars['String']['output'];
  /** Whether the person chose it; false for what holds by default. */
  isChosen: Scalars['Boolean']['output'];
  /** When it begins, by the clock on the wall, as `21:00`. */
  startsAt: Scalars['String']['output'];
  /** Where that clock is: a name of the IANA database, such as `Europe/Vienna`. The shop's unless the person chose another one. */
  timeZone: Scalars['String']['output'];
};

/** When somebody wants to be left alone. */
export type QuietHoursInput = {
  /** The channels on which it holds; none for not at all. */
  channels: Array<MessageChannel>;
  /** When it ends, likewise, and not the same. Earlier than `startsAt` is on the next day. */
  endsAt: Scalars['String']['input'];
  /** When it begins, by the clock on the wall: `00:00` to `23:59`. */
  startsAt: Scalars['String']['input'];
  /** Where that clock is: a name of the IANA database, such as `Europe/Vienna`. The shop's by default. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A browser on which the caller wants to be told something. */
export type RegisterPushDeviceInput = {
  /**
   * `options.applicationServerKey` of the subscription, in base64url: it is refused when it is no key of the shop. By default it is taken to be
   * `pushPublicKey`.
   */
  applicationServerKey?: InputMaybe<Scalars['String']['input']>;
  /** What to call it, at most 100 characters; null leaves what it is called. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** What the browser gave. */
  subscription: PushSubscriptionInput;
};

/** The device, or why there is none. */
export type RegisterPushDeviceResult = InvalidInput | NotFound | PushDevice | PushNotOffered | TooManyPushDevices;

/** A device of the caller on which nothing shall be told any more: one of the two. */
export type RemovePushDeviceInput = {
  /** The endpoint that it was registered with: what a browser knows of itself. */
  endpoint?: InputMaybe<Scalars['String']['input']>;
  /** The device. */
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** The device that is gone, or why it is not. */
export type RemovePushDeviceResult = InvalidInput | NotFound | PushDeviceRemoved;

/** An entry of the suppression list that shall go. */
export type RemoveSuppressionInput = {
  /** UUIDv7 of the entry. */
  id: Scalars['ID']['input'];
};

/** The entry that is gone, or why it is not. */
export type RemoveSuppressionResult = InvalidInput | NotFound | SuppressionRemoved;

/** What to be told of. */
export type RequestBackInStockInput = {
  /** A variant that is sold out. */
  variantId: Scalars['ID']['input'];
};

/** The request, or why there is none. */
export type RequestBackInStockResult = BackInStockRequest | InvalidInput | NotFound | TooManyBackInStockRequests | VariantIsAvailable;

/** A message to send again. */
export type ResendMessageInput = {
  /** The message. */
  id: Scalars['ID']['input'];
  /** Chosen by the caller, at most 255 characters: the same key sends the message again once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The message that is sent, or why there is none. */
export type ResendMessageResult = IdempotencyKeyReused | InvalidInput | Message | MessageIsQueued | NotFound;

/** A text to save as a new version. */
export type SaveMessageTemplateInput = {
  /** `revision` of the template when its text was read: nothing is saved when somebody changed it since. */
  expectedRevision: Scalars['Int']['input'];
  /**
   * The HTML of the body in Liquid, at most 100,000 characters. What readers of mail lay out: no script, forms, frames and event handlers, no
   * style that loads something; links and pictures by whole addresses.
   */
  html: Scalars['String']['input'];
  /** Chosen by the caller, at most 255 characters: the same key saves once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** Its body in plain text, in Liquid, at most 5,000 characters; what is over 1,000 when it is filled in is cut off. */
  inAppBody?: InputMaybe<Scalars['String']['input']>;
  /** The title of a notification in the shop, in Liquid: one line of at most 500 characters. Together with `inAppBody`. */
  inAppTitle?: InputMaybe<Scalars['String']['input']>;
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag; it need not be one that is shipped. */
  language: Scalars['String']['input'];
  /** What to say of it, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A text message, in Liquid, at most 5,000 characters, and 1,600 when it is filled in. */
  sms?: InputMaybe<Scalars['String']['input']>;
  /** The subject in Liquid: one line, at most 500 characters. */
  subject: Scalars['String']['input'];
  /** The plain text in Liquid, at most 100,000 characters. */
  text: Scalars['String']['input'];
  /** Whether to put it in use at once. */
  use?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The new version, or why there is none. */
export type SaveMessageTemplateResult = IdempotencyKeyReused | InvalidInput | MessageTemplateConflict | MessageTemplateVersion;

/** A text to try, as in `PreviewMessageTemplateInput`. */
export type SendTestMessageInput = {
  /** The name of the example that it is filled in with. */
  example?: InputMaybe<Scalars['String']['input']>;
  /** The HTML of the body in Liquid, at most 100,000 characters. */
  html?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, at most 255 characters: the same key sends once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** Its body in plain text, in Liquid, at most 5,000 characters; what is over 1,000 when it is filled in is cut off. */
  inAppBody?: InputMaybe<Scalars['String']['input']>;
  /** The title of a notification in the shop, in Liquid: one line of at most 500 characters. Together with `inAppBody`. */
  inAppTitle?: InputMaybe<Scalars['String']['input']>;
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** A text message, in Liquid, at most 5,000 characters, and 1,600 when it is filled in. */
  sms?: InputMaybe<Scalars['String']['input']>;
  /** A subject in Liquid: one line, at most 500 characters. Together with `html` and `text`. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The plain text in Liquid, at most 100,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The number of a saved version, instead of a written text. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The test, which is sent in a moment, or why there is none. */
export type SendTestMessageResult = IdempotencyKeyReused | InvalidInput | Message | NotFound;

/** Variants that fell to their low-stock threshold, or below, within some minutes. */
export type StockAlert = {
  __typename?: 'StockAlert';
  /** When it was told. */
  createdAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the alert. */
  id: Scalars['ID']['output'];
  /** How many variants. */
  total: Scalars['Int']['output'];
  /** The variants, in the order in which they fell. Null, with an error, when something of them was asked for that cannot be told at the moment. */
  variants?: Maybe<Array<Variant>>;
};


/** Variants that fell to their low-stock threshold, or below, within some minutes. */
export type StockAlertVariantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be followed as it happens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Each message that comes into the mailbox. */
  mailboxChanged: MailboxMessage;
  /** A message each time it has changed: when it is set off, sent, failed, or not wanted, and when its provider tells what became of it. */
  messageUpdated: Message;
  /** A notification of the caller each time one comes, or is marked as read. */
  notificationUpdated: Notification;
};


/** What can be followed as it happens. */
export type SubscriptionMessageUpdatedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed as it happens. */
export type SubscriptionNotificationUpdatedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** An address to which nothing shall be sent. */
export type SuppressAddressInput = {
  /** The address; of a telephone its number in E.164, of pushes the account. */
  address: Scalars['String']['input'];
  /** The channel it is an address of. */
  channel: MessageChannel;
  /** Chosen by the caller, at most 255 characters: the same key enters the address once within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, for whoever reads the list; at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The entry, or why there is none. */
export type SuppressAddressResult = AlreadySuppressed | IdempotencyKeyReused | InvalidInput | NotFound | Suppression;

/** An address to which nothing, or nothing but what is transactional, is sent. */
export type Suppression = {
  __typename?: 'Suppression';
  /** The address, in lower case; null when the person it belonged to has left: then a keyed hash of it is kept. */
  address?: Maybe<Scalars['String']['output']>;
  /** The message that came back or was reported; null when it is not known. */
  causedBy?: Maybe<Message>;
  /** The channel it is an address of. */
  channel: MessageChannel;
  /** Since when it is on the list. */
  createdAt: Scalars['DateTime']['output'];
  /** The account of who entered it; null for what a provider told. A UUID. */
  createdBy?: Maybe<Scalars['ID']['output']>;
  /** UUIDv7 of the entry. An address has one for each reason at most. */
  id: Scalars['ID']['output'];
  /** What the provider said, or staff; may be empty. */
  note: Scalars['String']['output'];
  /** Why nothing is sent. */
  reason: SuppressionReason;
};

/** A page of the suppression list. */
export type SuppressionConnection = {
  __typename?: 'SuppressionConnection';
  /** The entries of the page, each with its cursor. */
  edges: Array<SuppressionEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An entry in a page of the suppression list. */
export type SuppressionEdge = {
  __typename?: 'SuppressionEdge';
  /** Opaque place of the entry in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Suppression;
};

/** Which entries of the suppression list to list. What is null is no condition. */
export type SuppressionFilter = {
  /** Only this address, in any case of its letters; also when it is kept as a hash alone. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Only addresses of this channel. */
  channel?: InputMaybe<MessageChannel>;
  /** Only those that are there for this reason. */
  reason?: InputMaybe<SuppressionReason>;
};

/** Why nothing is sent to an address. */
export type SuppressionReason =
  /** Its owner reported a message as unwanted. What is transactional is sent all the same. */
  | 'COMPLAINT'
  /** A message to it came back for good. */
  | 'HARD_BOUNCE'
  /** Its owner answered STOP to a text message: the provider sends them none. */
  | 'OPT_OUT'
  /** Messages to it came back five times within 14 days, and none arrived in between. */
  | 'SOFT_BOUNCES'
  /** Staff entered it. */
  | 'STAFF';

/** The id of an entry that is on the suppression list no more. */
export type SuppressionRemoved = {
  __typename?: 'SuppressionRemoved';
  /** UUIDv7 of the entry. */
  id: Scalars['ID']['output'];
};

/** The caller waits for as many variants as anybody may. */
export type TooManyBackInStockRequests = UserError & {
  __typename?: 'TooManyBackInStockRequests';
  /** Always `TOO_MANY_BACK_IN_STOCK_REQUESTS`. */
  code: Scalars['String']['output'];
  /** How many requests of a person may wait at a time. */
  limit: Scalars['Int']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** The variant's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The person has as many devices as they may have. */
export type TooManyPushDevices = UserError & {
  __typename?: 'TooManyPushDevices';
  /** Always `TOO_MANY_PUSH_DEVICES`. */
  code: Scalars['String']['output'];
  /** How many there may be. */
  limit: Scalars['Int']['output'];
  /** What to do: remove a device. */
  message: Scalars['String']['output'];
  /** The input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The token of a link to unsubscribe. */
export type UnsubscribeInput = {
  /** As it stands in the link behind `#token=`. */
  token: Scalars['String']['input'];
};

/** What is not sent any more, or is sent again, or why nothing was changed. */
export type UnsubscribeResult = InvalidInput | InvalidUnsubscribeToken | MessagePreference;

/** What the caller wants to be told, and when. What is null or left out stays as it is. */
export type UpdateMessagePreferencesInput = {
  /** The choices, at most 100; those that are not named stay as they are. */
  preferences?: InputMaybe<Array<MessagePreferenceInput>>;
  /** When to be left alone. */
  quietHours?: InputMaybe<QuietHoursInput>;
};

/** The caller, or why nothing was changed. */
export type UpdateMessagePreferencesResult = InvalidInput | User;

/** Which text of a template is to be sent. */
export type UseMessageTemplateInput = {
  /** `revision` of the template when it was decided: nothing happens when somebody changed it since. */
  expectedRevision: Scalars['Int']['input'];
  /** Chosen by the caller, at most 255 characters: the same key has one effect within 30 days. */
  idempotencyKey: Scalars['ID']['input'];
  /** The kind of message. */
  kind: MessageKind;
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** The number of a saved version; null for the shipped text. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The template, or why it stays as it was. */
export type UseMessageTemplateResult = IdempotencyKeyReused | InvalidInput | MessageTemplate | MessageTemplateConflict | NotFound;

export type User = {
  __typename?: 'User';
  communicationPreferences: CommunicationPreferences;
  /** UUIDv7 of the account. */
  id: Scalars['ID']['output'];
  /**
   * What the person wants to be told on which channel, with what nobody can switch off. Of `ORDER_UPDATES` it is the same choice as
   * `communicationPreferences.orderUpdates`, and as new. Null, with an error, when it cannot be told at the moment.
   */
  messagePreferences?: Maybe<Array<MessagePreference>>;
  /**
   * The browsers on which the person is told something by push, the one that was registered first first; 20 at most. Null, with an error, when they
   * cannot be told at the moment.
   */
  pushDevices?: Maybe<Array<PushDevice>>;
  /** When messages wait until morning. Null, with an error, when it cannot be told at the moment. */
  quietHours?: Maybe<QuietHours>;
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
  /**
   * What the caller asked for by `requestBackInStock`, while it waits. Null when they do not wait for the variant, and, with an error, when that cannot be
   * told at the moment or nobody is signed in.
   */
  backInStockRequest?: Maybe<BackInStockRequest>;
  /** UUIDv7 of the variant. */
  id: Scalars['ID']['output'];
};

/** There is some of the variant now. */
export type VariantIsAvailable = UserError & {
  __typename?: 'VariantIsAvailable';
  /** Always `VARIANT_IS_AVAILABLE`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The variant's field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
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
  MailboxMessage: MailboxMessage;
  Message: Message;
  Notification: Notification;
  PersonalData: PersonalData;
  User: User;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MailboxMessage:
    ( { __typename: 'MailboxMessage' }
    & GraphQLRecursivePick<FederationTypes['MailboxMessage'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['User'], {"communicationPreferences":{"orderUpdates":true}}> ) );
  Variant:
    ( { __typename: 'Variant' }
    & GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelBackInStockRequestResult:
    | ( InvalidInput )
    | ( Omit<Variant, 'backInStockRequest'> & { backInStockRequest?: Maybe<_RefType['BackInStockRequest']> } )
  ;
  MarkAllNotificationsReadResult:
    | ( InvalidInput )
    | ( NotificationsRead )
  ;
  MarkNotificationReadResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( NotificationParent )
  ;
  RegisterPushDeviceResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PushDeviceParent )
    | ( PushNotOffered )
    | ( TooManyPushDevices )
  ;
  RemovePushDeviceResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PushDeviceRemoved )
  ;
  RemoveSuppressionResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( SuppressionRemoved )
  ;
  RequestBackInStockResult:
    | ( BackInStockRequestParent )
    | ( InvalidInput )
    | ( NotFound )
    | ( TooManyBackInStockRequests )
    | ( VariantIsAvailable )
  ;
  ResendMessageResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( MessageParent )
    | ( MessageIsQueued )
    | ( NotFound )
  ;
  SaveMessageTemplateResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<MessageTemplateConflict, 'template'> & { template: _RefType['MessageTemplate'] } )
    | ( MessageTemplateVersionParent )
  ;
  SendTestMessageResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( MessageParent )
    | ( NotFound )
  ;
  SuppressAddressResult:
    | ( AlreadySuppressed )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( NotFound )
    | ( SuppressionParent )
  ;
  UnsubscribeResult:
    | ( InvalidInput )
    | ( InvalidUnsubscribeToken )
    | ( MessagePreferenceParent )
  ;
  UpdateMessagePreferencesResult:
    | ( InvalidInput )
    | ( UserParent )
  ;
  UseMessageTemplateResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( MessageTemplateParent )
    | ( Omit<MessageTemplateConflict, 'template'> & { template: _RefType['MessageTemplate'] } )
    | ( NotFound )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AlreadySuppressed )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( InvalidUnsubscribeToken )
    | ( MessageIsQueued )
    | ( Omit<MessageTemplateConflict, 'template'> & { template: _RefType['MessageTemplate'] } )
    | ( NotFound )
    | ( PushNotOffered )
    | ( TooManyBackInStockRequests )
    | ( TooManyPushDevices )
    | ( VariantIsAvailable )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlreadySuppressed: ResolverTypeWrapper<AlreadySuppressed>;
  BackInStockRequest: ResolverTypeWrapper<BackInStockRequestParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BackInStockRequestConnection: ResolverTypeWrapper<Omit<BackInStockRequestConnection, 'edges'> & { edges: Array<ResolversTypes['BackInStockRequestEdge']> }>;
  BackInStockRequestEdge: ResolverTypeWrapper<Omit<BackInStockRequestEdge, 'node'> & { node: ResolversTypes['BackInStockRequest'] }>;
  CancelBackInStockRequestInput: CancelBackInStockRequestInput;
  CancelBackInStockRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelBackInStockRequestResult']>;
  Channel: Channel;
  CommunicationPreferences: ResolverTypeWrapper<CommunicationPreferences>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeliveryNotice: ResolverTypeWrapper<DeliveryNoticeParent>;
  DeliveryOutcome: DeliveryOutcome;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InvalidUnsubscribeToken: ResolverTypeWrapper<InvalidUnsubscribeToken>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MailboxMessage: ResolverTypeWrapper<MailboxMessageParent>;
  MailboxMessageConnection: ResolverTypeWrapper<Omit<MailboxMessageConnection, 'edges'> & { edges: Array<ResolversTypes['MailboxMessageEdge']> }>;
  MailboxMessageEdge: ResolverTypeWrapper<Omit<MailboxMessageEdge, 'node'> & { node: ResolversTypes['MailboxMessage'] }>;
  MarkAllNotificationsReadInput: MarkAllNotificationsReadInput;
  MarkAllNotificationsReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkAllNotificationsReadResult']>;
  MarkNotificationReadInput: MarkNotificationReadInput;
  MarkNotificationReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkNotificationReadResult']>;
  Message: ResolverTypeWrapper<MessageParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  MessageAttempt: ResolverTypeWrapper<MessageAttemptParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MessageAttemptOutcome: MessageAttemptOutcome;
  MessageCategory: MessageCategory;
  MessageChannel: MessageChannel;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: Array<ResolversTypes['MessageEdge']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageFilter: MessageFilter;
  MessageHold: MessageHold;
  MessageIsQueued: ResolverTypeWrapper<MessageIsQueued>;
  MessageKind: MessageKind;
  MessagePreference: ResolverTypeWrapper<MessagePreferenceParent>;
  MessagePreferenceInput: MessagePreferenceInput;
  MessageStatus: MessageStatus;
  MessageTemplate: ResolverTypeWrapper<MessageTemplateParent>;
  MessageTemplateConflict: ResolverTypeWrapper<Omit<MessageTemplateConflict, 'template'> & { template: ResolversTypes['MessageTemplate'] }>;
  MessageTemplateExample: ResolverTypeWrapper<MessageTemplateExample>;
  MessageTemplatePart: MessageTemplatePart;
  MessageTemplatePreview: ResolverTypeWrapper<MessageTemplatePreview>;
  MessageTemplateProblem: ResolverTypeWrapper<MessageTemplateProblem>;
  MessageTemplateText: ResolverTypeWrapper<MessageTemplateText>;
  MessageTemplateVariable: ResolverTypeWrapper<MessageTemplateVariable>;
  MessageTemplateVariableType: MessageTemplateVariableType;
  MessageTemplateVersion: ResolverTypeWrapper<MessageTemplateVersionParent>;
  MessageTemplateVersionConnection: ResolverTypeWrapper<Omit<MessageTemplateVersionConnection, 'edges'> & { edges: Array<ResolversTypes['MessageTemplateVersionEdge']> }>;
  MessageTemplateVersionEdge: ResolverTypeWrapper<Omit<MessageTemplateVersionEdge, 'node'> & { node: ResolversTypes['MessageTemplateVersion'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Notification: ResolverTypeWrapper<NotificationParent>;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionParent>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationsRead: ResolverTypeWrapper<NotificationsRead>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PreviewMessageTemplateInput: PreviewMessageTemplateInput;
  PushDevice: ResolverTypeWrapper<PushDeviceParent>;
  PushDeviceRemoved: ResolverTypeWrapper<PushDeviceRemoved>;
  PushNotOffered: ResolverTypeWrapper<PushNotOffered>;
  PushSubscriptionInput: PushSubscriptionInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PushSubscriptionKeysInput: PushSubscriptionKeysInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuietHours: ResolverTypeWrapper<QuietHoursParent>;
  QuietHoursInput: QuietHoursInput;
  RegisterPushDeviceInput: RegisterPushDeviceInput;
  RegisterPushDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterPushDeviceResult']>;
  RemovePushDeviceInput: RemovePushDeviceInput;
  RemovePushDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePushDeviceResult']>;
  RemoveSuppressionInput: RemoveSuppressionInput;
  RemoveSuppressionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveSuppressionResult']>;
  RequestBackInStockInput: RequestBackInStockInput;
  RequestBackInStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestBackInStockResult']>;
  ResendMessageInput: ResendMessageInput;
  ResendMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendMessageResult']>;
  SaveMessageTemplateInput: SaveMessageTemplateInput;
  SaveMessageTemplateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveMessageTemplateResult']>;
  SendTestMessageInput: SendTestMessageInput;
  SendTestMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendTestMessageResult']>;
  StockAlert: ResolverTypeWrapper<StockAlertParent>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuppressAddressInput: SuppressAddressInput;
  SuppressAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuppressAddressResult']>;
  Suppression: ResolverTypeWrapper<SuppressionParent>;
  SuppressionConnection: ResolverTypeWrapper<Omit<SuppressionConnection, 'edges'> & { edges: Array<ResolversTypes['SuppressionEdge']> }>;
  SuppressionEdge: ResolverTypeWrapper<Omit<SuppressionEdge, 'node'> & { node: ResolversTypes['Suppression'] }>;
  SuppressionFilter: SuppressionFilter;
  SuppressionReason: SuppressionReason;
  SuppressionRemoved: ResolverTypeWrapper<SuppressionRemoved>;
  TooManyBackInStockRequests: ResolverTypeWrapper<TooManyBackInStockRequests>;
  TooManyPushDevices: ResolverTypeWrapper<TooManyPushDevices>;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnsubscribeResult']>;
  UpdateMessagePreferencesInput: UpdateMessagePreferencesInput;
  UpdateMessagePreferencesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMessagePreferencesResult']>;
  UseMessageTemplateInput: UseMessageTemplateInput;
  UseMessageTemplateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UseMessageTemplateResult']>;
  User: ResolverTypeWrapper<UserParent>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Variant: ResolverTypeWrapper<Omit<Variant, 'backInStockRequest'> & { backInStockRequest?: Maybe<ResolversTypes['BackInStockRequest']> }>;
  VariantIsAvailable: ResolverTypeWrapper<VariantIsAvailable>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AlreadySuppressed: AlreadySuppressed;
  BackInStockRequest: BackInStockRequestParent;
  ID: Scalars['ID']['output'];
  BackInStockRequestConnection: Omit<BackInStockRequestConnection, 'edges'> & { edges: Array<ResolversParentTypes['BackInStockRequestEdge']> };
  BackInStockRequestEdge: Omit<BackInStockRequestEdge, 'node'> & { node: ResolversParentTypes['BackInStockRequest'] };
  CancelBackInStockRequestInput: CancelBackInStockRequestInput;
  CancelBackInStockRequestResult: ResolversUnionTypes<ResolversParentTypes>['CancelBackInStockRequestResult'];
  CommunicationPreferences: CommunicationPreferences;
  DateTime: Scalars['DateTime']['output'];
  DeliveryNotice: DeliveryNoticeParent;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InvalidInput: InvalidInput;
  InvalidUnsubscribeToken: InvalidUnsubscribeToken;
  JSON: Scalars['JSON']['output'];
  MailboxMessage: MailboxMessageParent;
  MailboxMessageConnection: Omit<MailboxMessageConnection, 'edges'> & { edges: Array<ResolversParentTypes['MailboxMessageEdge']> };
  MailboxMessageEdge: Omit<MailboxMessageEdge, 'node'> & { node: ResolversParentTypes['MailboxMessage'] };
  MarkAllNotificationsReadInput: MarkAllNotificationsReadInput;
  MarkAllNotificationsReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkAllNotificationsReadResult'];
  MarkNotificationReadInput: MarkNotificationReadInput;
  MarkNotificationReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkNotificationReadResult'];
  Message: MessageParent;
  Boolean: Scalars['Boolean']['output'];
  MessageAttempt: MessageAttemptParent;
  Int: Scalars['Int']['output'];
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: Array<ResolversParentTypes['MessageEdge']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageFilter: MessageFilter;
  MessageIsQueued: MessageIsQueued;
  MessagePreference: MessagePreferenceParent;
  MessagePreferenceInput: MessagePreferenceInput;
  MessageTemplate: MessageTemplateParent;
  MessageTemplateConflict: Omit<MessageTemplateConflict, 'template'> & { template: ResolversParentTypes['MessageTemplate'] };
  MessageTemplateExample: MessageTemplateExample;
  MessageTemplatePreview: MessageTemplatePreview;
  MessageTemplateProblem: MessageTemplateProblem;
  MessageTemplateText: MessageTemplateText;
  MessageTemplateVariable: MessageTemplateVariable;
  MessageTemplateVersion: MessageTemplateVersionParent;
  MessageTemplateVersionConnection: Omit<MessageTemplateVersionConnection, 'edges'> & { edges: Array<ResolversParentTypes['MessageTemplateVersionEdge']> };
  MessageTemplateVersionEdge: Omit<MessageTemplateVersionEdge, 'node'> & { node: ResolversParentTypes['MessageTemplateVersion'] };
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  Notification: NotificationParent;
  NotificationConnection: NotificationConnectionParent;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationsRead: NotificationsRead;
  PageInfo: PageInfo;
  PersonalData: PersonalDataParent;
  PreviewMessageTemplateInput: PreviewMessageTemplateInput;
  PushDevice: PushDeviceParent;
  PushDeviceRemoved: PushDeviceRemoved;
  PushNotOffered: PushNotOffered;
  PushSubscriptionInput: PushSubscriptionInput;
  Float: Scalars['Float']['output'];
  PushSubscriptionKeysInput: PushSubscriptionKeysInput;
  Query: Record<PropertyKey, never>;
  QuietHours: QuietHoursParent;
  QuietHoursInput: QuietHoursInput;
  RegisterPushDeviceInput: RegisterPushDeviceInput;
  RegisterPushDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RegisterPushDeviceResult'];
  RemovePushDeviceInput: RemovePushDeviceInput;
  RemovePushDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RemovePushDeviceResult'];
  RemoveSuppressionInput: RemoveSuppressionInput;
  RemoveSuppressionResult: ResolversUnionTypes<ResolversParentTypes>['RemoveSuppressionResult'];
  RequestBackInStockInput: RequestBackInStockInput;
  RequestBackInStockResult: ResolversUnionTypes<ResolversParentTypes>['RequestBackInStockResult'];
  ResendMessageInput: ResendMessageInput;
  ResendMessageResult: ResolversUnionTypes<ResolversParentTypes>['ResendMessageResult'];
  SaveMessageTemplateInput: SaveMessageTemplateInput;
  SaveMessageTemplateResult: ResolversUnionTypes<ResolversParentTypes>['SaveMessageTemplateResult'];
  SendTestMessageInput: SendTestMessageInput;
  SendTestMessageResult: ResolversUnionTypes<ResolversParentTypes>['SendTestMessageResult'];
  StockAlert: StockAlertParent;
  Subscription: Record<PropertyKey, never>;
  SuppressAddressInput: SuppressAddressInput;
  SuppressAddressResult: ResolversUnionTypes<ResolversParentTypes>['SuppressAddressResult'];
  Suppression: SuppressionParent;
  SuppressionConnection: Omit<SuppressionConnection, 'edges'> & { edges: Array<ResolversParentTypes['SuppressionEdge']> };
  SuppressionEdge: Omit<SuppressionEdge, 'node'> & { node: ResolversParentTypes['Suppression'] };
  SuppressionFilter: SuppressionFilter;
  SuppressionRemoved: SuppressionRemoved;
  TooManyBackInStockRequests: TooManyBackInStockRequests;
  TooManyPushDevices: TooManyPushDevices;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribeResult: ResolversUnionTypes<ResolversParentTypes>['UnsubscribeResult'];
  UpdateMessagePreferencesInput: UpdateMessagePreferencesInput;
  UpdateMessagePreferencesResult: ResolversUnionTypes<ResolversParentTypes>['UpdateMessagePreferencesResult'];
  UseMessageTemplateInput: UseMessageTemplateInput;
  UseMessageTemplateResult: ResolversUnionTypes<ResolversParentTypes>['UseMessageTemplateResult'];
  User: UserParent;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Variant: Omit<Variant, 'backInStockRequest'> & { backInStockRequest?: Maybe<ResolversParentTypes['BackInStockRequest']> } | FederationReferenceTypes['Variant'];
  VariantIsAvailable: VariantIsAvailable;
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

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsCopiesDirectiveArgs = {
  of: Array<Scalars['String']['input']>;
};

export type ReadsCopiesDirectiveResolver<Result, Parent, ContextType = Context, Args = ReadsCopiesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlreadySuppressedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadySuppressed'] = ResolversParentTypes['AlreadySuppressed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackInStockRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackInStockRequest'] = ResolversParentTypes['BackInStockRequest']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  returnId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackInStockRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackInStockRequestConnection'] = ResolversParentTypes['BackInStockRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BackInStockRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BackInStockRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackInStockRequestEdge'] = ResolversParentTypes['BackInStockRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BackInStockRequest'], ParentType, ContextType>;
};

export type CancelBackInStockRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelBackInStockRequestResult'] = ResolversParentTypes['CancelBackInStockRequestResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Variant', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeliveryNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryNotice'] = ResolversParentTypes['DeliveryNotice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  diagnostic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DeliveryOutcome'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type InvalidUnsubscribeTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidUnsubscribeToken'] = ResolversParentTypes['InvalidUnsubscribeToken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MailboxMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxMessage'] = ResolversParentTypes['MailboxMessage'], FederationReferenceType extends FederationReferenceTypes['MailboxMessage'] = FederationReferenceTypes['MailboxMessage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MailboxMessage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MailboxMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxMessageConnection'] = ResolversParentTypes['MailboxMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MailboxMessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MailboxMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxMessageEdge'] = ResolversParentTypes['MailboxMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MailboxMessage'], ParentType, ContextType>;
};

export type MarkAllNotificationsReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkAllNotificationsReadResult'] = ResolversParentTypes['MarkAllNotificationsReadResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotificationsRead', ParentType, ContextType>;
};

export type MarkNotificationReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationReadResult'] = ResolversParentTypes['MarkNotificationReadResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'Notification', ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aboutId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['MessageAttempt']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['MessageCategory'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveryNotices?: Resolver<Array<ResolversTypes['DeliveryNotice']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  failedTemplateVersion?: Resolver<Maybe<ResolversTypes['MessageTemplateVersion']>, ParentType, ContextType>;
  heldBy?: Resolver<Maybe<ResolversTypes['MessageHold']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  resendOf?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  templateLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  templateVersion?: Resolver<Maybe<ResolversTypes['MessageTemplateVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAttempt'] = ResolversParentTypes['MessageAttempt']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['MessageAttemptOutcome'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageIsQueuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageIsQueued'] = ResolversParentTypes['MessageIsQueued']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessagePreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagePreference'] = ResolversParentTypes['MessagePreference']> = {
  canChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['MessageCategory'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplate'] = ResolversParentTypes['MessageTemplate']> = {
  examples?: Resolver<Array<ResolversTypes['MessageTemplateExample']>, ParentType, ContextType>;
  failingReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inUse?: Resolver<Maybe<ResolversTypes['MessageTemplateVersion']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<Maybe<ResolversTypes['MessageTemplateText']>, ParentType, ContextType>;
  variables?: Resolver<Array<ResolversTypes['MessageTemplateVariable']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['MessageTemplateVersion']>, ParentType, ContextType, RequireFields<MessageTemplateVersionArgs, 'number'>>;
  versions?: Resolver<ResolversTypes['MessageTemplateVersionConnection'], ParentType, ContextType, RequireFields<MessageTemplateVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageTemplateConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateConflict'] = ResolversParentTypes['MessageTemplateConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  template?: Resolver<ResolversTypes['MessageTemplate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageTemplateExampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateExample'] = ResolversParentTypes['MessageTemplateExample']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type MessageTemplatePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplatePreview'] = ResolversParentTypes['MessageTemplatePreview']> = {
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inAppBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inAppTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['MessageTemplateProblem']>, ParentType, ContextType>;
  sms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsSegments?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageTemplateProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateProblem'] = ResolversParentTypes['MessageTemplateProblem']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['MessageTemplatePart'], ParentType, ContextType>;
};

export type MessageTemplateTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateText'] = ResolversParentTypes['MessageTemplateText']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inAppBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inAppTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageTemplateVariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateVariable'] = ResolversParentTypes['MessageTemplateVariable']> = {
  example?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  isOptional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MessageTemplateVariableType'], ParentType, ContextType>;
};

export type MessageTemplateVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateVersion'] = ResolversParentTypes['MessageTemplateVersion']> = {
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inAppBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inAppTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageTemplateVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateVersionConnection'] = ResolversParentTypes['MessageTemplateVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageTemplateVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageTemplateVersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplateVersionEdge'] = ResolversParentTypes['MessageTemplateVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MessageTemplateVersion'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelBackInStockRequest?: Resolver<ResolversTypes['CancelBackInStockRequestResult'], ParentType, ContextType, RequireFields<MutationCancelBackInStockRequestArgs, 'input'>>;
  markAllNotificationsRead?: Resolver<ResolversTypes['MarkAllNotificationsReadResult'], ParentType, ContextType, RequireFields<MutationMarkAllNotificationsReadArgs, 'input'>>;
  markNotificationRead?: Resolver<ResolversTypes['MarkNotificationReadResult'], ParentType, ContextType, RequireFields<MutationMarkNotificationReadArgs, 'input'>>;
  registerPushDevice?: Resolver<ResolversTypes['RegisterPushDeviceResult'], ParentType, ContextType, RequireFields<MutationRegisterPushDeviceArgs, 'input'>>;
  removePushDevice?: Resolver<ResolversTypes['RemovePushDeviceResult'], ParentType, ContextType, RequireFields<MutationRemovePushDeviceArgs, 'input'>>;
  removeSuppression?: Resolver<ResolversTypes['RemoveSuppressionResult'], ParentType, ContextType, RequireFields<MutationRemoveSuppressionArgs, 'input'>>;
  requestBackInStock?: Resolver<ResolversTypes['RequestBackInStockResult'], ParentType, ContextType, RequireFields<MutationRequestBackInStockArgs, 'input'>>;
  resendMessage?: Resolver<ResolversTypes['ResendMessageResult'], ParentType, ContextType, RequireFields<MutationResendMessageArgs, 'input'>>;
  resubscribe?: Resolver<ResolversTypes['UnsubscribeResult'], ParentType, ContextType, RequireFields<MutationResubscribeArgs, 'input'>>;
  saveMessageTemplate?: Resolver<ResolversTypes['SaveMessageTemplateResult'], ParentType, ContextType, RequireFields<MutationSaveMessageTemplateArgs, 'input'>>;
  sendTestMessage?: Resolver<ResolversTypes['SendTestMessageResult'], ParentType, ContextType, RequireFields<MutationSendTestMessageArgs, 'input'>>;
  suppressAddress?: Resolver<ResolversTypes['SuppressAddressResult'], ParentType, ContextType, RequireFields<MutationSuppressAddressArgs, 'input'>>;
  unsubscribe?: Resolver<ResolversTypes['UnsubscribeResult'], ParentType, ContextType, RequireFields<MutationUnsubscribeArgs, 'input'>>;
  updateMessagePreferences?: Resolver<ResolversTypes['UpdateMessagePreferencesResult'], ParentType, ContextType, RequireFields<MutationUpdateMessagePreferencesArgs, 'input'>>;
  useMessageTemplate?: Resolver<ResolversTypes['UseMessageTemplateResult'], ParentType, ContextType, RequireFields<MutationUseMessageTemplateArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aboutId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationsReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsRead'] = ResolversParentTypes['NotificationsRead']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  messageSettings?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PushDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushDevice'] = ResolversParentTypes['PushDevice']> = {
  activeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushDeviceRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushDeviceRemoved'] = ResolversParentTypes['PushDeviceRemoved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushNotOfferedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushNotOffered'] = ResolversParentTypes['PushNotOffered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  backInStockRequest?: Resolver<Maybe<ResolversTypes['BackInStockRequest']>, ParentType, ContextType, RequireFields<QueryBackInStockRequestArgs, 'id'>>;
  backInStockRequests?: Resolver<ResolversTypes['BackInStockRequestConnection'], ParentType, ContextType, RequireFields<QueryBackInStockRequestsArgs, 'first'>>;
  mailbox?: Resolver<ResolversTypes['MailboxMessageConnection'], ParentType, ContextType, RequireFields<QueryMailboxArgs, 'first'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  messageTemplate?: Resolver<ResolversTypes['MessageTemplate'], ParentType, ContextType, RequireFields<QueryMessageTemplateArgs, 'kind' | 'language'>>;
  messageTemplates?: Resolver<Array<ResolversTypes['MessageTemplate']>, ParentType, ContextType, Partial<QueryMessageTemplatesArgs>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QueryMessagesArgs, 'first'>>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<QueryNotificationsArgs, 'first' | 'unreadOnly'>>;
  previewMessageTemplate?: Resolver<ResolversTypes['MessageTemplatePreview'], ParentType, ContextType, RequireFields<QueryPreviewMessageTemplateArgs, 'input'>>;
  pushPublicKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stockAlert?: Resolver<Maybe<ResolversTypes['StockAlert']>, ParentType, ContextType, RequireFields<QueryStockAlertArgs, 'id'>>;
  suppressions?: Resolver<ResolversTypes['SuppressionConnection'], ParentType, ContextType, RequireFields<QuerySuppressionsArgs, 'first'>>;
};

export type QuietHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuietHours'] = ResolversParentTypes['QuietHours']> = {
  channels?: Resolver<Array<ResolversTypes['MessageChannel']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isChosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegisterPushDeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPushDeviceResult'] = ResolversParentTypes['RegisterPushDeviceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PushDevice' | 'PushNotOffered' | 'TooManyPushDevices', ParentType, ContextType>;
};

export type RemovePushDeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePushDeviceResult'] = ResolversParentTypes['RemovePushDeviceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PushDeviceRemoved', ParentType, ContextType>;
};

export type RemoveSuppressionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSuppressionResult'] = ResolversParentTypes['RemoveSuppressionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SuppressionRemoved', ParentType, ContextType>;
};

export type RequestBackInStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestBackInStockResult'] = ResolversParentTypes['RequestBackInStockResult']> = {
  __resolveType: TypeResolveFn<'BackInStockRequest' | 'InvalidInput' | 'NotFound' | 'TooManyBackInStockRequests' | 'VariantIsAvailable', ParentType, ContextType>;
};

export type ResendMessageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendMessageResult'] = ResolversParentTypes['ResendMessageResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Message' | 'MessageIsQueued' | 'NotFound', ParentType, ContextType>;
};

export type SaveMessageTemplateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveMessageTemplateResult'] = ResolversParentTypes['SaveMessageTemplateResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'MessageTemplateConflict' | 'MessageTemplateVersion', ParentType, ContextType>;
};

export type SendTestMessageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestMessageResult'] = ResolversParentTypes['SendTestMessageResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'Message' | 'NotFound', ParentType, ContextType>;
};

export type StockAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAlert'] = ResolversParentTypes['StockAlert']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<Maybe<Array<ResolversTypes['Variant']>>, ParentType, ContextType, RequireFields<StockAlertVariantsArgs, 'first'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  mailboxChanged?: SubscriptionResolver<ResolversTypes['MailboxMessage'], "mailboxChanged", ParentType, ContextType>;
  messageUpdated?: SubscriptionResolver<ResolversTypes['Message'], "messageUpdated", ParentType, ContextType, Partial<SubscriptionMessageUpdatedArgs>>;
  notificationUpdated?: SubscriptionResolver<ResolversTypes['Notification'], "notificationUpdated", ParentType, ContextType, Partial<SubscriptionNotificationUpdatedArgs>>;
};

export type SuppressAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressAddressResult'] = ResolversParentTypes['SuppressAddressResult']> = {
  __resolveType: TypeResolveFn<'AlreadySuppressed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'Suppression', ParentType, ContextType>;
};

export type SuppressionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suppression'] = ResolversParentTypes['Suppression']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  causedBy?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuppressionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressionConnection'] = ResolversParentTypes['SuppressionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SuppressionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SuppressionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressionEdge'] = ResolversParentTypes['SuppressionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Suppression'], ParentType, ContextType>;
};

export type SuppressionRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressionRemoved'] = ResolversParentTypes['SuppressionRemoved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyBackInStockRequestsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyBackInStockRequests'] = ResolversParentTypes['TooManyBackInStockRequests']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyPushDevicesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyPushDevices'] = ResolversParentTypes['TooManyPushDevices']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsubscribeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribeResult'] = ResolversParentTypes['UnsubscribeResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'InvalidUnsubscribeToken' | 'MessagePreference', ParentType, ContextType>;
};

export type UpdateMessagePreferencesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMessagePreferencesResult'] = ResolversParentTypes['UpdateMessagePreferencesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'User', ParentType, ContextType>;
};

export type UseMessageTemplateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UseMessageTemplateResult'] = ResolversParentTypes['UseMessageTemplateResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'MessageTemplate' | 'MessageTemplateConflict' | 'NotFound', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messagePreferences?: Resolver<Maybe<Array<ResolversTypes['MessagePreference']>>, ParentType, ContextType>;
  pushDevices?: Resolver<Maybe<Array<ResolversTypes['PushDevice']>>, ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietHours']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadySuppressed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidUnsubscribeToken' | 'MessageIsQueued' | 'MessageTemplateConflict' | 'NotFound' | 'PushNotOffered' | 'TooManyBackInStockRequests' | 'TooManyPushDevices' | 'VariantIsAvailable', ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  backInStockRequest?: Resolver<Maybe<ResolversTypes['BackInStockRequest']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantIsAvailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantIsAvailable'] = ResolversParentTypes['VariantIsAvailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AlreadySuppressed?: AlreadySuppressedResolvers<ContextType>;
  BackInStockRequest?: BackInStockRequestResolvers<ContextType>;
  BackInStockRequestConnection?: BackInStockRequestConnectionResolvers<ContextType>;
  BackInStockRequestEdge?: BackInStockRequestEdgeResolvers<ContextType>;
  CancelBackInStockRequestResult?: CancelBackInStockRequestResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeliveryNotice?: DeliveryNoticeResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidUnsubscribeToken?: InvalidUnsubscribeTokenResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  MailboxMessage?: MailboxMessageResolvers<ContextType>;
  MailboxMessageConnection?: MailboxMessageConnectionResolvers<ContextType>;
  MailboxMessageEdge?: MailboxMessageEdgeResolvers<ContextType>;
  MarkAllNotificationsReadResult?: MarkAllNotificationsReadResultResolvers<ContextType>;
  MarkNotificationReadResult?: MarkNotificationReadResultResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageAttempt?: MessageAttemptResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageIsQueued?: MessageIsQueuedResolvers<ContextType>;
  MessagePreference?: MessagePreferenceResolvers<ContextType>;
  MessageTemplate?: MessageTemplateResolvers<ContextType>;
  MessageTemplateConflict?: MessageTemplateConflictResolvers<ContextType>;
  MessageTemplateExample?: MessageTemplateExampleResolvers<ContextType>;
  MessageTemplatePreview?: MessageTemplatePreviewResolvers<ContextType>;
  MessageTemplateProblem?: MessageTemplateProblemResolvers<ContextType>;
  MessageTemplateText?: MessageTemplateTextResolvers<ContextType>;
  MessageTemplateVariable?: MessageTemplateVariableResolvers<ContextType>;
  MessageTemplateVersion?: MessageTemplateVersionResolvers<ContextType>;
  MessageTemplateVersionConnection?: MessageTemplateVersionConnectionResolvers<ContextType>;
  MessageTemplateVersionEdge?: MessageTemplateVersionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationsRead?: NotificationsReadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PushDevice?: PushDeviceResolvers<ContextType>;
  PushDeviceRemoved?: PushDeviceRemovedResolvers<ContextType>;
  PushNotOffered?: PushNotOfferedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuietHours?: QuietHoursResolvers<ContextType>;
  RegisterPushDeviceResult?: RegisterPushDeviceResultResolvers<ContextType>;
  RemovePushDeviceResult?: RemovePushDeviceResultResolvers<ContextType>;
  RemoveSuppressionResult?: RemoveSuppressionResultResolvers<ContextType>;
  RequestBackInStockResult?: RequestBackInStockResultResolvers<ContextType>;
  ResendMessageResult?: ResendMessageResultResolvers<ContextType>;
  SaveMessageTemplateResult?: SaveMessageTemplateResultResolvers<ContextType>;
  SendTestMessageResult?: SendTestMessageResultResolvers<ContextType>;
  StockAlert?: StockAlertResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuppressAddressResult?: SuppressAddressResultResolvers<ContextType>;
  Suppression?: SuppressionResolvers<ContextType>;
  SuppressionConnection?: SuppressionConnectionResolvers<ContextType>;
  SuppressionEdge?: SuppressionEdgeResolvers<ContextType>;
  SuppressionRemoved?: SuppressionRemovedResolvers<ContextType>;
  TooManyBackInStockRequests?: TooManyBackInStockRequestsResolvers<ContextType>;
  TooManyPushDevices?: TooManyPushDevicesResolvers<ContextType>;
  UnsubscribeResult?: UnsubscribeResultResolvers<ContextType>;
  UpdateMessagePreferencesResult?: UpdateMessagePreferencesResultResolvers<ContextType>;
  UseMessageTemplateResult?: UseMessageTemplateResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantIsAvailable?: VariantIsAvailableResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  readsCopies?: ReadsCopiesDirectiveResolver<any, any, ContextType>;
};
