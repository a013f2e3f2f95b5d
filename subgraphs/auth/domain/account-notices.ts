import type { Role } from '#packages/identity/identity.ts';

/** What the owner of an account is told of, whoever did it. */
export type AccountNoticeKind =
  | 'PASSWORD_CHANGED'
  | 'EMAIL_CHANGED'
  | 'SECOND_FACTOR_ENABLED'
  | 'SECOND_FACTOR_DISABLED'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_ENABLED'
  | 'ROLES_CHANGED'
  | 'NEW_SIGN_IN';

/** That something of an account changed. */
export interface AccountNotice {
  id: string;
  userId: string;
  kind: AccountNoticeKind;
  /** Where it is told: the address of the account when it happened; EMAIL_CHANGED: the one before. */
  email: string;
  /** ROLES_CHANGED: those the account has from then on; otherwise none. */
  roles: Role[];
  /** NEW_SIGN_IN: the client; otherwise null. */
  clientAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
}
