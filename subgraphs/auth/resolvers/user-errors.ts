import { unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import { type CustomerFault, mostGroupsOfCustomer } from '../domain/customer-group.ts';
import { personalPassword } from '../domain/password-policy.ts';
import type {
  AccountDisabled,
  CustomersRefused,
  EmailTaken,
  InvalidCode,
  InvalidCredentials,
  InvalidToken,
  LastAdministrator,
  PrivilegeEscalation,
  SecondFactorConflict,
  TooManyAttempts,
} from './generated.ts';

/** How refusals that several mutations share are told to clients. `field`: the one of the input that is at fault. */

export const invalidCredentials = (): InvalidCredentials => ({
  __typename: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The e-mail address and the password do not belong together.',
  path: null,
});

export const tooManyAttempts = ({ retryAfterSeconds }: { retryAfterSeconds: number }): TooManyAttempts => ({
  __typename: 'TooManyAttempts',
  code: 'TOO_MANY_ATTEMPTS',
  message: `Too many attempts. Try again in ${retryAfterSeconds} seconds.`,
  path: null,
  retryAfterSeconds,
});

export const accountDisabled = (): AccountDisabled => ({
  __typename: 'AccountDisabled',
  code: 'ACCOUNT_DISABLED',
  message: 'This account is locked. Ask the shop to unlock it.',
  path: null,
});

export const emailTaken = (field: string) => (): EmailTaken => ({
  __typename: 'EmailTaken',
  code: 'EMAIL_TAKEN',
  message: 'Another account has proved that this e-mail address is its own.',
  path: ['input', field],
});

export const invalidToken = (field: string) => (): InvalidToken => ({
  __typename: 'InvalidToken',
  code: 'INVALID_TOKEN',
  message: 'This is unknown, was used, or has expired. Ask for a new one.',
  path: ['input', field],
});

export const invalidCode = (): InvalidCode => ({
  __typename: 'InvalidCode',
  code: 'INVALID_CODE',
  message: 'The code is wrong or was used before.',
  path: ['input', 'code'],
});

export const secondFactorConflict = (message: string): SecondFactorConflict => ({
  __typename: 'SecondFactorConflict',
  code: 'SECOND_FACTOR_CONFLICT',
  message,
  path: null,
});

export const secondFactorEnabled = () => secondFactorConflict('The second factor is enabled already.');
export const secondFactorNotEnabled = () => secondFactorConflict('The second factor is not enabled.');

export const personalNewPassword = (): InvalidInput =>
  invalidInput(['input', 'newPassword'], `newPassword: ${personalPassword}`);

export const privilegeEscalation =
  (field: string) =>
  ({ missing }: { missing: readonly string[] }): PrivilegeEscalation => ({
    __typename: 'PrivilegeEscalation',
    code: 'PRIVILEGE_ESCALATION',
    message: `This takes rights you do not have: ${missing.join(', ')}.`,
    path: ['input', field],
  });

/** @param field null when the account is the caller's own */
export const lastAdministrator = (field: string | null) => (): LastAdministrator => ({
  __typename: 'LastAdministrator',
  code: 'LAST_ADMINISTRATOR',
  message: 'Nobody would be left to administer the shop. Make another account administrator first.',
  path: field === null ? null : ['input', field],
});

/** An account that is acted on. */
export const unknownAccount = (_: object, { userId }: { userId: string }): NotFound =>
  notFound(['input', 'userId'], `account ${userId}`);

export const privilegedAccount = privilegeEscalation('userId');

export const unknownAddress = (_: object, { id }: { id: string }): NotFound =>
  notFound(['input', 'id'], `address ${id}`);

/** The caller's account is gone, and soon their access tokens are: not an answer, but an error. */
export const accountGone = (): never => {
  throw unauthenticated();
};

export const unknownGroup = (_: object, { groupId }: { groupId: string }): NotFound =>
  notFound(['input', 'groupId'], `customer group ${groupId}`);

export const faultyCustomers = ({ faults }: { faults: readonly CustomerFault[] }): CustomersRefused => ({
  __typename: 'CustomersRefused',
  code: 'INVALID_CUSTOMERS',
  message: `${faults.length} of the customers cannot be: nothing has changed.`,
  path: ['input', 'userIds'],
  faults: faults.map(({ index, userId, code }) => ({
    index,
    code,
    message:
      code === 'UNKNOWN_CUSTOMER'
        ? `There is no account ${userId}.`
        : `Account ${userId} is in ${mostGroupsOfCustomer} groups already.`,
  })),
});
