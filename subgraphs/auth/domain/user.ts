import type { Role } from '#packages/identity/identity.ts';

/** The ways to reach a person, in the order in which a choice of them is kept. */
export const channels = ['EMAIL', 'SMS', 'PUSH'] as const;
export type Channel = (typeof channels)[number];

/** Somebody with an account, without anything secret. */
export interface User {
  id: string;
  /** In lower case. */
  email: string;
  /** When the person proved that the address is theirs; null while it is only claimed. */
  emailVerifiedAt: Date | null;
  displayName: string | null;
  phone: string | null;
  locale: string | null;
  roles: Role[];
  orderUpdates: Channel[];
  marketing: Channel[];
  /** Raised when the roles change. */
  accessVersion: number;
  /** When signing in began to take a one-time code; null while it does not. */
  secondFactorAt: Date | null;
  disabledAt: Date | null;
  erasedAt: Date | null;
  lastSignedInAt: Date | null;
  createdAt: Date;
}

/** What a person tells about themselves and wants. */
export type Profile = Pick<User, 'displayName' | 'phone' | 'locale' | 'orderUpdates' | 'marketing'>;

export function statusOf({ disabledAt, erasedAt }: User): 'ACTIVE' | 'DISABLED' | 'DELETED' {
  if (erasedAt !== null) return 'DELETED';
  return disabledAt === null ? 'ACTIVE' : 'DISABLED';
}
