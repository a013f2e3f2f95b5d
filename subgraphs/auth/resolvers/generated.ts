import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountNoticeParent, CustomerGroupParent, CustomerGroupChangeParent, RecoveryCodesParent, RoleRightsParent, SavedAddressParent, UserParent, AccountMessageParent, ApiKeyParent, CustomerGroupMemberParent, SignedInSessionParent, SecondFactorSetUpParent, SessionParent, CommunicationPreferencesParent, PersonalDataParent, UserConnectionParent, CustomerGroupConnectionParent, CustomerGroupMemberConnectionParent } from './parents.ts';
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
  /** An instant in UTC, written as RFC 3339, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

/** A short-lived access token. */
export type AccessToken = {
  __typename?: 'AccessToken';
  /** JWT for `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** When the access token stops being accepted. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The account is gone, and whatever is personal is removed from every part of the system. */
export type AccountDeleted = {
  __typename?: 'AccountDeleted';
  /** UUIDv7 that the account had. */
  userId: Scalars['ID']['output'];
};

/** The password was right and the account is locked. */
export type AccountDisabled = UserError & {
  __typename?: 'AccountDisabled';
  /** Always `ACCOUNT_DISABLED`. */
  code: Scalars['String']['output'];
  /** What to do: ask the shop. */
  message: Scalars['String']['output'];
  /** Always null. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A message that a service is to deliver to a person. `user.message-requested` tells its id. */
export type AccountMessage = {
  __typename?: 'AccountMessage';
  /** Where it goes. */
  email: Scalars['String']['output'];
  /** When the token stops being accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the message. */
  id: Scalars['ID']['output'];
  /** Why it is sent. */
  kind: AccountMessageKind;
  /** What the link in it carries; null when it was used, has expired, or was overtaken by a newer one. */
  token?: Maybe<Scalars['String']['output']>;
  /** Whom it concerns. */
  user: User;
};

/** A page of messages. */
export type AccountMessageConnection = {
  __typename?: 'AccountMessageConnection';
  /** The messages of the page, each with its cursor. */
  edges: Array<AccountMessageEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A message in a page. */
export type AccountMessageEdge = {
  __typename?: 'AccountMessageEdge';
  /** Where the message stands in the list; for `after`. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: AccountMessage;
};

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

/**
 * That something of an account changed, for its owner to judge. `user.notice-requested` tells its id. Kept for seven days, or until the person
 * leaves; there is none of an account that has not proved its address.
 */
export type AccountNotice = {
  __typename?: 'AccountNotice';
  /** `NEW_SIGN_IN`: the network address of the client; otherwise null. */
  clientAddress?: Maybe<Scalars['String']['output']>;
  /** Where it is told: the address that the account had before it happened. */
  email: Scalars['String']['output'];
  /** UUIDv7 of the notice. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: AccountNoticeKind;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** `ROLES_CHANGED`: the roles that the account has from then on; otherwise none. */
  roles: Array<Role>;
  /** Whose account it is. */
  user: User;
  /** `NEW_SIGN_IN`: what the client says it is; null when it says nothing. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** Of what the owner of an account is told, whoever did it. */
export type AccountNoticeKind =
  /** Nobody can sign in to the account any more. */
  | 'ACCOUNT_DISABLED'
  /** The account can be signed in to again. */
  | 'ACCOUNT_ENABLED'
  /** The account has another address. Told at the one before. */
  | 'EMAIL_CHANGED'
  /** Somebody signed in with a client that none of the sessions of the last 30 days had: another program, or in another network. */
  | 'NEW_SIGN_IN'
  /** The account has another password; not when it is its first one. */
  | 'PASSWORD_CHANGED'
  /** The account has other roles. */
  | 'ROLES_CHANGED'
  /** Signing in no longer takes a one-time code. */
  | 'SECOND_FACTOR_DISABLED'
  /** Signing in takes a one-time code from now on. */
  | 'SECOND_FACTOR_ENABLED';

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
  groupId: Scalars['ID']['input'];
  /** UUIDv7s of 1 to 1,000 accounts; one that is repeated counts once. */
  userIds: Array<Scalars['ID']['input']>;
};

/** The group as it is now, or why nobody came into it. */
export type AddCustomersToGroupResult = CustomerGroup | CustomersRefused | InvalidInput | NotFound;

/** Access for a service, without a person. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it; null for a key that a service of the shop has from its configuration. */
  createdBy?: Maybe<User>;
  /** When it stops working; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7 of the key. */
  id: Scalars['ID']['output'];
  /** When it was last exchanged for an access token; null when never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key is for, as its creator called it. */
  name: Scalars['String']['output'];
  /** When it was revoked; null while it works. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the service may do, sorted. */
  scopes: Array<Scalars['String']['output']>;
};

/** A new API key. */
export type ApiKeyCreated = {
  __typename?: 'ApiKeyCreated';
  /** The key. */
  apiKey: ApiKey;
  /** What the service sends as `Authorization: Bearer …`. Shown this once: only its hash is kept. */
  secret: Scalars['String']['output'];
};

/** What an account may do from now on. */
export type AssignRolesInput = {
  /** All roles it is to have; at least one. */
  roles: Array<Role>;
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['input'];
};

/** The account with its roles, or why they stay as they were. */
export type AssignRolesResult = InvalidInput | LastAdministrator | NotFound | PrivilegeEscalation | User;

/** A new password, by who knows the old one. */
export type ChangePasswordInput = {
  /** The password so far. */
  currentPassword: Scalars['String']['input'];
  /** 10 to 128 characters, none of the passwords that many people use, and no repeated characters, sequences or rows of keys. */
  newPassword: Scalars['String']['input'];
};

/** The account with its new password, or why it keeps the old one. */
export type ChangePasswordResult = InvalidCredentials | InvalidInput | PasswordChanged | TooManyAttempts;

/** A way to reach a person. */
export type Channel =
  /** By e-mail. */
  | 'EMAIL'
  /** By notification in an app. */
  | 'PUSH'
  /** By text message. */
  | 'SMS';

/** On which channels a person wants to hear of what. */
export type CommunicationPreferences = {
  __typename?: 'CommunicationPreferences';
  /** Advertising. Empty until the person chooses otherwise. */
  marketing: Array<Channel>;
  /** News about the person's own orders. */
  orderUpdates: Array<Channel>;
};

/** The second step of a sign-in. */
export type CompleteSignInInput = {
  /** The challenge of the first step. */
  challenge: Scalars['String']['input'];
  /** The six digits of the authenticator app, or a recovery code. */
  code: Scalars['String']['input'];
};

/** A session, or why there is none. */
export type CompleteSignInResult = AccountDisabled | InvalidCode | InvalidToken | Session | TooManyAttempts;

/** Proof that a mailbox is read. */
export type ConfirmEmailInput = {
  /** The token of the message. */
  token: Scalars['String']['input'];
};

/** The proved address, or why it is not. */
export type ConfirmEmailResult = EmailConfirmed | EmailTaken | InvalidToken;

/** Access for a service. */
export type CreateApiKeyInput = {
  /** When it stops working; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the key is for; 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** What the service may do; at least one scope, none that the caller does not have. */
  scopes: Array<Scalars['String']['input']>;
};

/** The new key, or why there is none. */
export type CreateApiKeyResult = ApiKeyCreated | InvalidInput | PrivilegeEscalation;

/** A new group of customers. */
export type CreateCustomerGroupInput = {
  /** What price lists call it: at most 100 lower-case letters and digits, in words joined by hyphens. It never changes. */
  code: Scalars['String']['input'];
  /** What people call it; 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** The new group, or why there is none. */
export type CreateCustomerGroupResult = CustomerGroup | CustomerGroupCodeTaken | InvalidInput;

/** A new address of the caller. */
export type CreateSavedAddressInput = {
  /** The address. */
  address: SavedAddressInput;
};

/** The address, or why it was not kept. */
export type CreateSavedAddressResult = InvalidInput | SavedAddress;

/** An account for somebody else; a message invites them to choose a password. */
export type CreateUserInput = {
  /** The name to show; at most 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Their e-mail address. */
  email: Scalars['String']['input'];
  /** What they may do. */
  roles?: Array<Role>;
};

/** The new account, or why there is none. */
export type CreateUserResult = EmailTaken | InvalidInput | PrivilegeEscalation | User;

/** A customer who cannot be put into a group, or taken out of it. */
export type CustomerFault = {
  __typename?: 'CustomerFault';
  /** What is wrong. */
  code: CustomerFaultCode;
  /** Which of the given, counted from 0. */
  index: Scalars['Int']['output'];
  /** The same in words. */
  message: Scalars['String']['output'];
};

/** What is wrong with a customer. */
export type CustomerFaultCode =
  /** The customer is in 50 groups already. */
  | 'TOO_MANY_GROUPS'
  /** There is no such account, or its owner has left. */
  | 'UNKNOWN_CUSTOMER';

/** Customers who have something in common, such as prices: price lists name it by its code. */
export type CustomerGroup = {
  __typename?: 'CustomerGroup';
  /** What price lists call it, for example `wholesale`. It never changes. */
  code: Scalars['String']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the group. */
  id: Scalars['ID']['output'];
  /** Who is in it, in the order in which their accounts were created. */
  members?: Maybe<CustomerGroupMemberConnection>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** When its name or its members last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Customers who have something in common, such as prices: price lists name it by its code. */
export type CustomerGroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of a group. */
export type CustomerGroupChange = {
  __typename?: 'CustomerGroupChange';
  /** Who did it: the id of an account or of an API key; null when Souk did by itself. */
  actorId?: Maybe<Scalars['String']['output']>;
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** What was done. */
  kind: CustomerGroupChangeKind;
  /** What the group was called after it. */
  name: Scalars['String']['output'];
  /** Ids of the accounts that came into the group or are in it no more, at most 1,000. */
  userIds: Array<Scalars['ID']['output']>;
  /** Counts the changes of the group. */
  version: Scalars['Int']['output'];
};

/** A page of the changes of a group. */
export type CustomerGroupChangeConnection = {
  __typename?: 'CustomerGroupChangeConnection';
  /** The changes of the page, each with its cursor. */
  edges: Array<CustomerGroupChangeEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A change in a page. */
export type CustomerGroupChangeEdge = {
  __typename?: 'CustomerGroupChangeEdge';
  /** Where the change stands in the list; for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: CustomerGroupChange;
};

/** What was done to a group. */
export type CustomerGroupChangeKind =
  /** It was created. */
  | 'CREATED'
  /** It was deleted, and nobody is in it any more. */
  | 'DELETED'
  /** Customers came into it. */
  | 'MEMBERS_ADDED'
  /** Customers are in it no more: somebody took them out, or they left the shop. */
  | 'MEMBERS_REMOVED'
  /** It got another name. */
  | 'RENAMED';

/** Another group has this code. */
export type CustomerGroupCodeTaken = UserError & {
  __typename?: 'CustomerGroupCodeTaken';
  /** Always `CODE_TAKEN`. */
  code: Scalars['String']['output'];
  /** Which code is taken. */
  message: Scalars['String']['output'];
  /** The field of the input that holds it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A page of groups. */
export type CustomerGroupConnection = {
  __typename?: 'CustomerGroupConnection';
  /** The groups of the page, each with its cursor. */
  edges: Array<CustomerGroupEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many groups there are in all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** The group is gone. */
export type CustomerGroupDeleted = {
  __typename?: 'CustomerGroupDeleted';
  /** The code that it had. Price lists that name it apply to nobody by it. */
  code: Scalars['String']['output'];
  /** UUIDv7 that the group had. */
  id: Scalars['ID']['output'];
};

/** A group in a page. */
export type CustomerGroupEdge = {
  __typename?: 'CustomerGroupEdge';
  /** Where the group stands in the list; for `after`. */
  cursor: Scalars['String']['output'];
  /** The group. */
  node: CustomerGroup;
};

/** Somebody in a group. */
export type CustomerGroupMember = {
  __typename?: 'CustomerGroupMember';
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Who it is. */
  user: User;
};

/** A page of the members of a group. */
export type CustomerGroupMemberConnection = {
  __typename?: 'CustomerGroupMemberConnection';
  /** The members of the page, each with its cursor. */
  edges: Array<CustomerGroupMemberEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many members there are in all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A member in a page. */
export type CustomerGroupMemberEdge = {
  __typename?: 'CustomerGroupMemberEdge';
  /** Where the member stands in the list; for `after`. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: CustomerGroupMember;
};

/** Customers who cannot be put into a group, or taken out of it; nobody was. */
export type CustomersRefused = UserError & {
  __typename?: 'CustomersRefused';
  /** Always `INVALID_CUSTOMERS`. */
  code: Scalars['String']['output'];
  /** Every one that is at fault, in their order. */
  faults: Array<CustomerFault>;
  /** How many are at fault. */
  message: Scalars['String']['output'];
  /** The customers of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The end of the caller's account. */
export type DeleteAccountInput = {
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** The deleted account, or why it stays. */
export type DeleteAccountResult = AccountDeleted | InvalidCredentials | LastAdministrator | TooManyAttempts;

/** A group to delete. */
export type DeleteCustomerGroupInput = {
  /** UUIDv7 of the group. */
  groupId: Scalars['ID']['input'];
};

/** The deleted group, or why it was not deleted. */
export type DeleteCustomerGroupResult = CustomerGroupDeleted | InvalidInput | NotFound;

/** An address of the caller to remove. */
export type DeleteSavedAddressInput = {
  /** UUIDv7 of the address. */
  id: Scalars['ID']['input'];
};

/** The removed address, or why it was not removed. */
export type DeleteSavedAddressResult = InvalidInput | NotFound | SavedAddressDeleted;

/** The end of the second factor. */
export type DisableSecondFactorInput = {
  /** The six digits of the authenticator app, or a recovery code. */
  code: Scalars['String']['input'];
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** The end of the second factor, or why it stays. */
export type DisableSecondFactorResult = InvalidCode | InvalidCredentials | SecondFactorConflict | SecondFactorDisabled | TooManyAttempts;

/** An account to lock. */
export type DisableUserInput = {
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['input'];
};

/** The locked account, or why it is not locked. */
export type DisableUserResult = InvalidInput | LastAdministrator | NotFound | PrivilegeEscalation | User;

/** The e-mail address is now that of the account, and proved. */
export type EmailConfirmed = {
  __typename?: 'EmailConfirmed';
  /** The address. */
  email: Scalars['String']['output'];
};

/** Another account has proved that this e-mail address is its own. */
export type EmailTaken = UserError & {
  __typename?: 'EmailTaken';
  /** Always `EMAIL_TAKEN`. */
  code: Scalars['String']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** The field of the input that names the address. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Proof that the authenticator app has the secret. */
export type EnableSecondFactorInput = {
  /** The six digits the app shows. */
  code: Scalars['String']['input'];
};

/** The account's recovery codes, or why the second factor is not enabled. */
export type EnableSecondFactorResult = InvalidCode | RecoveryCodes | SecondFactorConflict | TooManyAttempts;

/** An account to unlock. */
export type EnableUserInput = {
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['input'];
};

/** The unlocked account, or why it is not unlocked. */
export type EnableUserResult = InvalidInput | NotFound | PrivilegeEscalation | User;

/** An account to delete for its owner. */
export type EraseUserInput = {
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['input'];
};

/** The deleted account, or why it stays. */
export type EraseUserResult = AccountDeleted | InvalidInput | LastAdministrator | NotFound | PrivilegeEscalation;

/** The API key to exchange. */
export type ExchangeApiKeyInput = {
  /** The secret that was shown when the key was created. */
  apiKey: Scalars['String']['input'];
};

/** An access token for the service, or why there is none. */
export type ExchangeApiKeyResult = AccessToken | InvalidApiKey | TooManyAttempts;

/** An account whose sessions end. */
export type ForceSignOutInput = {
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['input'];
};

/** The sessions that ended, or why none did. */
export type ForceSignOutResult = InvalidInput | NotFound | PrivilegeEscalation | SessionsEnded;

/** The API key is unknown, expired or revoked. */
export type InvalidApiKey = UserError & {
  __typename?: 'InvalidApiKey';
  /** Always `INVALID_API_KEY`. */
  code: Scalars['String']['output'];
  /** What is wrong. */
  message: Scalars['String']['output'];
  /** The key field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The one-time code or recovery code is wrong or was used before. */
export type InvalidCode = UserError & {
  __typename?: 'InvalidCode';
  /** Always `INVALID_CODE`. */
  code: Scalars['String']['output'];
  /** What was wrong. */
  message: Scalars['String']['output'];
  /** The code field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The e-mail address and password do not belong together, or the account does not exist. */
export type InvalidCredentials = UserError & {
  __typename?: 'InvalidCredentials';
  /** Always `INVALID_CREDENTIALS`. */
  code: Scalars['String']['output'];
  /** The same words whether the account exists or not. */
  message: Scalars['String']['output'];
  /** Always null: which of the two is wrong is not told. */
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

/** The refresh token is unknown, expired, revoked, or was used before. */
export type InvalidRefreshToken = UserError & {
  __typename?: 'InvalidRefreshToken';
  /** Always `INVALID_REFRESH_TOKEN`. */
  code: Scalars['String']['output'];
  /** What to do: sign in again. */
  message: Scalars['String']['output'];
  /** The refresh token field of the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The token of a message or a challenge is unknown, was used, or has expired. */
export type InvalidToken = UserError & {
  __typename?: 'InvalidToken';
  /** Always `INVALID_TOKEN`. */
  code: Scalars['String']['output'];
  /** What to do: ask for a new one. */
  message: Scalars['String']['output'];
  /** The field of the input that carries it. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Nobody would be left who can administer the shop. */
export type LastAdministrator = UserError & {
  __typename?: 'LastAdministrator';
  /** Always `LAST_ADMINISTRATOR`. */
  code: Scalars['String']['output'];
  /** What to do: make another account administrator first. */
  message: Scalars['String']['output'];
  /** The input field at fault; null when it is the caller's own account. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A message is on its way, if there is anybody to send it to. The same words whether there is or not. */
export type MessageRequested = {
  __typename?: 'MessageRequested';
  /** How long the link in it will work, in seconds. */
  validForSeconds: Scalars['Int']['output'];
};

/** What can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Puts customers into a group: all or none, and says of each that is at fault why. Who is in it stays. */
  addCustomersToGroup: AddCustomersToGroupResult;
  /** Changes what an account may do. Its access tokens have to be renewed, its WebSockets are closed. */
  assignRoles: AssignRolesResult;
  /** Changes the caller's password and ends their other sessions. */
  changePassword: ChangePasswordResult;
  /** Starts a session for who has given the password and now gives the one-time code. */
  completeSignIn: CompleteSignInResult;
  /** Proves an e-mail address by a token from a message. A changed address ends the account's sessions. */
  confirmEmail: ConfirmEmailResult;
  /** Creates an API key for a service. */
  createApiKey: CreateApiKeyResult;
  /** Creates a group of customers that nobody is in. */
  createCustomerGroup: CreateCustomerGroupResult;
  /** Keeps an address of the caller. */
  createSavedAddress: CreateSavedAddressResult;
  /** Creates an account for somebody else and sends them an invitation. */
  createUser: CreateUserResult;
  /** Deletes the caller's account and everything personal in every subgraph. Orders stay, without who placed them. */
  deleteAccount: DeleteAccountResult;
  /** Deletes a group of customers. Price lists that name it stay, and apply to nobody by it. */
  deleteCustomerGroup: DeleteCustomerGroupResult;
  /** Removes an address of the caller. Were it a default, the oldest one left becomes it. */
  deleteSavedAddress: DeleteSavedAddressResult;
  /** Ends the second factor of the caller. */
  disableSecondFactor: DisableSecondFactorResult;
  /** Locks an account and ends its sessions. */
  disableUser: DisableUserResult;
  /** Puts the secret into force, and counts as a second factor for this session. Ends the other sessions. */
  enableSecondFactor: EnableSecondFactorResult;
  /** Unlocks an account. */
  enableUser: EnableUserResult;
  /** Deletes an account for its owner, as `deleteAccount` does. */
  eraseUser: EraseUserResult;
  /**
   * Exchanges an API key for an access token. Services need not do it themselves: the gateway accepts an API key wherever it
   * accepts an access token.
   */
  exchangeApiKey: ExchangeApiKeyResult;
  /** Ends all sessions of an account. */
  forceSignOut: ForceSignOutResult;
  /**
   * Exchanges a refresh token for a new pair of tokens. A token used again ends its whole session, except within ten
   * seconds, when the first answer may have been lost: then the newest pair is given again.
   */
  refreshSession: RefreshSessionResult;
  /** Replaces the recovery codes of the caller. */
  regenerateRecoveryCodes: RegenerateRecoveryCodesResult;
  /**
   * Creates a customer account and signs it in. An e-mail address somebody has an account with already makes another account:
   * which of them the address belongs to is settled by `confirmEmail`, so that nobody can find out who has one.
   */
  register: RegisterResult;
  /** Takes customers out of a group: all or none, and says of each that is at fault why. Who is not in it stays out. */
  removeCustomersFromGroup: RemoveCustomersFromGroupResult;
  /** Gives a group of customers another name. */
  renameCustomerGroup: RenameCustomerGroupResult;
  /** Sends a message to the new address. It becomes the account's when `confirmEmail` is given the token. */
  requestEmailChange: RequestEmailChangeResult;
  /** Sends the caller a message that proves their e-mail address. The one before no longer works. */
  requestEmailVerification: RequestEmailVerificationResult;
  /** Sends a message with which a new password can be chosen. The answer does not tell whether there is such an account. */
  requestPasswordReset: RequestPasswordResetResult;
  /** Sets the password by a token from a message, which also proves the e-mail address. Ends all sessions of the account. */
  resetPassword: ResetPasswordResult;
  /** Takes the second factor off an account and ends its sessions. */
  resetSecondFactor: ResetSecondFactorResult;
  /** Ends an API key and every access token it was exchanged for. The caller needs every scope the key has, as to create it. */
  revokeApiKey: RevokeApiKeyResult;
  /** Ends one session of the caller. */
  revokeSession: RevokeSessionResult;
  /** Changes whether somebody hears of their orders on a channel, as they told a service that delivers messages. Doing it twice does it once. */
  setOrderUpdates: SetOrderUpdatesResult;
  /** Makes a secret for an authenticator app (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds). */
  setUpSecondFactor: SetUpSecondFactorResult;
  /** Starts a session, or the second step of starting one. */
  signIn: SignInResult;
  /** Ends the session a refresh token belongs to. */
  signOut: SignedOut;
  /** Ends all sessions of the caller. */
  signOutEverywhere: SessionsEnded;
  /** Changes on which channels the caller wants to hear of what. */
  updateCommunicationPreferences: UpdateCommunicationPreferencesResult;
  /** Changes what the caller tells about themselves. */
  updateProfile: UpdateProfileResult;
  /** Changes what a role grants. Access tokens of the role have to be renewed, WebSockets are closed. */
  updateRole: UpdateRoleResult;
  /** Replaces an address of the caller. */
  updateSavedAddress: UpdateSavedAddressResult;
};


/** What can be changed. */
export type MutationAddCustomersToGroupArgs = {
  input: AddCustomersToGroupInput;
};


/** What can be changed. */
export type MutationAssignRolesArgs = {
  input: AssignRolesInput;
};


/** What can be changed. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** What can be changed. */
export type MutationCompleteSignInArgs = {
  input: CompleteSignInInput;
};


/** What can be changed. */
export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


/** What can be changed. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** What can be changed. */
export type MutationCreateCustomerGroupArgs = {
  input: CreateCustomerGroupInput;
};


/** What can be changed. */
export type MutationCreateSavedAddressArgs = {
  input: CreateSavedAddressInput;
};


/** What can be changed. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** What can be changed. */
export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


/** What can be changed. */
export type MutationDeleteCustomerGroupArgs = {
  input: DeleteCustomerGroupInput;
};


/** What can be changed. */
export type MutationDeleteSavedAddressArgs = {
  input: DeleteSavedAddressInput;
};


/** What can be changed. */
export type MutationDisableSecondFactorArgs = {
  input: DisableSecondFactorInput;
};


/** What can be changed. */
export type MutationDisableUserArgs = {
  input: DisableUserInput;
};


/** What can be changed. */
export type MutationEnableSecondFactorArgs = {
  input: EnableSecondFactorInput;
};


/** What can be changed. */
export type MutationEnableUserArgs = {
  input: EnableUserInput;
};


/** What can be changed. */
export type MutationEraseUserArgs = {
  input: EraseUserInput;
};


/** What can be changed. */
export type MutationExchangeApiKeyArgs = {
  input: ExchangeApiKeyInput;
};


/** What can be changed. */
export type MutationForceSignOutArgs = {
  input: ForceSignOutInput;
};


/** What can be changed. */
export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


/** What can be changed. */
export type MutationRegenerateRecoveryCodesArgs = {
  input: RegenerateRecoveryCodesInput;
};


/** What can be changed. */
export type MutationRegisterArgs = {
  input: RegisterInput;
};


/** What can be changed. */
export type MutationRemoveCustomersFromGroupArgs = {
  input: RemoveCustomersFromGroupInput;
};


/** What can be changed. */
export type MutationRenameCustomerGroupArgs = {
  input: RenameCustomerGroupInput;
};


/** What can be changed. */
export type MutationRequestEmailChangeArgs = {
  input: RequestEmailChangeInput;
};


/** What can be changed. */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/** What can be changed. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** What can be changed. */
export type MutationResetSecondFactorArgs = {
  input: ResetSecondFactorInput;
};


/** What can be changed. */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/** What can be changed. */
export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


/** What can be changed. */
export type MutationSetOrderUpdatesArgs = {
  input: SetOrderUpdatesInput;
};


/** What can be changed. */
export type MutationSetUpSecondFactorArgs = {
  input: SetUpSecondFactorInput;
};


/** What can be changed. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** What can be changed. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** What can be changed. */
export type MutationSignOutEverywhereArgs = {
  input: SignOutEverywhereInput;
};


/** What can be changed. */
export type MutationUpdateCommunicationPreferencesArgs = {
  input: UpdateCommunicationPreferencesInput;
};


/** What can be changed. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** What can be changed. */
export type MutationUpdateRoleArgs = {
  input: UpdateRoleInput;
};


/** What can be changed. */
export type MutationUpdateSavedAddressArgs = {
  input: UpdateSavedAddressInput;
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

/** The account has a new password. */
export type PasswordChanged = {
  __typename?: 'PasswordChanged';
  /** How many sessions ended by it. */
  sessionsEnded: Scalars['Int']['output'];
};

/**
 * Everything the system holds about a person: each subgraph contributes a field with what it knows. A copy for the person
 * (GDPR, articles 15 and 20).
 */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** Account, addresses, preferences, sessions and messages; secrets are left out. */
  account: Scalars['JSON']['output'];
  /** UUIDv7 of the person's account. */
  userId: Scalars['ID']['output'];
};

/**
 * It would give somebody rights the caller does not have, or change an account or end an API key that has more rights than
 * the caller.
 */
export type PrivilegeEscalation = UserError & {
  __typename?: 'PrivilegeEscalation';
  /** Always `PRIVILEGE_ESCALATION`. */
  code: Scalars['String']['output'];
  /** Which rights those are. */
  message: Scalars['String']['output'];
  /** The input field at fault. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** A message to deliver. Null when there is none with this id. */
  accountMessage?: Maybe<AccountMessage>;
  /** Messages to deliver, newest first. */
  accountMessages?: Maybe<AccountMessageConnection>;
  /** A change of which the owner of an account is to be told. Null when there is none with this id, or no longer. */
  accountNotice?: Maybe<AccountNotice>;
  /** All API keys, newest first, revoked ones included. */
  apiKeys?: Maybe<Array<ApiKey>>;
  /** A group of customers. Null when there is none with this id. */
  customerGroup?: Maybe<CustomerGroup>;
  /** Who did what to a group, also to one that was deleted, the newest first. */
  customerGroupChanges?: Maybe<CustomerGroupChangeConnection>;
  /** All groups of customers, by code. */
  customerGroups?: Maybe<CustomerGroupConnection>;
  /** The account of the caller; null for an anonymous caller and for a service. */
  me?: Maybe<User>;
  /** Everything held about a person: about the caller, or for holders of `users:write` about anybody. Null when there is no such account. */
  personalData?: Maybe<PersonalData>;
  /** What each role grants. */
  roles?: Maybe<Array<RoleRights>>;
  /** Every scope there is, sorted by name. */
  scopes?: Maybe<Array<Scope>>;
  /** An account by its id. Null when there is none or the caller may not see it. */
  user?: Maybe<User>;
  /** All accounts, newest first. */
  users?: Maybe<UserConnection>;
};


/** What can be read. */
export type QueryAccountMessageArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryAccountMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryAccountNoticeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryCustomerGroupArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryCustomerGroupChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryCustomerGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryPersonalDataArgs = {
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<AccountStatus>;
};

/** Codes that replace a one-time code, each once. Shown this once: only their hashes are kept. */
export type RecoveryCodes = {
  __typename?: 'RecoveryCodes';
  /** Ten codes; the ones before no longer work. */
  codes: Array<Scalars['String']['output']>;
};

/** The session to renew. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. */
  refreshToken: Scalars['String']['input'];
};

/** The renewed session, or why it was not renewed. */
export type RefreshSessionResult = InvalidRefreshToken | Session;

/** New recovery codes. */
export type RegenerateRecoveryCodesInput = {
  /** The six digits of the authenticator app, or a recovery code. */
  code: Scalars['String']['input'];
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** New recovery codes, or why the old ones stay. */
export type RegenerateRecoveryCodesResult = InvalidCode | InvalidCredentials | RecoveryCodes | SecondFactorConflict | TooManyAttempts;

/** A new account. */
export type RegisterInput = {
  /** The name to show; at most 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The person's e-mail address; compared without regard to case. */
  email: Scalars['String']['input'];
  /** 10 to 128 characters, none of the passwords that many people use, and no repeated characters, sequences or rows of keys. */
  password: Scalars['String']['input'];
};

/** A session for the new account, or why there is none. */
export type RegisterResult = InvalidInput | Session | TooManyAttempts;

/** Customers to take out of a group. */
export type RemoveCustomersFromGroupInput = {
  /** UUIDv7 of the group. */
  groupId: Scalars['ID']['input'];
  /** UUIDv7s of 1 to 1,000 accounts; one that is repeated counts once. */
  userIds: Array<Scalars['ID']['input']>;
};

/** The group as it is now, or why nobody was taken out of it. */
export type RemoveCustomersFromGroupResult = CustomerGroup | CustomersRefused | InvalidInput | NotFound;

/** Another name for a group. */
export type RenameCustomerGroupInput = {
  /** UUIDv7 of the group. */
  groupId: Scalars['ID']['input'];
  /** What people call it from now on; 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** The group as it is now, or why it stays as it was. */
export type RenameCustomerGroupResult = CustomerGroup | InvalidInput | NotFound;

/** Another e-mail address for the caller's account. */
export type RequestEmailChangeInput = {
  /** The address it is to have. */
  newEmail: Scalars['String']['input'];
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** The message that was asked for, or why there is none. */
export type RequestEmailChangeResult = InvalidCredentials | InvalidInput | MessageRequested | TooManyAttempts;

/** The message that was asked for, or why there is none. */
export type RequestEmailVerificationResult = MessageRequested | TooManyAttempts;

/** Whose password was forgotten. */
export type RequestPasswordResetInput = {
  /** The address of the account. */
  email: Scalars['String']['input'];
};

/** The same whether there is such an account or not. */
export type RequestPasswordResetResult = InvalidInput | MessageRequested | TooManyAttempts;

/** A new password, by who got the message. */
export type ResetPasswordInput = {
  /** 10 to 128 characters, none of the passwords that many people use, and no repeated characters, sequences or rows of keys. */
  newPassword: Scalars['String']['input'];
  /** The token of the message. */
  token: Scalars['String']['input'];
};

/** The account with its new password, or why it has none. */
export type ResetPasswordResult = InvalidInput | InvalidToken | PasswordChanged;

/** An account whose owner has lost their authenticator app and recovery codes. */
export type ResetSecondFactorInput = {
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['input'];
};

/** The account without a second factor, or why it keeps it. */
export type ResetSecondFactorResult = InvalidInput | NotFound | PrivilegeEscalation | User;

/** An API key that is no longer to work. */
export type RevokeApiKeyInput = {
  /** UUIDv7 of the key. */
  apiKeyId: Scalars['ID']['input'];
};

/** The revoked key, or why it was not revoked. */
export type RevokeApiKeyResult = ApiKey | InvalidInput | NotFound | PrivilegeEscalation;

/** A session of the caller to end. */
export type RevokeSessionInput = {
  /** UUIDv7 of the session, from `User.sessions`. */
  sessionId: Scalars['ID']['input'];
};

/** The session that ended, or why none did. */
export type RevokeSessionResult = InvalidInput | NotFound | SignedOut;

/** What a person may do in the shop, as a coarse group. Which scopes a role grants is decided by administrators. */
export type Role =
  /** Everything, and who may do what. */
  | 'ADMIN'
  /** Buys: sees and changes only what is their own. */
  | 'CUSTOMER'
  /** Runs the shop day to day: catalogue, stock, orders and reports. */
  | 'STAFF';

/** What a role grants. */
export type RoleRights = {
  __typename?: 'RoleRights';
  /** True when the role is withheld from sessions without a second factor. */
  requiresSecondFactor: Scalars['Boolean']['output'];
  /** The role. */
  role: Role;
  /** Scopes everybody with the role has, sorted. */
  scopes: Array<Scalars['String']['output']>;
};

/** An address a person keeps for their next order. */
export type SavedAddress = {
  __typename?: 'SavedAddress';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** The organisation; null for a private address. */
  company?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country: Scalars['CountryCode']['output'];
  /** UUIDv7 of the address. */
  id: Scalars['ID']['output'];
  /** True for the one address offered first for invoices. */
  isDefaultBilling: Scalars['Boolean']['output'];
  /** True for the one address offered first for deliveries. */
  isDefaultShipping: Scalars['Boolean']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** What does not fit the first line, such as floor, flat or care of; null when nothing. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives what is sent there. */
  name: Scalars['String']['output'];
  /** Telephone number for the carrier in E.164; null when none was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code; null where there are none. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or county; null where it is not used. */
  region?: Maybe<Scalars['String']['output']>;
};

/** The address was removed. */
export type SavedAddressDeleted = {
  __typename?: 'SavedAddressDeleted';
  /** UUIDv7 that the address had. */
  id: Scalars['ID']['output'];
};

/** An address to keep. */
export type SavedAddressInput = {
  /** Town or city; 1 to 200 characters. */
  city: Scalars['String']['input'];
  /** The organisation; at most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country: Scalars['CountryCode']['input'];
  /** Whether to offer it first for invoices, in place of the one before. The first address always is, and a default stays one until another takes its place. */
  isDefaultBilling?: Scalars['Boolean']['input'];
  /** Whether to offer it first for deliveries, in place of the one before. The first address always is, and a default stays one until another takes its place. */
  isDefaultShipping?: Scalars['Boolean']['input'];
  /** Street and number; 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** What does not fit the first line, such as floor, flat or care of; at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives what is sent there; 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Telephone number for the carrier in E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 20 characters: needed where every address has one, and of the form it has in the country. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or county, at most 200 characters: needed where every address has one, such as in the United States, Canada, Italy and Japan. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** A right that roles and API keys can grant. */
export type Scope = {
  __typename?: 'Scope';
  /** What it allows. */
  description: Scalars['String']['output'];
  /** What the scope is called, for example `orders:read`. */
  name: Scalars['String']['output'];
};

/** The second factor is enabled already, is not enabled, or a role of the account needs it. */
export type SecondFactorConflict = UserError & {
  __typename?: 'SecondFactorConflict';
  /** Always `SECOND_FACTOR_CONFLICT`. */
  code: Scalars['String']['output'];
  /** Which of these it is. */
  message: Scalars['String']['output'];
  /** Always null. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The second factor is no longer asked for. */
export type SecondFactorDisabled = {
  __typename?: 'SecondFactorDisabled';
  /** UUIDv7 of the account. */
  userId: Scalars['ID']['output'];
};

/** The password was right and the account takes a one-time code: give it to `completeSignIn`. */
export type SecondFactorRequired = UserError & {
  __typename?: 'SecondFactorRequired';
  /** Opaque token that stands for the password; works until one sign-in succeeds with it. */
  challenge: Scalars['String']['output'];
  /** Always `SECOND_FACTOR_REQUIRED`. */
  code: Scalars['String']['output'];
  /** When the challenge stops being accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** Always null. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The secret for an authenticator app. Not in force until `enableSecondFactor` was given a code made with it. */
export type SecondFactorSetUp = {
  __typename?: 'SecondFactorSetUp';
  /** The secret in base 32, for typing in. */
  secret: Scalars['String']['output'];
  /** The secret as an `otpauth://` URI, for a QR code. */
  uri: Scalars['String']['output'];
};

/** A signed-in session: a short-lived access token and the refresh token that renews it. Given only to who just proved who they are. */
export type Session = {
  __typename?: 'Session';
  /** JWT for `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** When the access token stops being accepted. */
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Opaque token for `refreshSession`. Each one works once; the answer carries its successor. */
  refreshToken: Scalars['String']['output'];
  /**
   * True when a role of the account takes a second factor that the account does not have yet: the access token leaves that
   * role out until `enableSecondFactor`, after which the session is to be renewed.
   */
  secondFactorSetupRequired: Scalars['Boolean']['output'];
  /** Who is signed in. */
  user: User;
};

/** Sessions have ended. */
export type SessionsEnded = {
  __typename?: 'SessionsEnded';
  /** How many there were to end. */
  count: Scalars['Int']['output'];
};

/** What somebody told a service about news of their orders: by the link to unsubscribe in a message, for example. */
export type SetOrderUpdatesInput = {
  /** The channel they spoke of. The others stay as they are. */
  channel: Channel;
  /** UUIDv7 of their account. */
  userId: Scalars['ID']['input'];
  /** Whether they want news of their orders on it. */
  wanted: Scalars['Boolean']['input'];
};

/** The account as it is now, or why it stays as it was. */
export type SetOrderUpdatesResult = InvalidInput | NotFound | User;

/** The beginning of a second factor. */
export type SetUpSecondFactorInput = {
  /** The account's password. */
  password: Scalars['String']['input'];
};

/** The secret for an authenticator app, or why there is none. */
export type SetUpSecondFactorResult = InvalidCredentials | SecondFactorConflict | SecondFactorSetUp | TooManyAttempts;

/** Who wants in. */
export type SignInInput = {
  /** The address of the account. */
  email: Scalars['String']['input'];
  /** Its password. */
  password: Scalars['String']['input'];
};

/** A session, or why there is none yet. */
export type SignInResult = AccountDisabled | InvalidCredentials | InvalidInput | SecondFactorRequired | Session | TooManyAttempts;

/** Which sessions of the caller to end. */
export type SignOutEverywhereInput = {
  /** Whether the session of this request stays. */
  keepThisSession?: Scalars['Boolean']['input'];
};

/** The session to end. */
export type SignOutInput = {
  /** The refresh token of the session. */
  refreshToken: Scalars['String']['input'];
};

/** A sign-in that can still be renewed, as its owner sees it among others. */
export type SignedInSession = {
  __typename?: 'SignedInSession';
  /** Internet address from which it was last signed in or renewed. */
  clientAddress: Scalars['String']['output'];
  /** When the person signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** What the client last said it is (its User-Agent); null when it said nothing. */
  device?: Maybe<Scalars['String']['output']>;
  /** When it ends unless it is renewed. */
  expiresAt: Scalars['DateTime']['output'];
  /** UUIDv7 of the session. */
  id: Scalars['ID']['output'];
  /** True for the session of this request. */
  isCurrent: Scalars['Boolean']['output'];
  /** When it was last signed in or renewed. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** True when a one-time code was given for it. */
  secondFactor: Scalars['Boolean']['output'];
};

/** The session has ended. */
export type SignedOut = {
  __typename?: 'SignedOut';
  /** True when a live session was ended by this call, false when there was none. */
  ended: Scalars['Boolean']['output'];
};

/** Too many attempts for this account or from this address. */
export type TooManyAttempts = UserError & {
  __typename?: 'TooManyAttempts';
  /** Always `TOO_MANY_ATTEMPTS`. */
  code: Scalars['String']['output'];
  /** What happened and how long to wait. */
  message: Scalars['String']['output'];
  /** Always null. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Seconds until another attempt is looked at. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** Which channels the person wants. A field that is left out stays as it is. */
export type UpdateCommunicationPreferencesInput = {
  /** For advertising. */
  marketing?: InputMaybe<Array<Channel>>;
  /** For news about their own orders. */
  orderUpdates?: InputMaybe<Array<Channel>>;
};

/** The account as it is now, or why it stays as it was. */
export type UpdateCommunicationPreferencesResult = InvalidInput | User;

/** What the person tells about themselves. A field that is left out stays as it is; null removes it. */
export type UpdateProfileInput = {
  /** The name to show; at most 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47 tag, for example `de-AT`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number in E.164, for example `+442071838750`. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The account as it is now, or why it stays as it was. */
export type UpdateProfileResult = InvalidInput | User;

/** What a role grants from now on. A field that is left out stays as it is. */
export type UpdateRoleInput = {
  /** Whether the role is withheld from sessions without a second factor. */
  requiresSecondFactor?: InputMaybe<Scalars['Boolean']['input']>;
  /** The role. */
  role: Role;
  /** All scopes it is to grant. `ADMIN` always has every scope. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The role as it is now, or why it stays as it was. */
export type UpdateRoleResult = InvalidInput | PrivilegeEscalation | RoleRights;

/** An address of the caller as it is to be from now on. */
export type UpdateSavedAddressInput = {
  /** All of it: what is left out is removed. */
  address: SavedAddressInput;
  /** UUIDv7 of the address. */
  id: Scalars['ID']['input'];
};

/** The address as it is now, or why it stays as it was. */
export type UpdateSavedAddressResult = InvalidInput | NotFound | SavedAddress;

/** Somebody with an account. */
export type User = {
  __typename?: 'User';
  /** Addresses kept for the next order, the oldest first; at most 50. */
  addresses: Array<SavedAddress>;
  /** On which channels the person wants to hear of what. */
  communicationPreferences: CommunicationPreferences;
  /** When the account was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The groups of customers that the account is in, by code; at most 50. What the person pays may depend on them. */
  customerGroups: Array<CustomerGroup>;
  /** The name shown to others; null until the person chooses one. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The address the person signs in with. Of a deleted account a placeholder that ends in `.invalid`. */
  email: Scalars['String']['output'];
  /** True when the person has proved that the address is theirs. */
  emailVerified: Scalars['Boolean']['output'];
  /** UUIDv7 of the account. */
  id: Scalars['ID']['output'];
  /** When a session of the account last began; null when none has. */
  lastSignedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Language and region the person reads, as a BCP 47 tag, for example `de-AT`; null when none was chosen. */
  locale?: Maybe<Scalars['String']['output']>;
  /** Telephone number in E.164, for example `+442071838750`; null when none was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Every role the account has. */
  roles: Array<Role>;
  /** True when signing in takes a one-time code. */
  secondFactorEnabled: Scalars['Boolean']['output'];
  /** The account's sessions that can still be renewed, the one last used first. */
  sessions: Array<SignedInSession>;
  /** Whether the account can be used. */
  status: AccountStatus;
};

/** A page of accounts. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The accounts of the page, each with its cursor. */
  edges: Array<UserEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many accounts there are in all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An account in a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Where the account stands in the list; for `after`. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: User;
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
  PersonalData: PersonalData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  PersonalData:
    ( { __typename: 'PersonalData' }
    & GraphQLRecursivePick<FederationTypes['PersonalData'], {"userId":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddCustomersToGroupResult:
    | ( CustomerGroupParent )
    | ( CustomersRefused )
    | ( InvalidInput )
    | ( NotFound )
  ;
  AssignRolesResult:
    | ( InvalidInput )
    | ( LastAdministrator )
    | ( NotFound )
    | ( PrivilegeEscalation )
    | ( UserParent )
  ;
  ChangePasswordResult:
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( PasswordChanged )
    | ( TooManyAttempts )
  ;
  CompleteSignInResult:
    | ( AccountDisabled )
    | ( InvalidCode )
    | ( InvalidToken )
    | ( SessionParent )
    | ( TooManyAttempts )
  ;
  ConfirmEmailResult:
    | ( EmailConfirmed )
    | ( EmailTaken )
    | ( InvalidToken )
  ;
  CreateApiKeyResult:
    | ( Omit<ApiKeyCreated, 'apiKey'> & { apiKey: _RefType['ApiKey'] } )
    | ( InvalidInput )
    | ( PrivilegeEscalation )
  ;
  CreateCustomerGroupResult:
    | ( CustomerGroupParent )
    | ( CustomerGroupCodeTaken )
    | ( InvalidInput )
  ;
  CreateSavedAddressResult:
    | ( InvalidInput )
    | ( SavedAddressParent )
  ;
  CreateUserResult:
    | ( EmailTaken )
    | ( InvalidInput )
    | ( PrivilegeEscalation )
    | ( UserParent )
  ;
  DeleteAccountResult:
    | ( AccountDeleted )
    | ( InvalidCredentials )
    | ( LastAdministrator )
    | ( TooManyAttempts )
  ;
  DeleteCustomerGroupResult:
    | ( CustomerGroupDeleted )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DeleteSavedAddressResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( SavedAddressDeleted )
  ;
  DisableSecondFactorResult:
    | ( InvalidCode )
    | ( InvalidCredentials )
    | ( SecondFactorConflict )
    | ( SecondFactorDisabled )
    | ( TooManyAttempts )
  ;
  DisableUserResult:
    | ( InvalidInput )
    | ( LastAdministrator )
    | ( NotFound )
    | ( PrivilegeEscalation )
    | ( UserParent )
  ;
  EnableSecondFactorResult:
    | ( InvalidCode )
    | ( RecoveryCodesParent )
    | ( SecondFactorConflict )
    | ( TooManyAttempts )
  ;
  EnableUserResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PrivilegeEscalation )
    | ( UserParent )
  ;
  EraseUserResult:
    | ( AccountDeleted )
    | ( InvalidInput )
    | ( LastAdministrator )
    | ( NotFound )
    | ( PrivilegeEscalation )
  ;
  ExchangeApiKeyResult:
    | ( AccessToken )
    | ( InvalidApiKey )
    | ( TooManyAttempts )
  ;
  ForceSignOutResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PrivilegeEscalation )
    | ( SessionsEnded )
  ;
  RefreshSessionResult:
    | ( InvalidRefreshToken )
    | ( SessionParent )
  ;
  RegenerateRecoveryCodesResult:
    | ( InvalidCode )
    | ( InvalidCredentials )
    | ( RecoveryCodesParent )
    | ( SecondFactorConflict )
    | ( TooManyAttempts )
  ;
  RegisterResult:
    | ( InvalidInput )
    | ( SessionParent )
    | ( TooManyAttempts )
  ;
  RemoveCustomersFromGroupResult:
    | ( CustomerGroupParent )
    | ( CustomersRefused )
    | ( InvalidInput )
    | ( NotFound )
  ;
  RenameCustomerGroupResult:
    | ( CustomerGroupParent )
    | ( InvalidInput )
    | ( NotFound )
  ;
  RequestEmailChangeResult:
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( MessageRequested )
    | ( TooManyAttempts )
  ;
  RequestEmailVerificationResult:
    | ( MessageRequested )
    | ( TooManyAttempts )
  ;
  RequestPasswordResetResult:
    | ( InvalidInput )
    | ( MessageRequested )
    | ( TooManyAttempts )
  ;
  ResetPasswordResult:
    | ( InvalidInput )
    | ( InvalidToken )
    | ( PasswordChanged )
  ;
  ResetSecondFactorResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( PrivilegeEscalation )
    | ( UserParent )
  ;
  RevokeApiKeyResult:
    | ( ApiKeyParent )
    | ( InvalidInput )
    | ( NotFound )
    | ( PrivilegeEscalation )
  ;
  RevokeSessionResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( SignedOut )
  ;
  SetOrderUpdatesResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( UserParent )
  ;
  SetUpSecondFactorResult:
    | ( InvalidCredentials )
    | ( SecondFactorConflict )
    | ( SecondFactorSetUpParent )
    | ( TooManyAttempts )
  ;
  SignInResult:
    | ( AccountDisabled )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( SecondFactorRequired )
    | ( SessionParent )
    | ( TooManyAttempts )
  ;
  UpdateCommunicationPreferencesResult:
    | ( InvalidInput )
    | ( UserParent )
  ;
  UpdateProfileResult:
    | ( InvalidInput )
    | ( UserParent )
  ;
  UpdateRoleResult:
    | ( InvalidInput )
    | ( PrivilegeEscalation )
    | ( RoleRightsParent )
  ;
  UpdateSavedAddressResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( SavedAddressParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AccountDisabled )
    | ( CustomerGroupCodeTaken )
    | ( CustomersRefused )
    | ( EmailTaken )
    | ( InvalidApiKey )
    | ( InvalidCode )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( InvalidRefreshToken )
    | ( InvalidToken )
    | ( LastAdministrator )
    | ( NotFound )
    | ( PrivilegeEscalation )
    | ( SecondFactorConflict )
    | ( SecondFactorRequired )
    | ( TooManyAttempts )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessToken: ResolverTypeWrapper<AccessToken>;
  AccountDeleted: ResolverTypeWrapper<AccountDeleted>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountDisabled: ResolverTypeWrapper<AccountDisabled>;
  AccountMessage: ResolverTypeWrapper<AccountMessageParent>;
  AccountMessageConnection: ResolverTypeWrapper<Omit<AccountMessageConnection, 'edges'> & { edges: Array<ResolversTypes['AccountMessageEdge']> }>;
  AccountMessageEdge: ResolverTypeWrapper<Omit<AccountMessageEdge, 'node'> & { node: ResolversTypes['AccountMessage'] }>;
  AccountMessageKind: AccountMessageKind;
  AccountNotice: ResolverTypeWrapper<AccountNoticeParent>;
  AccountNoticeKind: AccountNoticeKind;
  AccountStatus: AccountStatus;
  AddCustomersToGroupInput: AddCustomersToGroupInput;
  AddCustomersToGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddCustomersToGroupResult']>;
  ApiKey: ResolverTypeWrapper<ApiKeyParent>;
  ApiKeyCreated: ResolverTypeWrapper<Omit<ApiKeyCreated, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  AssignRolesInput: AssignRolesInput;
  AssignRolesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignRolesResult']>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  Channel: Channel;
  CommunicationPreferences: ResolverTypeWrapper<CommunicationPreferencesParent>;
  CompleteSignInInput: CompleteSignInInput;
  CompleteSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteSignInResult']>;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmEmailResult']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  CreateCustomerGroupInput: CreateCustomerGroupInput;
  CreateCustomerGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCustomerGroupResult']>;
  CreateSavedAddressInput: CreateSavedAddressInput;
  CreateSavedAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSavedAddressResult']>;
  CreateUserInput: CreateUserInput;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  CustomerFault: ResolverTypeWrapper<CustomerFault>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CustomerFaultCode: CustomerFaultCode;
  CustomerGroup: ResolverTypeWrapper<CustomerGroupParent>;
  CustomerGroupChange: ResolverTypeWrapper<CustomerGroupChangeParent>;
  CustomerGroupChangeConnection: ResolverTypeWrapper<Omit<CustomerGroupChangeConnection, 'edges'> & { edges: Array<ResolversTypes['CustomerGroupChangeEdge']> }>;
  CustomerGroupChangeEdge: ResolverTypeWrapper<Omit<CustomerGroupChangeEdge, 'node'> & { node: ResolversTypes['CustomerGroupChange'] }>;
  CustomerGroupChangeKind: CustomerGroupChangeKind;
  CustomerGroupCodeTaken: ResolverTypeWrapper<CustomerGroupCodeTaken>;
  CustomerGroupConnection: ResolverTypeWrapper<CustomerGroupConnectionParent>;
  CustomerGroupDeleted: ResolverTypeWrapper<CustomerGroupDeleted>;
  CustomerGroupEdge: ResolverTypeWrapper<Omit<CustomerGroupEdge, 'node'> & { node: ResolversTypes['CustomerGroup'] }>;
  CustomerGroupMember: ResolverTypeWrapper<CustomerGroupMemberParent>;
  CustomerGroupMemberConnection: ResolverTypeWrapper<CustomerGroupMemberConnectionParent>;
  CustomerGroupMemberEdge: ResolverTypeWrapper<Omit<CustomerGroupMemberEdge, 'node'> & { node: ResolversTypes['CustomerGroupMember'] }>;
  CustomersRefused: ResolverTypeWrapper<CustomersRefused>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  DeleteCustomerGroupInput: DeleteCustomerGroupInput;
  DeleteCustomerGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCustomerGroupResult']>;
  DeleteSavedAddressInput: DeleteSavedAddressInput;
  DeleteSavedAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteSavedAddressResult']>;
  DisableSecondFactorInput: DisableSecondFactorInput;
  DisableSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableSecondFactorResult']>;
  DisableUserInput: DisableUserInput;
  DisableUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableUserResult']>;
  EmailConfirmed: ResolverTypeWrapper<EmailConfirmed>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  EnableSecondFactorInput: EnableSecondFactorInput;
  EnableSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnableSecondFactorResult']>;
  EnableUserInput: EnableUserInput;
  EnableUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnableUserResult']>;
  EraseUserInput: EraseUserInput;
  EraseUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseUserResult']>;
  ExchangeApiKeyInput: ExchangeApiKeyInput;
  ExchangeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExchangeApiKeyResult']>;
  ForceSignOutInput: ForceSignOutInput;
  ForceSignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ForceSignOutResult']>;
  InvalidApiKey: ResolverTypeWrapper<InvalidApiKey>;
  InvalidCode: ResolverTypeWrapper<InvalidCode>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InvalidRefreshToken: ResolverTypeWrapper<InvalidRefreshToken>;
  InvalidToken: ResolverTypeWrapper<InvalidToken>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LastAdministrator: ResolverTypeWrapper<LastAdministrator>;
  MessageRequested: ResolverTypeWrapper<MessageRequested>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PasswordChanged: ResolverTypeWrapper<PasswordChanged>;
  PersonalData: ResolverTypeWrapper<PersonalDataParent>;
  PrivilegeEscalation: ResolverTypeWrapper<PrivilegeEscalation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecoveryCodes: ResolverTypeWrapper<RecoveryCodesParent>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RegenerateRecoveryCodesInput: RegenerateRecoveryCodesInput;
  RegenerateRecoveryCodesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegenerateRecoveryCodesResult']>;
  RegisterInput: RegisterInput;
  RegisterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterResult']>;
  RemoveCustomersFromGroupInput: RemoveCustomersFromGroupInput;
  RemoveCustomersFromGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveCustomersFromGroupResult']>;
  RenameCustomerGroupInput: RenameCustomerGroupInput;
  RenameCustomerGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameCustomerGroupResult']>;
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestEmailChangeResult']>;
  RequestEmailVerificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestEmailVerificationResult']>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetSecondFactorInput: ResetSecondFactorInput;
  ResetSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetSecondFactorResult']>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  Role: Role;
  RoleRights: ResolverTypeWrapper<RoleRightsParent>;
  SavedAddress: ResolverTypeWrapper<SavedAddressParent>;
  SavedAddressDeleted: ResolverTypeWrapper<SavedAddressDeleted>;
  SavedAddressInput: SavedAddressInput;
  Scope: ResolverTypeWrapper<Scope>;
  SecondFactorConflict: ResolverTypeWrapper<SecondFactorConflict>;
  SecondFactorDisabled: ResolverTypeWrapper<SecondFactorDisabled>;
  SecondFactorRequired: ResolverTypeWrapper<SecondFactorRequired>;
  SecondFactorSetUp: ResolverTypeWrapper<SecondFactorSetUpParent>;
  Session: ResolverTypeWrapper<SessionParent>;
  SessionsEnded: ResolverTypeWrapper<SessionsEnded>;
  SetOrderUpdatesInput: SetOrderUpdatesInput;
  SetOrderUpdatesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrderUpdatesResult']>;
  SetUpSecondFactorInput: SetUpSecondFactorInput;
  SetUpSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetUpSecondFactorResult']>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutInput: SignOutInput;
  SignedInSession: ResolverTypeWrapper<SignedInSessionParent>;
  SignedOut: ResolverTypeWrapper<SignedOut>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  UpdateCommunicationPreferencesInput: UpdateCommunicationPreferencesInput;
  UpdateCommunicationPreferencesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCommunicationPreferencesResult']>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateRoleResult']>;
  UpdateSavedAddressInput: UpdateSavedAddressInput;
  UpdateSavedAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateSavedAddressResult']>;
  User: ResolverTypeWrapper<UserParent>;
  UserConnection: ResolverTypeWrapper<UserConnectionParent>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessToken: AccessToken;
  AccountDeleted: AccountDeleted;
  ID: Scalars['ID']['output'];
  AccountDisabled: AccountDisabled;
  AccountMessage: AccountMessageParent;
  AccountMessageConnection: Omit<AccountMessageConnection, 'edges'> & { edges: Array<ResolversParentTypes['AccountMessageEdge']> };
  AccountMessageEdge: Omit<AccountMessageEdge, 'node'> & { node: ResolversParentTypes['AccountMessage'] };
  AccountNotice: AccountNoticeParent;
  AddCustomersToGroupInput: AddCustomersToGroupInput;
  AddCustomersToGroupResult: ResolversUnionTypes<ResolversParentTypes>['AddCustomersToGroupResult'];
  ApiKey: ApiKeyParent;
  ApiKeyCreated: Omit<ApiKeyCreated, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  AssignRolesInput: AssignRolesInput;
  AssignRolesResult: ResolversUnionTypes<ResolversParentTypes>['AssignRolesResult'];
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  CommunicationPreferences: CommunicationPreferencesParent;
  CompleteSignInInput: CompleteSignInInput;
  CompleteSignInResult: ResolversUnionTypes<ResolversParentTypes>['CompleteSignInResult'];
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmEmailResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  CreateCustomerGroupInput: CreateCustomerGroupInput;
  CreateCustomerGroupResult: ResolversUnionTypes<ResolversParentTypes>['CreateCustomerGroupResult'];
  CreateSavedAddressInput: CreateSavedAddressInput;
  CreateSavedAddressResult: ResolversUnionTypes<ResolversParentTypes>['CreateSavedAddressResult'];
  CreateUserInput: CreateUserInput;
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  CustomerFault: CustomerFault;
  Int: Scalars['Int']['output'];
  CustomerGroup: CustomerGroupParent;
  CustomerGroupChange: CustomerGroupChangeParent;
  CustomerGroupChangeConnection: Omit<CustomerGroupChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['CustomerGroupChangeEdge']> };
  CustomerGroupChangeEdge: Omit<CustomerGroupChangeEdge, 'node'> & { node: ResolversParentTypes['CustomerGroupChange'] };
  CustomerGroupCodeTaken: CustomerGroupCodeTaken;
  CustomerGroupConnection: CustomerGroupConnectionParent;
  CustomerGroupDeleted: CustomerGroupDeleted;
  CustomerGroupEdge: Omit<CustomerGroupEdge, 'node'> & { node: ResolversParentTypes['CustomerGroup'] };
  CustomerGroupMember: CustomerGroupMemberParent;
  CustomerGroupMemberConnection: CustomerGroupMemberConnectionParent;
  CustomerGroupMemberEdge: Omit<CustomerGroupMemberEdge, 'node'> & { node: ResolversParentTypes['CustomerGroupMember'] };
  CustomersRefused: CustomersRefused;
  DateTime: Scalars['DateTime']['output'];
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAccountResult'];
  DeleteCustomerGroupInput: DeleteCustomerGroupInput;
  DeleteCustomerGroupResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCustomerGroupResult'];
  DeleteSavedAddressInput: DeleteSavedAddressInput;
  DeleteSavedAddressResult: ResolversUnionTypes<ResolversParentTypes>['DeleteSavedAddressResult'];
  DisableSecondFactorInput: DisableSecondFactorInput;
  DisableSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['DisableSecondFactorResult'];
  DisableUserInput: DisableUserInput;
  DisableUserResult: ResolversUnionTypes<ResolversParentTypes>['DisableUserResult'];
  EmailConfirmed: EmailConfirmed;
  EmailTaken: EmailTaken;
  EnableSecondFactorInput: EnableSecondFactorInput;
  EnableSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['EnableSecondFactorResult'];
  EnableUserInput: EnableUserInput;
  EnableUserResult: ResolversUnionTypes<ResolversParentTypes>['EnableUserResult'];
  EraseUserInput: EraseUserInput;
  EraseUserResult: ResolversUnionTypes<ResolversParentTypes>['EraseUserResult'];
  ExchangeApiKeyInput: ExchangeApiKeyInput;
  ExchangeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['ExchangeApiKeyResult'];
  ForceSignOutInput: ForceSignOutInput;
  ForceSignOutResult: ResolversUnionTypes<ResolversParentTypes>['ForceSignOutResult'];
  InvalidApiKey: InvalidApiKey;
  InvalidCode: InvalidCode;
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  InvalidRefreshToken: InvalidRefreshToken;
  InvalidToken: InvalidToken;
  JSON: Scalars['JSON']['output'];
  LastAdministrator: LastAdministrator;
  MessageRequested: MessageRequested;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PasswordChanged: PasswordChanged;
  PersonalData: PersonalDataParent;
  PrivilegeEscalation: PrivilegeEscalation;
  Query: Record<PropertyKey, never>;
  RecoveryCodes: RecoveryCodesParent;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RegenerateRecoveryCodesInput: RegenerateRecoveryCodesInput;
  RegenerateRecoveryCodesResult: ResolversUnionTypes<ResolversParentTypes>['RegenerateRecoveryCodesResult'];
  RegisterInput: RegisterInput;
  RegisterResult: ResolversUnionTypes<ResolversParentTypes>['RegisterResult'];
  RemoveCustomersFromGroupInput: RemoveCustomersFromGroupInput;
  RemoveCustomersFromGroupResult: ResolversUnionTypes<ResolversParentTypes>['RemoveCustomersFromGroupResult'];
  RenameCustomerGroupInput: RenameCustomerGroupInput;
  RenameCustomerGroupResult: ResolversUnionTypes<ResolversParentTypes>['RenameCustomerGroupResult'];
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangeResult: ResolversUnionTypes<ResolversParentTypes>['RequestEmailChangeResult'];
  RequestEmailVerificationResult: ResolversUnionTypes<ResolversParentTypes>['RequestEmailVerificationResult'];
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetSecondFactorInput: ResetSecondFactorInput;
  ResetSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['ResetSecondFactorResult'];
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RoleRights: RoleRightsParent;
  SavedAddress: SavedAddressParent;
  SavedAddressDeleted: SavedAddressDeleted;
  SavedAddressInput: SavedAddressInput;
  Scope: Scope;
  SecondFactorConflict: SecondFactorConflict;
  SecondFactorDisabled: SecondFactorDisabled;
  SecondFactorRequired: SecondFactorRequired;
  SecondFactorSetUp: SecondFactorSetUpParent;
  Session: SessionParent;
  SessionsEnded: SessionsEnded;
  SetOrderUpdatesInput: SetOrderUpdatesInput;
  SetOrderUpdatesResult: ResolversUnionTypes<ResolversParentTypes>['SetOrderUpdatesResult'];
  SetUpSecondFactorInput: SetUpSecondFactorInput;
  SetUpSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['SetUpSecondFactorResult'];
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutInput: SignOutInput;
  SignedInSession: SignedInSessionParent;
  SignedOut: SignedOut;
  TooManyAttempts: TooManyAttempts;
  UpdateCommunicationPreferencesInput: UpdateCommunicationPreferencesInput;
  UpdateCommunicationPreferencesResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCommunicationPreferencesResult'];
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateRoleInput: UpdateRoleInput;
  UpdateRoleResult: ResolversUnionTypes<ResolversParentTypes>['UpdateRoleResult'];
  UpdateSavedAddressInput: UpdateSavedAddressInput;
  UpdateSavedAddressResult: ResolversUnionTypes<ResolversParentTypes>['UpdateSavedAddressResult'];
  User: UserParent;
  UserConnection: UserConnectionParent;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
};

export type OwnedDirectiveArgs = {
  by: Scalars['String']['input'];
  orScopes?: Array<Scalars['String']['input']>;
};

export type OwnedDirectiveResolver<Result, Parent, ContextType = Context, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessToken'] = ResolversParentTypes['AccessToken']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountDeleted'] = ResolversParentTypes['AccountDeleted']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountDisabledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountDisabled'] = ResolversParentTypes['AccountDisabled']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountMessage'] = ResolversParentTypes['AccountMessage']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountMessageKind'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type AccountMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountMessageConnection'] = ResolversParentTypes['AccountMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountMessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountMessageEdge'] = ResolversParentTypes['AccountMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountMessage'], ParentType, ContextType>;
};

export type AccountNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountNotice'] = ResolversParentTypes['AccountNotice']> = {
  clientAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountNoticeKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddCustomersToGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCustomersToGroupResult'] = ResolversParentTypes['AddCustomersToGroupResult']> = {
  __resolveType: TypeResolveFn<'CustomerGroup' | 'CustomersRefused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreated'] = ResolversParentTypes['ApiKeyCreated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignRolesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignRolesResult'] = ResolversParentTypes['AssignRolesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LastAdministrator' | 'NotFound' | 'PrivilegeEscalation' | 'User', ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'InvalidInput' | 'PasswordChanged' | 'TooManyAttempts', ParentType, ContextType>;
};

export type CommunicationPreferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunicationPreferences'] = ResolversParentTypes['CommunicationPreferences']> = {
  marketing?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  orderUpdates?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
};

export type CompleteSignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteSignInResult'] = ResolversParentTypes['CompleteSignInResult']> = {
  __resolveType: TypeResolveFn<'AccountDisabled' | 'InvalidCode' | 'InvalidToken' | 'Session' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ConfirmEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailResult'] = ResolversParentTypes['ConfirmEmailResult']> = {
  __resolveType: TypeResolveFn<'EmailConfirmed' | 'EmailTaken' | 'InvalidToken', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyCreated' | 'InvalidInput' | 'PrivilegeEscalation', ParentType, ContextType>;
};

export type CreateCustomerGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerGroupResult'] = ResolversParentTypes['CreateCustomerGroupResult']> = {
  __resolveType: TypeResolveFn<'CustomerGroup' | 'CustomerGroupCodeTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateSavedAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateSavedAddressResult'] = ResolversParentTypes['CreateSavedAddressResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SavedAddress', ParentType, ContextType>;
};

export type CreateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserResult'] = ResolversParentTypes['CreateUserResult']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidInput' | 'PrivilegeEscalation' | 'User', ParentType, ContextType>;
};

export type CustomerFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerFault'] = ResolversParentTypes['CustomerFault']> = {
  code?: Resolver<ResolversTypes['CustomerFaultCode'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroup'] = ResolversParentTypes['CustomerGroup']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['CustomerGroupMemberConnection']>, ParentType, ContextType, Partial<CustomerGroupMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerGroupChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupChange'] = ResolversParentTypes['CustomerGroupChange']> = {
  actorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerGroupChangeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerGroupChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupChangeConnection'] = ResolversParentTypes['CustomerGroupChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerGroupChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerGroupChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupChangeEdge'] = ResolversParentTypes['CustomerGroupChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerGroupChange'], ParentType, ContextType>;
};

export type CustomerGroupCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupCodeTaken'] = ResolversParentTypes['CustomerGroupCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupConnection'] = ResolversParentTypes['CustomerGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerGroupDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupDeleted'] = ResolversParentTypes['CustomerGroupDeleted']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupEdge'] = ResolversParentTypes['CustomerGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerGroup'], ParentType, ContextType>;
};

export type CustomerGroupMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupMember'] = ResolversParentTypes['CustomerGroupMember']> = {
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type CustomerGroupMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupMemberConnection'] = ResolversParentTypes['CustomerGroupMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerGroupMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerGroupMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupMemberEdge'] = ResolversParentTypes['CustomerGroupMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerGroupMember'], ParentType, ContextType>;
};

export type CustomersRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomersRefused'] = ResolversParentTypes['CustomersRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['CustomerFault']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = {
  __resolveType: TypeResolveFn<'AccountDeleted' | 'InvalidCredentials' | 'LastAdministrator' | 'TooManyAttempts', ParentType, ContextType>;
};

export type DeleteCustomerGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerGroupResult'] = ResolversParentTypes['DeleteCustomerGroupResult']> = {
  __resolveType: TypeResolveFn<'CustomerGroupDeleted' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DeleteSavedAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteSavedAddressResult'] = ResolversParentTypes['DeleteSavedAddressResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SavedAddressDeleted', ParentType, ContextType>;
};

export type DisableSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableSecondFactorResult'] = ResolversParentTypes['DisableSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'InvalidCode' | 'InvalidCredentials' | 'SecondFactorConflict' | 'SecondFactorDisabled' | 'TooManyAttempts', ParentType, ContextType>;
};

export type DisableUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableUserResult'] = ResolversParentTypes['DisableUserResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LastAdministrator' | 'NotFound' | 'PrivilegeEscalation' | 'User', ParentType, ContextType>;
};

export type EmailConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailConfirmed'] = ResolversParentTypes['EmailConfirmed']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnableSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableSecondFactorResult'] = ResolversParentTypes['EnableSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'InvalidCode' | 'RecoveryCodes' | 'SecondFactorConflict' | 'TooManyAttempts', ParentType, ContextType>;
};

export type EnableUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableUserResult'] = ResolversParentTypes['EnableUserResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PrivilegeEscalation' | 'User', ParentType, ContextType>;
};

export type EraseUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseUserResult'] = ResolversParentTypes['EraseUserResult']> = {
  __resolveType: TypeResolveFn<'AccountDeleted' | 'InvalidInput' | 'LastAdministrator' | 'NotFound' | 'PrivilegeEscalation', ParentType, ContextType>;
};

export type ExchangeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeApiKeyResult'] = ResolversParentTypes['ExchangeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'AccessToken' | 'InvalidApiKey' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ForceSignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForceSignOutResult'] = ResolversParentTypes['ForceSignOutResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PrivilegeEscalation' | 'SessionsEnded', ParentType, ContextType>;
};

export type InvalidApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidApiKey'] = ResolversParentTypes['InvalidApiKey']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCode'] = ResolversParentTypes['InvalidCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials']> = {
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

export type InvalidRefreshTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidRefreshToken'] = ResolversParentTypes['InvalidRefreshToken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidToken'] = ResolversParentTypes['InvalidToken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LastAdministratorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastAdministrator'] = ResolversParentTypes['LastAdministrator']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageRequestedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageRequested'] = ResolversParentTypes['MessageRequested']> = {
  validForSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCustomersToGroup?: Resolver<ResolversTypes['AddCustomersToGroupResult'], ParentType, ContextType, RequireFields<MutationAddCustomersToGroupArgs, 'input'>>;
  assignRoles?: Resolver<ResolversTypes['AssignRolesResult'], ParentType, ContextType, RequireFields<MutationAssignRolesArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  completeSignIn?: Resolver<ResolversTypes['CompleteSignInResult'], ParentType, ContextType, RequireFields<MutationCompleteSignInArgs, 'input'>>;
  confirmEmail?: Resolver<ResolversTypes['ConfirmEmailResult'], ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createCustomerGroup?: Resolver<ResolversTypes['CreateCustomerGroupResult'], ParentType, ContextType, RequireFields<MutationCreateCustomerGroupArgs, 'input'>>;
  createSavedAddress?: Resolver<ResolversTypes['CreateSavedAddressResult'], ParentType, ContextType, RequireFields<MutationCreateSavedAddressArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  deleteCustomerGroup?: Resolver<ResolversTypes['DeleteCustomerGroupResult'], ParentType, ContextType, RequireFields<MutationDeleteCustomerGroupArgs, 'input'>>;
  deleteSavedAddress?: Resolver<ResolversTypes['DeleteSavedAddressResult'], ParentType, ContextType, RequireFields<MutationDeleteSavedAddressArgs, 'input'>>;
  disableSecondFactor?: Resolver<ResolversTypes['DisableSecondFactorResult'], ParentType, ContextType, RequireFields<MutationDisableSecondFactorArgs, 'input'>>;
  disableUser?: Resolver<ResolversTypes['DisableUserResult'], ParentType, ContextType, RequireFields<MutationDisableUserArgs, 'input'>>;
  enableSecondFactor?: Resolver<ResolversTypes['EnableSecondFactorResult'], ParentType, ContextType, RequireFields<MutationEnableSecondFactorArgs, 'input'>>;
  enableUser?: Resolver<ResolversTypes['EnableUserResult'], ParentType, ContextType, RequireFields<MutationEnableUserArgs, 'input'>>;
  eraseUser?: Resolver<ResolversTypes['EraseUserResult'], ParentType, ContextType, RequireFields<MutationEraseUserArgs, 'input'>>;
  exchangeApiKey?: Resolver<ResolversTypes['ExchangeApiKeyResult'], ParentType, ContextType, RequireFields<MutationExchangeApiKeyArgs, 'input'>>;
  forceSignOut?: Resolver<ResolversTypes['ForceSignOutResult'], ParentType, ContextType, RequireFields<MutationForceSignOutArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  regenerateRecoveryCodes?: Resolver<ResolversTypes['RegenerateRecoveryCodesResult'], ParentType, ContextType, RequireFields<MutationRegenerateRecoveryCodesArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterResult'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  removeCustomersFromGroup?: Resolver<ResolversTypes['RemoveCustomersFromGroupResult'], ParentType, ContextType, RequireFields<MutationRemoveCustomersFromGroupArgs, 'input'>>;
  renameCustomerGroup?: Resolver<ResolversTypes['RenameCustomerGroupResult'], ParentType, ContextType, RequireFields<MutationRenameCustomerGroupArgs, 'input'>>;
  requestEmailChange?: Resolver<ResolversTypes['RequestEmailChangeResult'], ParentType, ContextType, RequireFields<MutationRequestEmailChangeArgs, 'input'>>;
  requestEmailVerification?: Resolver<ResolversTypes['RequestEmailVerificationResult'], ParentType, ContextType>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  resetSecondFactor?: Resolver<ResolversTypes['ResetSecondFactorResult'], ParentType, ContextType, RequireFields<MutationResetSecondFactorArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  setOrderUpdates?: Resolver<ResolversTypes['SetOrderUpdatesResult'], ParentType, ContextType, RequireFields<MutationSetOrderUpdatesArgs, 'input'>>;
  setUpSecondFactor?: Resolver<ResolversTypes['SetUpSecondFactorResult'], ParentType, ContextType, RequireFields<MutationSetUpSecondFactorArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignedOut'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  signOutEverywhere?: Resolver<ResolversTypes['SessionsEnded'], ParentType, ContextType, RequireFields<MutationSignOutEverywhereArgs, 'input'>>;
  updateCommunicationPreferences?: Resolver<ResolversTypes['UpdateCommunicationPreferencesResult'], ParentType, ContextType, RequireFields<MutationUpdateCommunicationPreferencesArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateRole?: Resolver<ResolversTypes['UpdateRoleResult'], ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'input'>>;
  updateSavedAddress?: Resolver<ResolversTypes['UpdateSavedAddressResult'], ParentType, ContextType, RequireFields<MutationUpdateSavedAddressArgs, 'input'>>;
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

export type PasswordChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordChanged'] = ResolversParentTypes['PasswordChanged']> = {
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData'], FederationReferenceType extends FederationReferenceTypes['PersonalData'] = FederationReferenceTypes['PersonalData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PrivilegeEscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivilegeEscalation'] = ResolversParentTypes['PrivilegeEscalation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountMessage?: Resolver<Maybe<ResolversTypes['AccountMessage']>, ParentType, ContextType, RequireFields<QueryAccountMessageArgs, 'id'>>;
  accountMessages?: Resolver<Maybe<ResolversTypes['AccountMessageConnection']>, ParentType, ContextType, Partial<QueryAccountMessagesArgs>>;
  accountNotice?: Resolver<Maybe<ResolversTypes['AccountNotice']>, ParentType, ContextType, RequireFields<QueryAccountNoticeArgs, 'id'>>;
  apiKeys?: Resolver<Maybe<Array<ResolversTypes['ApiKey']>>, ParentType, ContextType>;
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType, RequireFields<QueryCustomerGroupArgs, 'id'>>;
  customerGroupChanges?: Resolver<Maybe<ResolversTypes['CustomerGroupChangeConnection']>, ParentType, ContextType, RequireFields<QueryCustomerGroupChangesArgs, 'groupId'>>;
  customerGroups?: Resolver<Maybe<ResolversTypes['CustomerGroupConnection']>, ParentType, ContextType, Partial<QueryCustomerGroupsArgs>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  personalData?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, Partial<QueryPersonalDataArgs>>;
  roles?: Resolver<Maybe<Array<ResolversTypes['RoleRights']>>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['Scope']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type RecoveryCodesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecoveryCodes'] = ResolversParentTypes['RecoveryCodes']> = {
  codes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'InvalidRefreshToken' | 'Session', ParentType, ContextType>;
};

export type RegenerateRecoveryCodesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegenerateRecoveryCodesResult'] = ResolversParentTypes['RegenerateRecoveryCodesResult']> = {
  __resolveType: TypeResolveFn<'InvalidCode' | 'InvalidCredentials' | 'RecoveryCodes' | 'SecondFactorConflict' | 'TooManyAttempts', ParentType, ContextType>;
};

export type RegisterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterResult'] = ResolversParentTypes['RegisterResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Session' | 'TooManyAttempts', ParentType, ContextType>;
};

export type RemoveCustomersFromGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCustomersFromGroupResult'] = ResolversParentTypes['RemoveCustomersFromGroupResult']> = {
  __resolveType: TypeResolveFn<'CustomerGroup' | 'CustomersRefused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type RenameCustomerGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameCustomerGroupResult'] = ResolversParentTypes['RenameCustomerGroupResult']> = {
  __resolveType: TypeResolveFn<'CustomerGroup' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type RequestEmailChangeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailChangeResult'] = ResolversParentTypes['RequestEmailChangeResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'InvalidInput' | 'MessageRequested' | 'TooManyAttempts', ParentType, ContextType>;
};

export type RequestEmailVerificationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailVerificationResult'] = ResolversParentTypes['RequestEmailVerificationResult']> = {
  __resolveType: TypeResolveFn<'MessageRequested' | 'TooManyAttempts', ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MessageRequested' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'InvalidToken' | 'PasswordChanged', ParentType, ContextType>;
};

