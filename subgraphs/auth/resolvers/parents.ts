import type { Connection } from '#packages/connection/connection.ts';
import type { CustomerGroup } from '../domain/customer-group.ts';
import type { User } from '../domain/user.ts';
import type { GroupMember } from '../store/customer-group-members.ts';

export type { AccountNotice as AccountNoticeParent } from '../domain/account-notices.ts';
export type {
  CustomerGroup as CustomerGroupParent,
  CustomerGroupChange as CustomerGroupChangeParent,
} from '../domain/customer-group.ts';
export type { RecoveryCodes as RecoveryCodesParent } from '../domain/recovery-codes.ts';
export type { RoleRights as RoleRightsParent } from '../domain/rights.ts';
export type { SavedAddress as SavedAddressParent } from '../domain/saved-address.ts';
export type { User as UserParent } from '../domain/user.ts';
export type { AccountMessage as AccountMessageParent } from '../store/account-messages.ts';
export type { ApiKey as ApiKeyParent } from '../store/api-keys.ts';
export type { GroupMember as CustomerGroupMemberParent } from '../store/customer-group-members.ts';
export type { SessionRow as SignedInSessionParent } from '../store/sessions.ts';
export type { SecondFactorSetUp as SecondFactorSetUpParent } from '../use-cases/second-factor/set-up-second-factor.ts';
export type { IssuedTokens as SessionParent } from '../use-cases/sessions/issue-tokens.ts';

/** The part of an account that says on which channels its owner wants to hear of what. */
export interface CommunicationPreferencesParent extends Pick<User, 'orderUpdates' | 'marketing'> {
  userId: string;
}

/** Whom it is about. */
export interface PersonalDataParent {
  userId: string;
}

/** `totalCount` is read when it is asked for. */
export interface UserConnectionParent extends Connection<User> {
  totalCount: () => Promise<number>;
}

/** `totalCount` is read when it is asked for. */
export interface CustomerGroupConnectionParent extends Connection<CustomerGroup> {
  totalCount: () => Promise<number>;
}

/** `totalCount` is read when it is asked for. */
export interface CustomerGroupMemberConnectionParent extends Connection<GroupMember> {
  totalCount: () => Promise<number>;
}
