/** Why somebody was not let in, as values of the schema's error types. */

export interface EmailTaken {
  __typename: 'EmailTaken';
  code: 'EMAIL_TAKEN';
  message: string;
  path: string[];
}
export interface InvalidCredentials {
  __typename: 'InvalidCredentials';
  code: 'INVALID_CREDENTIALS';
  message: string;
  path: null;
}
export interface InvalidRefreshToken {
  __typename: 'InvalidRefreshToken';
  code: 'INVALID_REFRESH_TOKEN';
  message: string;
  path: string[];
}
export interface TooManyAttempts {
  __typename: 'TooManyAttempts';
  code: 'TOO_MANY_ATTEMPTS';
  message: string;
  path: null;
  retryAfterSeconds: number;
}

export const emailTaken: EmailTaken = {
  __typename: 'EmailTaken',
  code: 'EMAIL_TAKEN',
  message: 'There is an account with this e-mail address. Sign in instead.',
  path: ['input', 'email'],
};

export const invalidCredentials: InvalidCredentials = {
  __typename: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The e-mail address and the password do not belong together.',
  path: null,
};

export const invalidRefreshToken: InvalidRefreshToken = {
  __typename: 'InvalidRefreshToken',
  code: 'INVALID_REFRESH_TOKEN',
  message: 'The session cannot be renewed. Sign in again.',
  path: ['input', 'refreshToken'],
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
