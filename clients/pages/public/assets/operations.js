/** @import { Operation } from './send-operation.js' */

/** @type {Operation<import('../../generated.ts').CompleteSignInMutation, import('../../generated.ts').CompleteSignInMutationVariables>} */
export const completeSignIn = {
  text: "mutation CompleteSignIn($input: CompleteSignInInput!) {\n  completeSignIn(input: $input) {\n    __typename\n    ... on Session {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n    ... on TooManyAttempts {\n      retryAfterSeconds\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').ConfirmEmailMutation, import('../../generated.ts').ConfirmEmailMutationVariables>} */
export const confirmEmail = {
  text: "mutation ConfirmEmail($input: ConfirmEmailInput!) {\n  confirmEmail(input: $input) {\n    __typename\n    ... on EmailConfirmed {\n      email\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').MailboxChangedSubscription, import('../../generated.ts').MailboxChangedSubscriptionVariables>} */
export const mailboxChanged = {
  text: "subscription MailboxChanged {\n  mailboxChanged {\n    id\n    channel\n    to\n    subject\n    html\n    text\n    sentAt\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').MailboxQuery, import('../../generated.ts').MailboxQueryVariables>} */
export const mailbox = {
  text: "query Mailbox {\n  mailbox(first: 50) {\n    edges {\n      node {\n        id\n        channel\n        to\n        subject\n        html\n        text\n        sentAt\n      }\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').RefreshSessionMutation, import('../../generated.ts').RefreshSessionMutationVariables>} */
export const refreshSession = {
  text: "mutation RefreshSession($input: RefreshSessionInput!) {\n  refreshSession(input: $input) {\n    __typename\n    ... on Session {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').RequestPasswordResetMutation, import('../../generated.ts').RequestPasswordResetMutationVariables>} */
export const requestPasswordReset = {
  text: "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    __typename\n    ... on MessageRequested {\n      validForSeconds\n    }\n    ... on TooManyAttempts {\n      retryAfterSeconds\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').ResetPasswordMutation, import('../../generated.ts').ResetPasswordMutationVariables>} */
export const resetPassword = {
  text: "mutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    __typename\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').ResubscribeMutation, import('../../generated.ts').ResubscribeMutationVariables>} */
export const resubscribe = {
  text: "mutation Resubscribe($input: UnsubscribeInput!) {\n  resubscribe(input: $input) {\n    __typename\n    ... on MessagePreference {\n      category\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').SignInMutation, import('../../generated.ts').SignInMutationVariables>} */
export const signIn = {
  text: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on Session {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n    }\n    ... on SecondFactorRequired {\n      challenge\n    }\n    ... on TooManyAttempts {\n      retryAfterSeconds\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').SignOutMutation, import('../../generated.ts').SignOutMutationVariables>} */
export const signOut = {
  text: "mutation SignOut($input: SignOutInput!) {\n  signOut(input: $input) {\n    ended\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').UnsubscribeMutation, import('../../generated.ts').UnsubscribeMutationVariables>} */
export const unsubscribe = {
  text: "mutation Unsubscribe($input: UnsubscribeInput!) {\n  unsubscribe(input: $input) {\n    __typename\n    ... on MessagePreference {\n      category\n    }\n  }\n}",
};
