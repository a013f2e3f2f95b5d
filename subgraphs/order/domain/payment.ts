export type PaymentStatus = 'PENDING' | 'AUTHORIZED' | 'CAPTURED' | 'DECLINED' | 'VOIDED';

/** What pays for an order, or for a part of it. */
export interface Payment {
  id: string;
  orderId: string;
  /** The implementation that was asked for it; null for a payment of nothing, of which nobody is asked. */
  provider: string | null;
  status: PaymentStatus;
  amountMinor: number;
  currency: string;
  /** The provider's, of the means of payment; null for an order that is anonymised, and for a payment of nothing. */
  token: string | null;
  /** The provider's id of the hold; null before it is made. */
  authorizationId: string | null;
}

/** Where the payment of an order stands, of which these are all payments. They add up to its total, or more. */
export function paymentStatusOf(totalMinor: number, payments: readonly Payment[]): PaymentStatus {
  const has = (...statuses: PaymentStatus[]) => payments.some(({ status }) => statuses.includes(status));
  const sum = (...statuses: PaymentStatus[]) =>
    payments.reduce((total, { status, amountMinor }) => total + (statuses.includes(status) ? amountMinor : 0), 0);
  if (has('CAPTURED') && sum('CAPTURED') >= totalMinor) return 'CAPTURED';
  if (has('CAPTURED', 'AUTHORIZED') && sum('CAPTURED', 'AUTHORIZED') >= totalMinor) return 'AUTHORIZED';
  // A part is held or captured: the rest is still to come, or the part to be given up.
  if (has('PENDING', 'AUTHORIZED', 'CAPTURED')) return 'PENDING';
  return has('VOIDED') ? 'VOIDED' : 'DECLINED';
}

/** These payments, with the changed ones in the place of what they were. */
export const withChanged = (payments: readonly Payment[], changed: readonly Payment[]): Payment[] =>
  payments.map((payment) => changed.find(({ id }) => id === payment.id) ?? payment);

/** The provider may hold something for it, or come to. */
export const mayBeHeld = ({ provider, status }: Payment): boolean =>
  provider !== null && (status === 'PENDING' || status === 'AUTHORIZED');
