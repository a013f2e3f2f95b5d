import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { JobValue as JobParent } from '../../../packages/tracked-jobs/job-value.ts';
import type { WebhookAttemptParent, WebhookDeliveryParent, WebhookEndpointParent, WebhookSecretParent, PersonalDataParent } from './parents.ts';
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

/** An endpoint to register. */
export type CreateWebhookEndpointInput = {
  /** The secret of an API key that the query is asked with; together with `selection`. Kept encrypted, and never shown. */
  apiKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is for; at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of: 1 to 50 patterns such as `*`, `order.*`, `*.created`, `product.updated`; `webhookEventTypes` has all types. */
  eventTypes: Array<Scalars['String']['input']>;
  /** Whether the next event about something waits until the one before is delivered or given up. */
  ordered?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * A document with one query, at most 10,000 characters, whose variables may be `$id: ID!`, which the event is about, and
   * `$eventType: String!`. It is asked about nothing now, and about each event before it is sent.
   */
  selection?: InputMaybe<Scalars['String']['input']>;
  /**
   * Where it is told: `https://`, port 443 or from 1024 on, a host on the internet, without user name, password and fragment; at most
   * 2,000 characters. With `WEBHOOK_ALLOW_PRIVATE` also `http://` and private networks.
   */
  url: Scalars['String']['input'];
};

/** The endpoint with its secret, or why there is none. */
export type CreateWebhookEndpointResult = InvalidInput | WebhookEndpointCreated | WebhookEventTypesForbidden;

/** An endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The endpoint. */
  id: Scalars['ID']['input'];
};

/** That the endpoint is gone, or why it is not. */
export type DeleteWebhookEndpointResult = InvalidInput | NotFound | WebhookEndpointDeleted;

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

/** What can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Registers an endpoint. Whoever does so holds the scopes of what it is told of. */
  createWebhookEndpoint: CreateWebhookEndpointResult;
  /** Deletes an endpoint. What waits to be delivered is not any more. */
  deleteWebhookEndpoint: DeleteWebhookEndpointResult;
  /**
   * Tells an endpoint again of all events of a range that it takes and that are kept, the oldest first: also of those it was not told of
   * while it was inactive, as long as there was an endpoint that took them. The result counts `deliveries`. Follow it by `jobUpdated`, end it by `cancelJob`.
   */
  replayWebhookDeliveries: ReplayWebhookDeliveriesResult;
  /** Tells an endpoint of an event again, by a new delivery with the same `webhook-id`. A selection is asked anew. */
  replayWebhookDelivery: ReplayWebhookDeliveryResult;
  /** Replaces the secret of an endpoint. For a while requests are signed with the former ones as well. */
  rotateWebhookSecret: RotateWebhookSecretResult;
  /** Sends an endpoint an event `webhook.ping`, once. What comes of it is in the delivery a moment later. */
  sendTestWebhook: SendTestWebhookResult;
  /** Changes an endpoint. Whoever does so holds the scopes of what it is told of. */
  updateWebhookEndpoint: UpdateWebhookEndpointResult;
};


/** What can be changed. */
export type MutationCreateWebhookEndpointArgs = {
  input: CreateWebhookEndpointInput;
};


/** What can be changed. */
export type MutationDeleteWebhookEndpointArgs = {
  input: DeleteWebhookEndpointInput;
};


/** What can be changed. */
export type MutationReplayWebhookDeliveriesArgs = {
  input: ReplayWebhookDeliveriesInput;
};


/** What can be changed. */
export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


/** What can be changed. */
export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


/** What can be changed. */
export type MutationSendTestWebhookArgs = {
  input: SendTestWebhookInput;
};


/** What can be changed. */
export type MutationUpdateWebhookEndpointArgs = {
  input: UpdateWebhookEndpointInput;
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

export type PersonalData = {
  __typename?: 'PersonalData';
  /** UUIDv7 of the person's account. */
  userId: Scalars['ID']['output'];
  /** What endpoints were told about the person, oldest first. Null, with an error, when it cannot be read: the copy is incomplete then. */
  webhookDeliveries?: Maybe<Scalars['JSON']['output']>;
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** Deliveries to an endpoint, also one that was deleted, newest first. They are kept for `WEBHOOK_RETENTION_DAYS`. */
  webhookDeliveries?: Maybe<WebhookDeliveryConnection>;
  /** A delivery by its id; null when there is none, or it is not kept any more. */
  webhookDelivery?: Maybe<WebhookDelivery>;
  /** An endpoint by its id; null when there is none. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** All endpoints, newest first. */
  webhookEndpoints?: Maybe<WebhookEndpointConnection>;
  /** The types of events that endpoints can be told of, by name. */
  webhookEventTypes?: Maybe<Array<WebhookEventType>>;
};


/** What can be read. */
export type QueryWebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endpointId: Scalars['ID']['input'];
  eventType?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<WebhookDeliveryStatus>;
};


