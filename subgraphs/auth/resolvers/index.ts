import { token } from './AccountMessage/token.ts';
import { user as recipient } from './AccountMessage/user.ts';
import { createdBy } from './ApiKey/createdBy.ts';
import type { Resolvers } from './generated.ts';
import { assignRoles } from './Mutation/assignRoles.ts';
import { changePassword } from './Mutation/changePassword.ts';
import { completeSignIn } from './Mutation/completeSignIn.ts';
import { confirmEmail } from './Mutation/confirmEmail.ts';
import { createApiKey } from './Mutation/createApiKey.ts';
import { createSavedAddress } from './Mutation/createSavedAddress.ts';
import { createUser } from './Mutation/createUser.ts';
import { deleteAccount } from './Mutation/deleteAccount.ts';
import { deleteSavedAddress } from './Mutation/deleteSavedAddress.ts';
import { disableSecondFactor } from './Mutation/disableSecondFactor.ts';
import { disableUser } from './Mutation/disableUser.ts';
import { enableSecondFactor } from './Mutation/enableSecondFactor.ts';
import { enableUser } from './Mutation/enableUser.ts';
import { eraseUser } from './Mutation/eraseUser.ts';
import { exchangeApiKey } from './Mutation/exchangeApiKey.ts';
import { forceSignOut } from './Mutation/forceSignOut.ts';
import { refreshSession } from './Mutation/refreshSession.ts';
import { regenerateRecoveryCodes } from './Mutation/regenerateRecoveryCodes.ts';
import { register } from './Mutation/register.ts';
import { requestEmailChange } from './Mutation/requestEmailChange.ts';
import { requestEmailVerification } from './Mutation/requestEmailVerification.ts';
import { requestPasswordReset } from './Mutation/requestPasswordReset.ts';
import { resetPassword } from './Mutation/resetPassword.ts';
import { resetSecondFactor } from './Mutation/resetSecondFactor.ts';
import { revokeApiKey } from './Mutation/revokeApiKey.ts';
import { revokeSession } from './Mutation/revokeSession.ts';
import { setUpSecondFactor } from './Mutation/setUpSecondFactor.ts';
import { signIn } from './Mutation/signIn.ts';
import { signOut } from './Mutation/signOut.ts';
import { signOutEverywhere } from './Mutation/signOutEverywhere.ts';
import { updateCommunicationPreferences } from './Mutation/updateCommunicationPreferences.ts';
import { updateProfile } from './Mutation/updateProfile.ts';
import { updateRole } from './Mutation/updateRole.ts';
import { updateSavedAddress } from './Mutation/updateSavedAddress.ts';
import { account } from './PersonalData/account.ts';
import { accountMessage } from './Query/accountMessage.ts';
import { accountMessages } from './Query/accountMessages.ts';
import { apiKeys } from './Query/apiKeys.ts';
import { me } from './Query/me.ts';
import { personalData } from './Query/personalData.ts';
import { roles } from './Query/roles.ts';
import { scopes } from './Query/scopes.ts';
import { user } from './Query/user.ts';
import { users } from './Query/users.ts';
import { device } from './SignedInSession/device.ts';
import { isCurrent } from './SignedInSession/isCurrent.ts';
import { secondFactor } from './SignedInSession/secondFactor.ts';
import { __resolveReference } from './User/__resolveReference.ts';
import { addresses } from './User/addresses.ts';
import { communicationPreferences } from './User/communicationPreferences.ts';
import { emailVerified } from './User/emailVerified.ts';
import { secondFactorEnabled } from './User/secondFactorEnabled.ts';
import { sessions } from './User/sessions.ts';
import { status } from './User/status.ts';

export const resolvers: Resolvers = {
  Query: { accountMessage, accountMessages, me, user, users, roles, scopes, apiKeys, personalData },
  Mutation: {
    changePassword,
    requestPasswordReset,
    resetPassword,
    requestEmailVerification,
    requestEmailChange,
    confirmEmail,
    register,
    signIn,
    refreshSession,
    signOut,
    completeSignIn,
    setUpSecondFactor,
    enableSecondFactor,
    disableSecondFactor,
    regenerateRecoveryCodes,
    resetSecondFactor,
    signOutEverywhere,
    revokeSession,
    createUser,
    assignRoles,
    disableUser,
    enableUser,
    forceSignOut,
    updateRole,
    createApiKey,
    revokeApiKey,
    exchangeApiKey,
    updateProfile,
    updateCommunicationPreferences,
    createSavedAddress,
    updateSavedAddress,
    deleteSavedAddress,
    deleteAccount,
    eraseUser,
  },
  User: {
    __resolveReference,
    addresses,
    communicationPreferences,
    emailVerified,
    secondFactorEnabled,
    sessions,
    status,
  },
  ApiKey: { createdBy },
  PersonalData: { account },
  SignedInSession: { device, isCurrent, secondFactor },
  AccountMessage: { token, user: recipient },
};
