// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { AccountMessage } from './AccountMessage/AccountMessage.ts';
import { AccountNotice } from './AccountNotice/AccountNotice.ts';
import { ApiKey } from './ApiKey/ApiKey.ts';
import { CustomerGroup } from './CustomerGroup/CustomerGroup.ts';
import { CustomerGroupMember } from './CustomerGroupMember/CustomerGroupMember.ts';
import { addCustomersToGroup as Mutation_addCustomersToGroup } from './Mutation/addCustomersToGroup.ts';
import { assignRoles as Mutation_assignRoles } from './Mutation/assignRoles.ts';
import { changePassword as Mutation_changePassword } from './Mutation/changePassword.ts';
import { completeSignIn as Mutation_completeSignIn } from './Mutation/completeSignIn.ts';
import { confirmEmail as Mutation_confirmEmail } from './Mutation/confirmEmail.ts';
import { createApiKey as Mutation_createApiKey } from './Mutation/createApiKey.ts';
import { createCustomerGroup as Mutation_createCustomerGroup } from './Mutation/createCustomerGroup.ts';
import { createSavedAddress as Mutation_createSavedAddress } from './Mutation/createSavedAddress.ts';
import { createUser as Mutation_createUser } from './Mutation/createUser.ts';
import { deleteAccount as Mutation_deleteAccount } from './Mutation/deleteAccount.ts';
import { deleteCustomerGroup as Mutation_deleteCustomerGroup } from './Mutation/deleteCustomerGroup.ts';
import { deleteSavedAddress as Mutation_deleteSavedAddress } from './Mutation/deleteSavedAddress.ts';
import { disableSecondFactor as Mutation_disableSecondFactor } from './Mutation/disableSecondFactor.ts';
import { disableUser as Mutation_disableUser } from './Mutation/disableUser.ts';
import { enableSecondFactor as Mutation_enableSecondFactor } from './Mutation/enableSecondFactor.ts';
import { enableUser as Mutation_enableUser } from './Mutation/enableUser.ts';
import { eraseUser as Mutation_eraseUser } from './Mutation/eraseUser.ts';
import { exchangeApiKey as Mutation_exchangeApiKey } from './Mutation/exchangeApiKey.ts';
import { forceSignOut as Mutation_forceSignOut } from './Mutation/forceSignOut.ts';
import { refreshSession as Mutation_refreshSession } from './Mutation/refreshSession.ts';
import { regenerateRecoveryCodes as Mutation_regenerateRecoveryCodes } from './Mutation/regenerateRecoveryCodes.ts';
import { register as Mutation_register } from './Mutation/register.ts';
import { removeCustomersFromGroup as Mutation_removeCustomersFromGroup } from './Mutation/removeCustomersFromGroup.ts';
import { renameCustomerGroup as Mutation_renameCustomerGroup } from './Mutation/renameCustomerGroup.ts';
import { requestEmailChange as Mutation_requestEmailChange } from './Mutation/requestEmailChange.ts';
import { requestEmailVerification as Mutation_requestEmailVerification } from './Mutation/requestEmailVerification.ts';
import { requestPasswordReset as Mutation_requestPasswordReset } from './Mutation/requestPasswordReset.ts';
import { resetPassword as Mutation_resetPassword } from './Mutation/resetPassword.ts';
import { resetSecondFactor as Mutation_resetSecondFactor } from './Mutation/resetSecondFactor.ts';
import { revokeApiKey as Mutation_revokeApiKey } from './Mutation/revokeApiKey.ts';
import { revokeSession as Mutation_revokeSession } from './Mutation/revokeSession.ts';
import { setOrderUpdates as Mutation_setOrderUpdates } from './Mutation/setOrderUpdates.ts';
import { setUpSecondFactor as Mutation_setUpSecondFactor } from './Mutation/setUpSecondFactor.ts';
import { signIn as Mutation_signIn } from './Mutation/signIn.ts';
import { signOut as Mutation_signOut } from './Mutation/signOut.ts';
import { signOutEverywhere as Mutation_signOutEverywhere } from './Mutation/signOutEverywhere.ts';
import { updateCommunicationPreferences as Mutation_updateCommunicationPreferences } from './Mutation/updateCommunicationPreferences.ts';
import { updateProfile as Mutation_updateProfile } from './Mutation/updateProfile.ts';
import { updateRole as Mutation_updateRole } from './Mutation/updateRole.ts';
import { updateSavedAddress as Mutation_updateSavedAddress } from './Mutation/updateSavedAddress.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { accountMessage as Query_accountMessage } from './Query/accountMessage.ts';
import { accountMessages as Query_accountMessages } from './Query/accountMessages.ts';
import { accountNotice as Query_accountNotice } from './Query/accountNotice.ts';
import { apiKeys as Query_apiKeys } from './Query/apiKeys.ts';
import { customerGroup as Query_customerGroup } from './Query/customerGroup.ts';
import { customerGroupChanges as Query_customerGroupChanges } from './Query/customerGroupChanges.ts';
import { customerGroups as Query_customerGroups } from './Query/customerGroups.ts';
import { me as Query_me } from './Query/me.ts';
import { personalData as Query_personalData } from './Query/personalData.ts';
import { roles as Query_roles } from './Query/roles.ts';
import { scopes as Query_scopes } from './Query/scopes.ts';
import { user as Query_user } from './Query/user.ts';
import { users as Query_users } from './Query/users.ts';
import { SignedInSession } from './SignedInSession/SignedInSession.ts';
import { User } from './User/User.ts';