export type ResetSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetSecondFactorResult'] = ResolversParentTypes['ResetSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PrivilegeEscalation' | 'User', ParentType, ContextType>;
};

export type RevokeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKey' | 'InvalidInput' | 'NotFound' | 'PrivilegeEscalation', ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SignedOut', ParentType, ContextType>;
};

export type RoleRightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleRights'] = ResolversParentTypes['RoleRights']> = {
  requiresSecondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedAddress'] = ResolversParentTypes['SavedAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefaultBilling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefaultShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedAddressDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedAddressDeleted'] = ResolversParentTypes['SavedAddressDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SecondFactorConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorConflict'] = ResolversParentTypes['SecondFactorConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorDisabledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorDisabled'] = ResolversParentTypes['SecondFactorDisabled']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorRequired'] = ResolversParentTypes['SecondFactorRequired']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorSetUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorSetUp'] = ResolversParentTypes['SecondFactorSetUp']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secondFactorSetupRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionsEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionsEnded'] = ResolversParentTypes['SessionsEnded']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOrderUpdatesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrderUpdatesResult'] = ResolversParentTypes['SetOrderUpdatesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'User', ParentType, ContextType>;
};

export type SetUpSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetUpSecondFactorResult'] = ResolversParentTypes['SetUpSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'SecondFactorConflict' | 'SecondFactorSetUp' | 'TooManyAttempts', ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'AccountDisabled' | 'InvalidCredentials' | 'InvalidInput' | 'SecondFactorRequired' | 'Session' | 'TooManyAttempts', ParentType, ContextType>;
};

