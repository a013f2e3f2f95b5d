import type { Role } from '#packages/identity/identity.ts';

/** An account that is there from the start. */
export interface InitialAccount {
  /** In lower case. */
  email: string;
  /** Null: nobody can sign in to it. */
  password: string | null;
  displayName: string | null;
  roles: Role[];
}
