import type { MessageKind } from './message.ts';

/** What messages have in common for whoever gets them. */
export const categories = [
  'ACCOUNT',
  'SECURITY',
  'ORDERS',
  'ORDER_UPDATES',
  'BACK_IN_STOCK',
  'STOCK_ALERTS',
  'DAILY_DIGEST',
] as const;
export type MessageCategory = (typeof categories)[number];

/** How often one address may be told something of a category on a channel; 0 for any number. */
export interface MessageRate {
  hour: number;
  day: number;
}

/** What staff may see by their roles, of which they are told. */
export type StaffScope = 'stock:read' | 'orders:read' | 'reports:read';

export interface CategoryRules {
  /** It is needed for what the person does with the shop: nobody can switch it off, and a complaint does not stop it. */
  transactional: boolean;
  /** Who keeps whether a person wants it: auth, in `communicationPreferences.orderUpdates`, or this subgraph. */
  keptBy: 'auth' | 'notification';
  /** Its reader has to hold one of these; none where everybody may get it. */
  scopes: readonly StaffScope[];
  /** Whether those want it who have not said. Of what auth keeps, auth knows. */
  wantedByDefault: boolean;
  /**
   * What becomes of more than the rate allows. `suppress` what is worthless when it is late or was asked for again: who floods
   * somebody is not to keep them busy for days. `wait` what is true and wanted tomorrow, too.
   */
  overRate: 'suppress' | 'wait';
  /** Unless `MESSAGE_RATES` says otherwise. */
  rate: MessageRate;
  /** Milliseconds after which it is no news any more and is not sent; null for what is worth sending as long as it is tried. */
  freshFor: number | null;
}

export const categoryRules: Readonly<Record<MessageCategory, CategoryRules>> = {
  // Links that expire, and that a newer one overtakes. Somebody who asks for a thousand is not their owner.
  ACCOUNT: {
    transactional: true,
    keptBy: 'notification',
    scopes: [],
    wantedByDefault: true,
    overRate: 'suppress',
    rate: { hour: 20, day: 60 },
    freshFor: null,
  },
  // Whoever took an account over cannot keep its owner from hearing of it by causing many messages.
  SECURITY: {
    transactional: true,
    keptBy: 'notification',
    scopes: [],
    wantedByDefault: true,
    overRate: 'wait',
    rate: { hour: 60, day: 240 },
    freshFor: null,
  },
  // A confirmation or a receipt is a record: it comes late rather than never.
  ORDERS: {
    transactional: true,
    keptBy: 'notification',
    scopes: [],
    wantedByDefault: true,
    overRate: 'wait',
    rate: { hour: 120, day: 600 },
    freshFor: null,
  },
  // A parcel is still on its way an hour later.
  ORDER_UPDATES: {
    transactional: false,
    keptBy: 'auth',
    scopes: [],
    wantedByDefault: true,
    overRate: 'wait',
    rate: { hour: 20, day: 60 },
    freshFor: null,
  },
  // Wanted by whoever asked for it. Who comes a day later finds it sold out again, or has seen it.
  BACK_IN_STOCK: {
    transactional: false,
    keptBy: 'notification',
    scopes: [],
    wantedByDefault: true,
    overRate: 'wait',
    rate: { hour: 20, day: 60 },
    freshFor: 24 * 3_600_000,
  },
  // For staff. Off until somebody asks for it: a shop has many who may see stock, and few who order it.
  STOCK_ALERTS: {
    transactional: false,
    keptBy: 'notification',
    scopes: ['stock:read'],
    wantedByDefault: false,
    overRate: 'suppress',
    rate: { hour: 12, day: 60 },
    freshFor: null,
  },
  // Likewise. Of yesterday: the next one says more.
  DAILY_DIGEST: {
    transactional: false,
    keptBy: 'notification',
    scopes: ['reports:read', 'orders:read', 'stock:read'],
    wantedByDefault: false,
    overRate: 'suppress',
    rate: { hour: 4, day: 8 },
    freshFor: 24 * 3_600_000,
  },
};

const categoryOfKind: Readonly<Record<MessageKind, MessageCategory>> = {
  VERIFY_EMAIL: 'ACCOUNT',
  RESET_PASSWORD: 'ACCOUNT',
  CHANGE_EMAIL: 'ACCOUNT',
  INVITATION: 'ACCOUNT',
  WELCOME: 'ACCOUNT',
  PASSWORD_CHANGED: 'SECURITY',
  EMAIL_CHANGED: 'SECURITY',
  SECOND_FACTOR_ENABLED: 'SECURITY',
  SECOND_FACTOR_DISABLED: 'SECURITY',
  ACCOUNT_DISABLED: 'SECURITY',
  ACCOUNT_ENABLED: 'SECURITY',
  ROLES_CHANGED: 'SECURITY',
  NEW_SIGN_IN: 'SECURITY',
  ORDER_CONFIRMED: 'ORDERS',
  ORDER_REJECTED: 'ORDERS',
  ORDER_CANCELLED: 'ORDERS',
  PAYMENT_RECEIPT: 'ORDERS',
  ORDER_SHIPPED: 'ORDER_UPDATES',
  BACK_IN_STOCK: 'BACK_IN_STOCK',
  LOW_STOCK: 'STOCK_ALERTS',
  DAILY_DIGEST: 'DAILY_DIGEST',
};

export const categoryOf = (kind: MessageKind): MessageCategory => categoryOfKind[kind];

/** Why a message is no news any more; null while it is. */
export function staleReason({ kind, createdAt }: { kind: MessageKind; createdAt: Date }, now: Date): string | null {
  const { freshFor } = categoryRules[categoryOf(kind)];
  if (freshFor === null || now.getTime() - createdAt.getTime() <= freshFor) return null;
  return `It had to wait for more than ${freshFor / 3_600_000} hours: it is no news any more.`;
}