export type SignedInSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedInSession'] = ResolversParentTypes['SignedInSession']> = {
  clientAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SignedOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedOut'] = ResolversParentTypes['SignedOut']> = {
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCommunicationPreferencesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCommunicationPreferencesResult'] = ResolversParentTypes['UpdateCommunicationPreferencesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'User', ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'User', ParentType, ContextType>;
};

export type UpdateRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRoleResult'] = ResolversParentTypes['UpdateRoleResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'PrivilegeEscalation' | 'RoleRights', ParentType, ContextType>;
};

export type UpdateSavedAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateSavedAddressResult'] = ResolversParentTypes['UpdateSavedAddressResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'SavedAddress', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['SavedAddress']>, ParentType, ContextType>;
  communicationPreferences?: Resolver<ResolversTypes['CommunicationPreferences'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerGroups?: Resolver<Array<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSignedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  secondFactorEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['SignedInSession']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AccountDisabled' | 'CustomerGroupCodeTaken' | 'CustomersRefused' | 'EmailTaken' | 'InvalidApiKey' | 'InvalidCode' | 'InvalidCredentials' | 'InvalidInput' | 'InvalidRefreshToken' | 'InvalidToken' | 'LastAdministrator' | 'NotFound' | 'PrivilegeEscalation' | 'SecondFactorConflict' | 'SecondFactorRequired' | 'TooManyAttempts', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessToken?: AccessTokenResolvers<ContextType>;
  AccountDeleted?: AccountDeletedResolvers<ContextType>;
  AccountDisabled?: AccountDisabledResolvers<ContextType>;
  AccountMessage?: AccountMessageResolvers<ContextType>;
  AccountMessageConnection?: AccountMessageConnectionResolvers<ContextType>;
  AccountMessageEdge?: AccountMessageEdgeResolvers<ContextType>;
  AccountNotice?: AccountNoticeResolvers<ContextType>;
  AddCustomersToGroupResult?: AddCustomersToGroupResultResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyCreated?: ApiKeyCreatedResolvers<ContextType>;
  AssignRolesResult?: AssignRolesResultResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  CommunicationPreferences?: CommunicationPreferencesResolvers<ContextType>;
  CompleteSignInResult?: CompleteSignInResultResolvers<ContextType>;
  ConfirmEmailResult?: ConfirmEmailResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  CreateCustomerGroupResult?: CreateCustomerGroupResultResolvers<ContextType>;
  CreateSavedAddressResult?: CreateSavedAddressResultResolvers<ContextType>;
  CreateUserResult?: CreateUserResultResolvers<ContextType>;
  CustomerFault?: CustomerFaultResolvers<ContextType>;
  CustomerGroup?: CustomerGroupResolvers<ContextType>;
  CustomerGroupChange?: CustomerGroupChangeResolvers<ContextType>;
  CustomerGroupChangeConnection?: CustomerGroupChangeConnectionResolvers<ContextType>;
  CustomerGroupChangeEdge?: CustomerGroupChangeEdgeResolvers<ContextType>;
  CustomerGroupCodeTaken?: CustomerGroupCodeTakenResolvers<ContextType>;
  CustomerGroupConnection?: CustomerGroupConnectionResolvers<ContextType>;
  CustomerGroupDeleted?: CustomerGroupDeletedResolvers<ContextType>;
  CustomerGroupEdge?: CustomerGroupEdgeResolvers<ContextType>;
  CustomerGroupMember?: CustomerGroupMemberResolvers<ContextType>;
  CustomerGroupMemberConnection?: CustomerGroupMemberConnectionResolvers<ContextType>;
  CustomerGroupMemberEdge?: CustomerGroupMemberEdgeResolvers<ContextType>;
  CustomersRefused?: CustomersRefusedResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  DeleteCustomerGroupResult?: DeleteCustomerGroupResultResolvers<ContextType>;
  DeleteSavedAddressResult?: DeleteSavedAddressResultResolvers<ContextType>;
  DisableSecondFactorResult?: DisableSecondFactorResultResolvers<ContextType>;
  DisableUserResult?: DisableUserResultResolvers<ContextType>;
  EmailConfirmed?: EmailConfirmedResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  EnableSecondFactorResult?: EnableSecondFactorResultResolvers<ContextType>;
  EnableUserResult?: EnableUserResultResolvers<ContextType>;
  EraseUserResult?: EraseUserResultResolvers<ContextType>;
  ExchangeApiKeyResult?: ExchangeApiKeyResultResolvers<ContextType>;
  ForceSignOutResult?: ForceSignOutResultResolvers<ContextType>;
  InvalidApiKey?: InvalidApiKeyResolvers<ContextType>;
  InvalidCode?: InvalidCodeResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidRefreshToken?: InvalidRefreshTokenResolvers<ContextType>;
  InvalidToken?: InvalidTokenResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LastAdministrator?: LastAdministratorResolvers<ContextType>;
  MessageRequested?: MessageRequestedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasswordChanged?: PasswordChangedResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PrivilegeEscalation?: PrivilegeEscalationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecoveryCodes?: RecoveryCodesResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RegenerateRecoveryCodesResult?: RegenerateRecoveryCodesResultResolvers<ContextType>;
  RegisterResult?: RegisterResultResolvers<ContextType>;
  RemoveCustomersFromGroupResult?: RemoveCustomersFromGroupResultResolvers<ContextType>;
  RenameCustomerGroupResult?: RenameCustomerGroupResultResolvers<ContextType>;
  RequestEmailChangeResult?: RequestEmailChangeResultResolvers<ContextType>;
  RequestEmailVerificationResult?: RequestEmailVerificationResultResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetSecondFactorResult?: ResetSecondFactorResultResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RoleRights?: RoleRightsResolvers<ContextType>;
  SavedAddress?: SavedAddressResolvers<ContextType>;
  SavedAddressDeleted?: SavedAddressDeletedResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  SecondFactorConflict?: SecondFactorConflictResolvers<ContextType>;
  SecondFactorDisabled?: SecondFactorDisabledResolvers<ContextType>;
  SecondFactorRequired?: SecondFactorRequiredResolvers<ContextType>;
  SecondFactorSetUp?: SecondFactorSetUpResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionsEnded?: SessionsEndedResolvers<ContextType>;
  SetOrderUpdatesResult?: SetOrderUpdatesResultResolvers<ContextType>;
  SetUpSecondFactorResult?: SetUpSecondFactorResultResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignedInSession?: SignedInSessionResolvers<ContextType>;
  SignedOut?: SignedOutResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  UpdateCommunicationPreferencesResult?: UpdateCommunicationPreferencesResultResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateRoleResult?: UpdateRoleResultResolvers<ContextType>;
  UpdateSavedAddressResult?: UpdateSavedAddressResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
};
