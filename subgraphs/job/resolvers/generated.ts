import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { JobParent, JobConnectionParent, PersonalDataParent } from './parents.ts';
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

/** A job to cancel. */
export type CancelJobInput = {
  /** The job. */
  id: Scalars['ID']['input'];
};

/** The job, or why it is not cancelled. */
export type CancelJobResult = InvalidInput | Job | JobIsOver | NotFound;

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

/** A page of jobs. */
export type JobConnection = {
  __typename?: 'JobConnection';
  /** The jobs of the page, each with its cursor. */
  edges: Array<JobEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all, to 2,147,483,647. */
  totalCount: Scalars['Int']['output'];
};

/** How many of something long work has made. */
export type JobCount = {
  __typename?: 'JobCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** What is counted, for example `imported`. */
  name: Scalars['String']['output'];
};

/** A job in a page. */
export type JobEdge = {
  __typename?: 'JobEdge';
  /** Opaque place of the job in the list; give it to `after`. */
  cursor: Scalars['String']['output'];
  /** The job. */
  node: Job;
};

/** Why long work could not be gone on with. */
export type JobError = {
  __typename?: 'JobError';
  /** Stable reason, in SCREAMING_SNAKE_CASE. */
  code: Scalars['String']['output'];
  /** The reason, in English, for people. */
  message: Scalars['String']['output'];
};

/** The job is over, and not by being cancelled. */
export type JobIsOver = UserError & {
  __typename?: 'JobIsOver';
  /** Always `JOB_IS_OVER`. */
  code: Scalars['String']['output'];
  /** How it ended. */
  message: Scalars['String']['output'];
  /** The field of the input that names the job. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** How it ended: COMPLETED or FAILED. */
  status: JobStatus;
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
  /**
   * Asks for long work to be ended before all is done; what is done stays. Answers once it has ended, or after some seconds with the
   * job as it is then: it ends before its next part. One that completes meanwhile is COMPLETED. For whoever started the job, and for
   * staff.
   */
  cancelJob: CancelJobResult;
};


/** What can be changed. */
export type MutationCancelJobArgs = {
  input: CancelJobInput;
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
  /** The jobs the person has started, oldest first. Null, with an error, when they cannot be read: the copy is incomplete then. */
  jobs?: Maybe<Scalars['JSON']['output']>;
  /** UUIDv7 of the person's account. */
  userId: Scalars['ID']['output'];
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /**
   * Long work by its id; null when there is none, it is somebody else's, or it ended more than 30 days ago. It is shown to who
   * started it and to staff.
   */
  job?: Maybe<Job>;
  /** The long work the caller has started in the last 30 days or that is not over, newest first. */
  jobs: JobConnection;
};


/** What can be read. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<JobStatus>;
};

/** What can be followed as it happens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A job each time it has changed: one that the caller has started, or any for staff. */
  jobUpdated: Job;
};


/** What can be followed as it happens. */
export type SubscriptionJobUpdatedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
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
  Job: Job;
  PersonalData: PersonalData;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelJobResult:
    | ( InvalidInput )
    | ( JobParent )
    | ( JobIsOver )
    | ( NotFound )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidInput )
    | ( JobIsOver )
    | ( NotFound )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CancelJobInput: CancelJobInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelJobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelJobResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JobConnection: ResolverTypeWrapper<JobConnectionParent>;
  JobCount: ResolverTypeWrapper<JobCount>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobError: ResolverTypeWrapper<JobError>;
  JobIsOver: ResolverTypeWrapper<JobIsOver>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobRejection: ResolverTypeWrapper<JobRejection>;
  JobRejectionConnection: ResolverTypeWrapper<JobRejectionConnection>;
  JobRejectionEdge: ResolverTypeWrapper<JobRejectionEdge>;
  JobStatus: JobStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelJobInput: CancelJobInput;
  ID: Scalars['ID']['output'];
  CancelJobResult: ResolversUnionTypes<ResolversParentTypes>['CancelJobResult'];
  DateTime: Scalars['DateTime']['output'];
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Job: JobParent;
  Int: Scalars['Int']['output'];
  JobConnection: JobConnectionParent;
  JobCount: JobCount;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobError: JobError;
  JobIsOver: JobIsOver;
  JobProgress: JobProgress;
  JobRejection: JobRejection;
  JobRejectionConnection: JobRejectionConnection;
  JobRejectionEdge: JobRejectionEdge;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PersonalData: PersonalDataParent;
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
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

export type CancelJobResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelJobResult'] = ResolversParentTypes['CancelJobResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Job' | 'JobIsOver' | 'NotFound', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
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

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobCount'] = ResolversParentTypes['JobCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobError'] = ResolversParentTypes['JobError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobIsOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobIsOver'] = ResolversParentTypes['JobIsOver']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['JobStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  cancelJob?: Resolver<ResolversTypes['CancelJobResult'], ParentType, ContextType, RequireFields<MutationCancelJobArgs, 'input'>>;
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
  jobs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  jobUpdated?: SubscriptionResolver<ResolversTypes['Job'], "jobUpdated", ParentType, ContextType, Partial<SubscriptionJobUpdatedArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'JobIsOver' | 'NotFound', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CancelJobResult?: CancelJobResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobCount?: JobCountResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobError?: JobErrorResolvers<ContextType>;
  JobIsOver?: JobIsOverResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobRejection?: JobRejectionResolvers<ContextType>;
  JobRejectionConnection?: JobRejectionConnectionResolvers<ContextType>;
  JobRejectionEdge?: JobRejectionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  readsCopies?: ReadsCopiesDirectiveResolver<any, any, ContextType>;
};