export const resolvers: Resolvers = {
  AccountMessage,
  AccountNotice,
  ApiKey,
  CustomerGroup,
  CustomerGroupMember,
  Mutation: {
    addCustomersToGroup: Mutation_addCustomersToGroup,
    assignRoles: Mutation_assignRoles,
    changePassword: Mutation_changePassword,
    completeSignIn: Mutation_completeSignIn,
    confirmEmail: Mutation_confirmEmail,
    createApiKey: Mutation_createApiKey,
    createCustomerGroup: Mutation_createCustomerGroup,
    createSavedAddress: Mutation_createSavedAddress,
    createUser: Mutation_createUser,
    deleteAccount: Mutation_deleteAccount,
    deleteCustomerGroup: Mutation_deleteCustomerGroup,
    deleteSavedAddress: Mutation_deleteSavedAddress,
    disableSecondFactor: Mutation_disableSecondFactor,
    disableUser: Mutation_disableUser,
    enableSecondFactor: Mutation_enableSecondFactor,
    enableUser: Mutation_enableUser,
    eraseUser: Mutation_eraseUser,
    exchangeApiKey: Mutation_exchangeApiKey,
    forceSignOut: Mutation_forceSignOut,
    refreshSession: Mutation_refreshSession,
    regenerateRecoveryCodes: Mutation_regenerateRecoveryCodes,
    register: Mutation_register,
    removeCustomersFromGroup: Mutation_removeCustomersFromGroup,
    renameCustomerGroup: Mutation_renameCustomerGroup,
    requestEmailChange: Mutation_requestEmailChange,
    requestEmailVerification: Mutation_requestEmailVerification,
    requestPasswordReset: Mutation_requestPasswordReset,
    resetPassword: Mutation_resetPassword,
    resetSecondFactor: Mutation_resetSecondFactor,
    revokeApiKey: Mutation_revokeApiKey,
    revokeSession: Mutation_revokeSession,
    setOrderUpdates: Mutation_setOrderUpdates,
    setUpSecondFactor: Mutation_setUpSecondFactor,
    signIn: Mutation_signIn,
    signOut: Mutation_signOut,
    signOutEverywhere: Mutation_signOutEverywhere,
    updateCommunicationPreferences: Mutation_updateCommunicationPreferences,
    updateProfile: Mutation_updateProfile,
    updateRole: Mutation_updateRole,
    updateSavedAddress: Mutation_updateSavedAddress,
  },
  PersonalData,
  Query: {
    accountMessage: Query_accountMessage,
    accountMessages: Query_accountMessages,
    accountNotice: Query_accountNotice,
    apiKeys: Query_apiKeys,
    customerGroup: Query_customerGroup,
    customerGroupChanges: Query_customerGroupChanges,
    customerGroups: Query_customerGroups,
    me: Query_me,
    personalData: Query_personalData,
    roles: Query_roles,
    scopes: Query_scopes,
    user: Query_user,
    users: Query_users,
  },
  SignedInSession,
  User,
};
