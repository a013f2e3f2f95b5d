import { userDisabledV1 } from '#events/auth/user-disabled.v1.ts';
import { userEmailChangedV1 } from '#events/auth/user-email-changed.v1.ts';
import { userEmailVerifiedV1 } from '#events/auth/user-email-verified.v1.ts';
import { userEnabledV1 } from '#events/auth/user-enabled.v1.ts';
import { userErasedV1 } from '#events/auth/user-erased.v1.ts';
import { userMessageRequestedV1 } from '#events/auth/user-message-requested.v1.ts';
import { userNoticeRequestedV1 } from '#events/auth/user-notice-requested.v1.ts';
import { userPasswordChangedV1 } from '#events/auth/user-password-changed.v1.ts';
import { userProfileChangedV1 } from '#events/auth/user-profile-changed.v1.ts';
import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { userRolesChangedV1 } from '#events/auth/user-roles-changed.v1.ts';
import { userSecondFactorDisabledV1 } from '#events/auth/user-second-factor-disabled.v1.ts';
import { userSecondFactorEnabledV1 } from '#events/auth/user-second-factor-enabled.v1.ts';
import { userSignedInV1 } from '#events/auth/user-signed-in.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { MessageKind } from '../domain/account-messages.ts';
import type { AccountNotice } from '../domain/account-notices.ts';

export const userRegistered = (userId: string) => eventOf(userRegisteredV1, { userId });
export const userSignedIn = (userId: string, sessionId: string) => eventOf(userSignedInV1, { userId, sessionId });
export const userProfileChanged = (userId: string) => eventOf(userProfileChangedV1, { userId });
export const userPasswordChanged = (userId: string) => eventOf(userPasswordChangedV1, { userId });
export const userEmailVerified = (userId: string) => eventOf(userEmailVerifiedV1, { userId });
export const userEmailChanged = (userId: string) => eventOf(userEmailChangedV1, { userId });
export const userSecondFactorEnabled = (userId: string) => eventOf(userSecondFactorEnabledV1, { userId });
export const userSecondFactorDisabled = (userId: string) => eventOf(userSecondFactorDisabledV1, { userId });
export const userDisabled = (userId: string) => eventOf(userDisabledV1, { userId });
export const userEnabled = (userId: string) => eventOf(userEnabledV1, { userId });
export const userErased = (userId: string) => eventOf(userErasedV1, { userId });

export const userRolesChanged = (userId: string, accessVersion: number) =>
  eventOf(userRolesChangedV1, { userId, accessVersion });

export const userMessageRequested = ({
  id: messageId,
  userId,
  kind,
}: {
  id: string;
  userId: string;
  kind: MessageKind;
}) => eventOf(userMessageRequestedV1, { userId, messageId, kind });

export const userNoticeRequested = ({ id: noticeId, userId, kind }: Pick<AccountNotice, 'id' | 'userId' | 'kind'>) =>
  eventOf(userNoticeRequestedV1, { userId, noticeId, kind });
