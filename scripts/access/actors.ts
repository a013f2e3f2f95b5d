import { defaultRights } from '../../subgraphs/auth/domain/default-rights.ts';

export type Actor = 'anonymous' | 'customer' | 'owner' | 'staff' | 'admin';

/** Who the table is about, with the rights that roles have by default. Things belong to none of them but the owner. */
export const actors: Readonly<Record<Actor, { signedIn: boolean; owns: boolean; scopes: readonly string[] }>> = {
  anonymous: { signedIn: false, owns: false, scopes: [] },
  customer: { signedIn: true, owns: false, scopes: defaultRights.CUSTOMER.scopes },
  owner: { signedIn: true, owns: true, scopes: defaultRights.CUSTOMER.scopes },
  staff: { signedIn: true, owns: false, scopes: defaultRights.STAFF.scopes },
  admin: { signedIn: true, owns: false, scopes: defaultRights.ADMIN.scopes },
};
