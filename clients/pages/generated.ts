/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The second step of a sign-in. */
export type CompleteSignInInput = {
  /** The challenge of the first step. */
  challenge: string;
  /** The six digits of the authenticator app, or a recovery code. */
  code: string;
};

/** Proof that a mailbox is read. */
export type ConfirmEmailInput = {
  /** The token of the message. */
  token: string;
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

/** The session to renew. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. */
  refreshToken: string;
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

/** The token of a link to unsubscribe. */
export type UnsubscribeInput = {
  /** As it stands in the link behind `#token=`. */
  token: string;
};

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { confirmEmail:
    | { __typename: 'EmailConfirmed', email: string }
    | { __typename: 'EmailTaken' }
    | { __typename: 'InvalidToken' }
   };

export type MailboxQueryVariables = Exact<{ [key: string]: never; }>;


export type MailboxQuery = { mailbox: { edges: Array<{ node: { id: string, channel: MessageChannel, to: string, subject: string, html: string, text: string, sentAt: string } }> } };

export type MailboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MailboxChangedSubscription = { mailboxChanged: { id: string, channel: MessageChannel, to: string, subject: string, html: string, text: string, sentAt: string } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'InvalidInput' }
    | { __typename: 'MessageRequested', validForSeconds: number }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidInput' }
    | { __typename: 'InvalidToken' }
    | { __typename: 'PasswordChanged' }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'AccountDisabled' }
    | { __typename: 'InvalidCredentials' }
    | { __typename: 'InvalidInput' }
    | { __typename: 'SecondFactorRequired', challenge: string }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number }
   };

export type CompleteSignInMutationVariables = Exact<{
  input: CompleteSignInInput;
}>;


export type CompleteSignInMutation = { completeSignIn:
    | { __typename: 'AccountDisabled' }
    | { __typename: 'InvalidCode' }
    | { __typename: 'InvalidToken' }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'InvalidRefreshToken' }
    | { __typename: 'Session', accessToken: string, accessTokenExpiresAt: string, refreshToken: string }
   };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { ended: boolean } };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type UnsubscribeMutation = { unsubscribe:
    | { __typename: 'InvalidInput' }
    | { __typename: 'InvalidUnsubscribeToken' }
    | { __typename: 'MessagePreference', category: MessageCategory }
   };

export type ResubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type ResubscribeMutation = { resubscribe:
    | { __typename: 'InvalidInput' }
    | { __typename: 'InvalidUnsubscribeToken' }
    | { __typename: 'MessagePreference', category: MessageCategory }
   };

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

export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  confirmEmail(input: $input) {
    __typename
    ... on EmailConfirmed {
      email
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const MailboxDocument = new TypedDocumentString(`
    query Mailbox {
  mailbox(first: 50) {
    edges {
      node {
        id
        channel
        to
        subject
        html
        text
        sentAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MailboxQuery, MailboxQueryVariables>;
export const MailboxChangedDocument = new TypedDocumentString(`
    subscription MailboxChanged {
  mailboxChanged {
    id
    channel
    to
    subject
    html
    text
    sentAt
  }
}
    `) as unknown as TypedDocumentString<MailboxChangedSubscription, MailboxChangedSubscriptionVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ... on MessageRequested {
      validForSeconds
    }
    ... on TooManyAttempts {
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on Session {
      accessToken
      accessTokenExpiresAt
      refreshToken
    }
    ... on SecondFactorRequired {
      challenge
    }
    ... on TooManyAttempts {
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const CompleteSignInDocument = new TypedDocumentString(`
    mutation CompleteSignIn($input: CompleteSignInInput!) {
  completeSignIn(input: $input) {
    __typename
    ... on Session {
      accessToken
      accessTokenExpiresAt
      refreshToken
    }
    ... on TooManyAttempts {
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteSignInMutation, CompleteSignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on Session {
      accessToken
      accessTokenExpiresAt
      refreshToken
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut($input: SignOutInput!) {
  signOut(input: $input) {
    ended
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const UnsubscribeDocument = new TypedDocumentString(`
    mutation Unsubscribe($input: UnsubscribeInput!) {
  unsubscribe(input: $input) {
    __typename
    ... on MessagePreference {
      category
    }
  }
}
    `) as unknown as TypedDocumentString<UnsubscribeMutation, UnsubscribeMutationVariables>;
export const ResubscribeDocument = new TypedDocumentString(`
    mutation Resubscribe($input: UnsubscribeInput!) {
  resubscribe(input: $input) {
    __typename
    ... on MessagePreference {
      category
    }
  }
}
    `) as unknown as TypedDocumentString<ResubscribeMutation, ResubscribeMutationVariables>;