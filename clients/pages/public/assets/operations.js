/** @import { Operation } from './send-operation.js' */

/** @type {Operation<import('../../generated.ts').ConfirmEmailMutation, import('../../generated.ts').ConfirmEmailMutationVariables>} */
export const confirmEmail = {
  text: "mutation ConfirmEmail($input: ConfirmEmailInput!) {\n  confirmEmail(input: $input) {\n    __typename\n    ... on EmailConfirmed {\n      email\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').RequestPasswordResetMutation, import('../../generated.ts').RequestPasswordResetMutationVariables>} */
export const requestPasswordReset = {
  text: "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    __typename\n    ... on MessageRequested {\n      validForSeconds\n    }\n    ... on TooManyAttempts {\n      retryAfterSeconds\n    }\n  }\n}",
};

/** @type {Operation<import('../../generated.ts').ResetPasswordMutation, import('../../generated.ts').ResetPasswordMutationVariables>} */
export const resetPassword = {
  text: "mutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    __typename\n  }\n}",
};
