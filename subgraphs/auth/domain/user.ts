import type { Role } from '#packages/identity/identity.ts';

/** Somebody with an account, without anything secret. */
export interface User {
  id: string;
  /** In lower case. */
  email: string;
  displayName: string | null;
  roles: Role[];
  createdAt: Date;
}