/** What can be read. */
export type QueryWebhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryWebhookEndpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What an endpoint is to be told again. */
export type ReplayWebhookDeliveriesInput = {
  /** The endpoint. */
  endpointId: Scalars['ID']['input'];
  /** Only these, by patterns as of the endpoint; all that it takes when null. */
  eventTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Events that occurred then or later. */
  from: Scalars['DateTime']['input'];
  /** Events that occurred before; until now when null. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The job that makes the new deliveries, or why there is none. */
export type ReplayWebhookDeliveriesResult = InvalidInput | Job | NotFound | WebhookEndpointInactive;

/** A delivery to make again. */
export type ReplayWebhookDeliveryInput = {
  /** The delivery, however it ended. */
  id: Scalars['ID']['input'];
};

/** The new delivery, or why there is none. */
export type ReplayWebhookDeliveryResult = InvalidInput | NotFound | WebhookDelivery | WebhookEndpointInactive;

/** An endpoint whose secret is to be replaced. */
export type RotateWebhookSecretInput = {
  /** The endpoint. */
  id: Scalars['ID']['input'];
  /** Hours for which the former secrets sign as well, 0 to 168. */
  keepOldHours?: InputMaybe<Scalars['Int']['input']>;
};

/** The new secret, or why there is none. */
export type RotateWebhookSecretResult = InvalidInput | NotFound | TooManyWebhookSecrets | WebhookSecretRotated;

/** An endpoint to try. */
export type SendTestWebhookInput = {
  /** The endpoint; it may be inactive. */
  id: Scalars['ID']['input'];
};

/** The delivery of the test, or why there is none. */
export type SendTestWebhookResult = InvalidInput | NotFound | WebhookDelivery;

/** The endpoint has as many secrets as may sign at a time. */
export type TooManyWebhookSecrets = UserError & {
  __typename?: 'TooManyWebhookSecrets';
  /** Always `TOO_MANY_WEBHOOK_SECRETS`. */
  code: Scalars['String']['output'];
  /** How many there may be. */
  message: Scalars['String']['output'];
  /** The field of the input that names the endpoint. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** What to change of an endpoint; what is absent stays as it is. */
export type UpdateWebhookEndpointInput = {
  /** Whether it is told of anything. True also after the system has disabled it. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** As in `CreateWebhookEndpointInput`. Needed as well when an endpoint with a selection gets another URL. */
  apiKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is for; at most 500 characters. Null or blank takes it away. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** As in `CreateWebhookEndpointInput`. */
  eventTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The endpoint. */
  id: Scalars['ID']['input'];
  /** Whether the next event about something waits for the one before. */
  ordered?: InputMaybe<Scalars['Boolean']['input']>;
  /** As in `CreateWebhookEndpointInput`. Null takes it away, with its key. */
  selection?: InputMaybe<Scalars['String']['input']>;
  /** As in `CreateWebhookEndpointInput`. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The endpoint, or why it stays as it was. */
export type UpdateWebhookEndpointResult = InvalidInput | NotFound | WebhookEndpoint | WebhookEventTypesForbidden;

/** An expected failure of a mutation: something the caller can act on. */
export type UserError = {
  /** Stable, machine-readable reason, in SCREAMING_SNAKE_CASE. */
  code: Scalars['String']['output'];
  /** What went wrong, in English, for people. */
  message: Scalars['String']['output'];
  /** The input field at fault, from the outermost name inwards; null when no single field is. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** One request to an endpoint, and what came of it. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** Why there was no answer; null when there was one. */
  error?: Maybe<Scalars['String']['output']>;
  /** The headers that were sent; none when no request was made. */
  headers: Array<WebhookHeader>;
  /** From 1 on. */
  number: Scalars['Int']['output'];
  /** The first 1,000 characters of the answer; null when there was none. */
  responseBody?: Maybe<Scalars['String']['output']>;
  /** Status of the answer; null when there was none. */
  status?: Maybe<Scalars['Int']['output']>;
};

/** Telling one endpoint of one event. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** The requests that were made, the first one first. */
  attempts: Array<WebhookAttempt>;
  /** What is sent: JSON, the same bytes at every attempt. What a selection says is in it from the first attempt on. */
  body: Scalars['String']['output'];
  /** When it was written down. */
  createdAt: Scalars['DateTime']['output'];
  /** The endpoint; null when it was deleted. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** The event, and the header `webhook-id`: the same at every attempt and replay. */
  eventId: Scalars['ID']['output'];
  /** What happened, for example `order.placed`; `webhook.ping` of a test. */
  eventType: Scalars['String']['output'];
  /** When it was over; null until then. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7 of the delivery. */
  id: Scalars['ID']['output'];
  /** Whether `sendTestWebhook` made it. */
  isTest: Scalars['Boolean']['output'];
  /** When it is attempted next; null when it is over. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** The delivery that it repeats; null when it is the first. */
  replayOf?: Maybe<Scalars['ID']['output']>;
  /** Where it stands. */
  status: WebhookDeliveryStatus;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The deliveries of the page, each with its cursor. */
  edges: Array<WebhookDeliveryEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A delivery in a page. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Opaque place of the delivery in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

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

/** Why the system disabled an endpoint. */
export type WebhookDisabledReason =
  /** Nothing has succeeded for five days. */
  | 'FAILING'
  /** It answered 410 Gone. */
  | 'GONE';

/** Somebody else's server, which is told of events by signed requests (Standard Webhooks). */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  /** Whether it is told of anything. */
  active: Scalars['Boolean']['output'];
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for, as whoever registered it said; null when they did not. */
  description?: Maybe<Scalars['String']['output']>;
  /** When the system disabled it; null when it did not, or somebody made it active again. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the system disabled it; null when it did not. */
  disabledReason?: Maybe<WebhookDisabledReason>;
  /** What it is told of, by patterns: `*`, `order.*`, `*.created`, `product.updated`. */
  eventTypes: Array<Scalars['String']['output']>;
  /** When deliveries began to fail; null since one succeeded. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7 of the endpoint. */
  id: Scalars['ID']['output'];
  /** Whether the next event about something waits until the one before is delivered or given up. */
  ordered: Scalars['Boolean']['output'];
  /** What signs at the moment, the newest first. */
  secrets: Array<WebhookSecret>;
  /** A GraphQL query that is asked about each event; what it says is sent beside the event's data. Null for none. */
  selection?: Maybe<Scalars['String']['output']>;
  /** When somebody changed it last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it is told. */
  url: Scalars['String']['output'];
};

/** A page of endpoints. */
export type WebhookEndpointConnection = {
  __typename?: 'WebhookEndpointConnection';
  /** The endpoints of the page, each with its cursor. */
  edges: Array<WebhookEndpointEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A new endpoint. */
export type WebhookEndpointCreated = {
  __typename?: 'WebhookEndpointCreated';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** What verifies that requests come from here: `whsec_` and 32 bytes in base64. Shown this once. */
  secret: Scalars['String']['output'];
};

/** An endpoint that is no more. Its deliveries stay in the log until they are too old. */
export type WebhookEndpointDeleted = {
  __typename?: 'WebhookEndpointDeleted';
  /** The endpoint. */
  id: Scalars['ID']['output'];
};

/** An endpoint in a page. */
export type WebhookEndpointEdge = {
  __typename?: 'WebhookEndpointEdge';
  /** Opaque place of the endpoint in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The endpoint. */
  node: WebhookEndpoint;
};

/** The endpoint is inactive, and is told of nothing. */
export type WebhookEndpointInactive = UserError & {
  __typename?: 'WebhookEndpointInactive';
  /** Always `WEBHOOK_ENDPOINT_INACTIVE`. */
  code: Scalars['String']['output'];
  /** What to do about it. */
  message: Scalars['String']['output'];
  /** The field of the input that names it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A type of events that endpoints can be told of. */
export type WebhookEventType = {
  __typename?: 'WebhookEventType';
  /** For example `order.placed`. */
  name: Scalars['String']['output'];
  /** The scope that choosing it takes; null when everybody may see such events. */
  scope?: Maybe<Scalars['String']['output']>;
};

/** The caller may not see the events that the endpoint is, or would be, told of. */
export type WebhookEventTypesForbidden = UserError & {
  __typename?: 'WebhookEventTypesForbidden';
  /** Always `WEBHOOK_EVENT_TYPES_FORBIDDEN`. */
  code: Scalars['String']['output'];
  /** Which scopes are missing. */
  message: Scalars['String']['output'];
  /** The scopes that the caller lacks, sorted. */
  missing: Array<Scalars['String']['output']>;
  /** The field of the input that names the event types, or the endpoint that has them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A header of a request. */
export type WebhookHeader = {
  __typename?: 'WebhookHeader';
  /** In small letters. */
  name: Scalars['String']['output'];
  /** What was sent. */
  value: Scalars['String']['output'];
};

/** A secret that signs. What it is was shown when it was made. */
export type WebhookSecret = {
  __typename?: 'WebhookSecret';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it stops signing; null for the present one. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An endpoint with a new secret. */
export type WebhookSecretRotated = {
  __typename?: 'WebhookSecretRotated';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** When the former ones stop signing. */
  oldSecretsEndAt: Scalars['DateTime']['output'];
  /** The new secret, with which every request is signed from now on. Shown this once. */
  secret: Scalars['String']['output'];
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
  PersonalData: PersonalData;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateWebhookEndpointResult:
    | ( InvalidInput )
    | ( Omit<WebhookEndpointCreated, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
    | ( WebhookEventTypesForbidden )
  ;
  DeleteWebhookEndpointResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( WebhookEndpointDeleted )
  ;
  ReplayWebhookDeliveriesResult:
    | ( InvalidInput )
    | ( JobParent )
    | ( NotFound )
    | ( WebhookEndpointInactive )
  ;
  ReplayWebhookDeliveryResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( WebhookDeliveryParent )
    | ( WebhookEndpointInactive )
  ;
  RotateWebhookSecretResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( TooManyWebhookSecrets )
    | ( Omit<WebhookSecretRotated, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
  ;
  SendTestWebhookResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( WebhookDeliveryParent )
  ;
  UpdateWebhookEndpointResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( WebhookEndpointParent )
    | ( WebhookEventTypesForbidden )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidInput )
    | ( NotFound )
    | ( TooManyWebhookSecrets )
    | ( WebhookEndpointInactive )
    | ( WebhookEventTypesForbidden )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWebhookEndpointResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DeleteWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWebhookEndpointResult']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JobCount: ResolverTypeWrapper<JobCount>;
  JobError: ResolverTypeWrapper<JobError>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobRejection: ResolverTypeWrapper<JobRejection>;
  JobRejectionConnection: ResolverTypeWrapper<JobRejectionConnection>;
  JobRejectionEdge: ResolverTypeWrapper<JobRejectionEdge>;
  JobStatus: JobStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayWebhookDeliveriesResult']>;
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  ReplayWebhookDeliveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayWebhookDeliveryResult']>;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateWebhookSecretResult']>;
  SendTestWebhookInput: SendTestWebhookInput;
  SendTestWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendTestWebhookResult']>;
  TooManyWebhookSecrets: ResolverTypeWrapper<TooManyWebhookSecrets>;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UpdateWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateWebhookEndpointResult']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptParent>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryParent>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookDisabledReason: WebhookDisabledReason;
  WebhookEndpoint: ResolverTypeWrapper<WebhookEndpointParent>;
  WebhookEndpointConnection: ResolverTypeWrapper<Omit<WebhookEndpointConnection, 'edges'> & { edges: Array<ResolversTypes['WebhookEndpointEdge']> }>;
  WebhookEndpointCreated: ResolverTypeWrapper<Omit<WebhookEndpointCreated, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  WebhookEndpointDeleted: ResolverTypeWrapper<WebhookEndpointDeleted>;
  WebhookEndpointEdge: ResolverTypeWrapper<Omit<WebhookEndpointEdge, 'node'> & { node: ResolversTypes['WebhookEndpoint'] }>;
  WebhookEndpointInactive: ResolverTypeWrapper<WebhookEndpointInactive>;
  WebhookEventType: ResolverTypeWrapper<WebhookEventType>;
  WebhookEventTypesForbidden: ResolverTypeWrapper<WebhookEventTypesForbidden>;
  WebhookHeader: ResolverTypeWrapper<WebhookHeader>;
  WebhookSecret: ResolverTypeWrapper<WebhookSecretParent>;
  WebhookSecretRotated: ResolverTypeWrapper<Omit<WebhookSecretRotated, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  Boolean: Scalars['Boolean']['output'];
  CreateWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['CreateWebhookEndpointResult'];
  DateTime: Scalars['DateTime']['output'];
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  ID: Scalars['ID']['output'];
  DeleteWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWebhookEndpointResult'];
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Job: JobParent;
  Int: Scalars['Int']['output'];
  JobCount: JobCount;
  JobError: JobError;
  JobProgress: JobProgress;
  JobRejection: JobRejection;
  JobRejectionConnection: JobRejectionConnection;
  JobRejectionEdge: JobRejectionEdge;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  PersonalData: PersonalDataParent;
  Query: Record<PropertyKey, never>;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesResult: ResolversUnionTypes<ResolversParentTypes>['ReplayWebhookDeliveriesResult'];
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  ReplayWebhookDeliveryResult: ResolversUnionTypes<ResolversParentTypes>['ReplayWebhookDeliveryResult'];
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretResult: ResolversUnionTypes<ResolversParentTypes>['RotateWebhookSecretResult'];
  SendTestWebhookInput: SendTestWebhookInput;
  SendTestWebhookResult: ResolversUnionTypes<ResolversParentTypes>['SendTestWebhookResult'];
  TooManyWebhookSecrets: TooManyWebhookSecrets;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UpdateWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['UpdateWebhookEndpointResult'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WebhookAttempt: WebhookAttemptParent;
  WebhookDelivery: WebhookDeliveryParent;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookEndpoint: WebhookEndpointParent;
  WebhookEndpointConnection: Omit<WebhookEndpointConnection, 'edges'> & { edges: Array<ResolversParentTypes['WebhookEndpointEdge']> };
  WebhookEndpointCreated: Omit<WebhookEndpointCreated, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  WebhookEndpointDeleted: WebhookEndpointDeleted;
  WebhookEndpointEdge: Omit<WebhookEndpointEdge, 'node'> & { node: ResolversParentTypes['WebhookEndpoint'] };
  WebhookEndpointInactive: WebhookEndpointInactive;
  WebhookEventType: WebhookEventType;
  WebhookEventTypesForbidden: WebhookEventTypesForbidden;
  WebhookHeader: WebhookHeader;
  WebhookSecret: WebhookSecretParent;
  WebhookSecretRotated: Omit<WebhookSecretRotated, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  String: Scalars['String']['output'];
};

export type OwnedDirectiveArgs = {
  by: Scalars['String']['input'];
  orScopes?: Array<Scalars['String']['input']>;
};

export type OwnedDirectiveResolver<Result, Parent, ContextType = Context, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CreateWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookEndpointResult'] = ResolversParentTypes['CreateWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'WebhookEndpointCreated' | 'WebhookEventTypesForbidden', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookEndpointResult'] = ResolversParentTypes['DeleteWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WebhookEndpointDeleted', ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createWebhookEndpoint?: Resolver<ResolversTypes['CreateWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationCreateWebhookEndpointArgs, 'input'>>;
  deleteWebhookEndpoint?: Resolver<ResolversTypes['DeleteWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationDeleteWebhookEndpointArgs, 'input'>>;
  replayWebhookDeliveries?: Resolver<ResolversTypes['ReplayWebhookDeliveriesResult'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveriesArgs, 'input'>>;
  replayWebhookDelivery?: Resolver<ResolversTypes['ReplayWebhookDeliveryResult'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveryArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['RotateWebhookSecretResult'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  sendTestWebhook?: Resolver<ResolversTypes['SendTestWebhookResult'], ParentType, ContextType, RequireFields<MutationSendTestWebhookArgs, 'input'>>;
  updateWebhookEndpoint?: Resolver<ResolversTypes['UpdateWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationUpdateWebhookEndpointArgs, 'input'>>;
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

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  webhookDeliveries?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  webhookDeliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, RequireFields<QueryWebhookDeliveriesArgs, 'endpointId' | 'first'>>;
  webhookDelivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<QueryWebhookDeliveryArgs, 'id'>>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType, RequireFields<QueryWebhookEndpointArgs, 'id'>>;
  webhookEndpoints?: Resolver<Maybe<ResolversTypes['WebhookEndpointConnection']>, ParentType, ContextType, RequireFields<QueryWebhookEndpointsArgs, 'first'>>;
  webhookEventTypes?: Resolver<Maybe<Array<ResolversTypes['WebhookEventType']>>, ParentType, ContextType>;
};

export type ReplayWebhookDeliveriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveriesResult'] = ResolversParentTypes['ReplayWebhookDeliveriesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Job' | 'NotFound' | 'WebhookEndpointInactive', ParentType, ContextType>;
};

export type ReplayWebhookDeliveryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveryResult'] = ResolversParentTypes['ReplayWebhookDeliveryResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WebhookDelivery' | 'WebhookEndpointInactive', ParentType, ContextType>;
};

export type RotateWebhookSecretResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretResult'] = ResolversParentTypes['RotateWebhookSecretResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'TooManyWebhookSecrets' | 'WebhookSecretRotated', ParentType, ContextType>;
};

export type SendTestWebhookResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestWebhookResult'] = ResolversParentTypes['SendTestWebhookResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WebhookDelivery', ParentType, ContextType>;
};

export type TooManyWebhookSecretsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyWebhookSecrets'] = ResolversParentTypes['TooManyWebhookSecrets']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookEndpointResult'] = ResolversParentTypes['UpdateWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WebhookEndpoint' | 'WebhookEventTypesForbidden', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'TooManyWebhookSecrets' | 'WebhookEndpointInactive' | 'WebhookEventTypesForbidden', ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['WebhookHeader']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responseBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replayOf?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  eventTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secrets?: Resolver<Array<ResolversTypes['WebhookSecret']>, ParentType, ContextType>;
  selection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointConnection'] = ResolversParentTypes['WebhookEndpointConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEndpointEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookEndpointCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointCreated'] = ResolversParentTypes['WebhookEndpointCreated']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointDeleted'] = ResolversParentTypes['WebhookEndpointDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointEdge'] = ResolversParentTypes['WebhookEndpointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
};

export type WebhookEndpointInactiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointInactive'] = ResolversParentTypes['WebhookEndpointInactive']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEventTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEventType'] = ResolversParentTypes['WebhookEventType']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookEventTypesForbiddenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEventTypesForbidden'] = ResolversParentTypes['WebhookEventTypesForbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookHeader'] = ResolversParentTypes['WebhookHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookSecret'] = ResolversParentTypes['WebhookSecret']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WebhookSecretRotatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookSecretRotated'] = ResolversParentTypes['WebhookSecretRotated']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  oldSecretsEndAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CreateWebhookEndpointResult?: CreateWebhookEndpointResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteWebhookEndpointResult?: DeleteWebhookEndpointResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobCount?: JobCountResolvers<ContextType>;
  JobError?: JobErrorResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobRejection?: JobRejectionResolvers<ContextType>;
  JobRejectionConnection?: JobRejectionConnectionResolvers<ContextType>;
  JobRejectionEdge?: JobRejectionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReplayWebhookDeliveriesResult?: ReplayWebhookDeliveriesResultResolvers<ContextType>;
  ReplayWebhookDeliveryResult?: ReplayWebhookDeliveryResultResolvers<ContextType>;
  RotateWebhookSecretResult?: RotateWebhookSecretResultResolvers<ContextType>;
  SendTestWebhookResult?: SendTestWebhookResultResolvers<ContextType>;
  TooManyWebhookSecrets?: TooManyWebhookSecretsResolvers<ContextType>;
  UpdateWebhookEndpointResult?: UpdateWebhookEndpointResultResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookEndpointConnection?: WebhookEndpointConnectionResolvers<ContextType>;
  WebhookEndpointCreated?: WebhookEndpointCreatedResolvers<ContextType>;
  WebhookEndpointDeleted?: WebhookEndpointDeletedResolvers<ContextType>;
  WebhookEndpointEdge?: WebhookEndpointEdgeResolvers<ContextType>;
  WebhookEndpointInactive?: WebhookEndpointInactiveResolvers<ContextType>;
  WebhookEventType?: WebhookEventTypeResolvers<ContextType>;
  WebhookEventTypesForbidden?: WebhookEventTypesForbiddenResolvers<ContextType>;
  WebhookHeader?: WebhookHeaderResolvers<ContextType>;
  WebhookSecret?: WebhookSecretResolvers<ContextType>;
  WebhookSecretRotated?: WebhookSecretRotatedResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
};
