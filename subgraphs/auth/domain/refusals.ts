/** Why somebody was not let in, or something was not done, as values of the schema's error types. */
export interface Refusal<Name extends string, Code extends string, Path extends string[] | null = null> {
  __typename: Name;
  code: Code;
  message: string;
  path: Path;
}

export type EmailTaken = Refusal<'EmailTaken', 'EMAIL_TAKEN', string[]>;
export type InvalidCredentials = Refusal<'InvalidCredentials', 'INVALID_CREDENTIALS'>;
export type AccountDisabled = Refusal<'AccountDisabled', 'ACCOUNT_DISABLED'>;
export type InvalidRefreshToken = Refusal<'InvalidRefreshToken', 'INVALID_REFRESH_TOKEN', string[]>;
export type InvalidToken = Refusal<'InvalidToken', 'INVALID_TOKEN', string[]>;
export type InvalidCode = Refusal<'InvalidCode', 'INVALID_CODE', string[]>;
export type SecondFactorConflict = Refusal<'SecondFactorConflict', 'SECOND_FACTOR_CONFLICT'>;
export type PrivilegeEscalation = Refusal<'PrivilegeEscalation', 'PRIVILEGE_ESCALATION', string[]>;
export type LastAdministrator = Refusal<'LastAdministrator', 'LAST_ADMINISTRATOR', string[] | null>;
export type InvalidApiKey = Refusal<'InvalidApiKey', 'INVALID_API_KEY', string[]>;
export type TooManyAttempts = Refusal<'TooManyAttempts', 'TOO_MANY_ATTEMPTS'> & { retryAfterSeconds: number };
export type SecondFactorRequired = Refusal<'SecondFactorRequired', 'SECOND_FACTOR_REQUIRED'> & {
  challenge: string;
  expiresAt: Date;
};

export const emailTaken = (field: string): EmailTaken => ({
  __typename: 'EmailTaken',
  code: 'EMAIL_TAKEN',
  message: 'Another account has proved that this e-mail address is its own.',
  path: ['input', field],
});

export const invalidCredentials: InvalidCredentials = {
  __typename: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The e-mail address and the password do not belong together.',
  path: null,
};

export const accountDisabled: AccountDisabled = {
  __typename: 'AccountDisabled',
  code: 'ACCOUNT_DISABLED',
  message: 'This account is locked. Ask the shop to unlock it.',
  path: null,
};

export const invalidRefreshToken: InvalidRefreshToken = {
  __typename: 'InvalidRefreshToken',
  code: 'INVALID_REFRESH_TOKEN',
  message: 'The session cannot be renewed. Sign in again.',
  path: ['input', 'refreshToken'],
};

export const invalidToken = (field: string): InvalidToken => ({
  __typename: 'InvalidToken',
  code: 'INVALID_TOKEN',
  message: 'This is unknown, was used, or has expired. Ask for a new one.',
  path: ['input', field],
});

export const invalidCode: InvalidCode = {
  __typename: 'InvalidCode',
  code: 'INVALID_CODE',
  message: 'The code is wrong or was used before.',
  path: ['input', 'code'],
};

export const secondFactorConflict = (message: string): SecondFactorConflict => ({
  __typename: 'SecondFactorConflict',
  code: 'SECOND_FACTOR_CONFLICT',
  message,
  path: null,
});

/** @param scopes those the caller lacks */
export const privilegeEscalation = (scopes: readonly string[], field: string): PrivilegeEscalation => ({
  __typename: 'PrivilegeEscalation',
  code: 'PRIVILEGE_ESCALATION',
  message: `This takes rights you do not have: ${scopes.join(', ')}.`,
  path: ['input', field],
});

/** @param field the field of the input that names the account; null when it is the caller's own */
export const lastAdministrator = (field: string | null): LastAdministrator => ({
  __typename: 'LastAdministrator',
  code: 'LAST_ADMINISTRATOR',
  message: 'Nobody would be left to administer the shop. Make another account administrator first.',
  path: field === null ? null : ['input', field],
});

export const invalidApiKey: InvalidApiKey = {
  __typename: 'InvalidApiKey',
  code: 'INVALID_API_KEY',
  message: 'The API key is unknown, has expired or was revoked.',
  path: ['input', 'apiKey'],
};

export function tooManyAttempts(retryAfterSeconds: number): TooManyAttempts {
  return {
    __typename: 'TooManyAttempts',
    code: 'TOO_MANY_ATTEMPTS',
    message: `Too many attempts. Try again in ${retryAfterSeconds} seconds.`,
    path: null,
    retryAfterSeconds,
  };
}
