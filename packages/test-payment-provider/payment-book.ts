import type { Money } from '#packages/money/money.ts';

/** A payment as the provider has it. */
export interface BookedPayment {
  state: 'held' | 'captured' | 'voided' | 'declined';
  authorizationId: string;
  amount: Money | null;
  /** Whether its capture is refused. */
  fails: boolean;
  /** How often the customer's money was held, and taken: more than once is a defect of whoever asks. */
  holds: number;
  captures: number;
}

/** What a request is answered with. */
export type BookAnswer = { outcome: 'done'; authorizationId?: string } | { outcome: 'refused'; reason: string };

export interface BookRequest {
  paymentId: string;
  token?: string;
  authorizationId?: string | null;
  amount?: Money;
}

/** The payments of a provider, and what it answered under which key. */
export interface PaymentBook {
  payments: ReadonlyMap<string, BookedPayment>;
  /** Does what is asked for, once for each key. */
  book(operation: string, key: string, request: BookRequest): BookAnswer;
}

const done = { outcome: 'done' } as const;
const refused = (reason: string): BookAnswer => ({ outcome: 'refused', reason });

/** `tok_declined` is declined, `tok_capture_fails` held and not captured, any other token held and captured. */
export function createPaymentBook(): PaymentBook {
  const payments = new Map<string, BookedPayment>();
  const answers = new Map<string, BookAnswer>();

  const authorize = ({ paymentId, token, amount }: BookRequest): BookAnswer => {
    const known = payments.get(paymentId);
    if (known?.state === 'voided') return refused('The payment was voided.');
    if (known?.state === 'declined' || token === 'tok_declined') {
      payments.set(paymentId, { ...emptyPayment(paymentId), state: 'declined' });
      return refused('The card was declined.');
    }
    const fails = token === 'tok_capture_fails';
    const payment = known ?? { ...emptyPayment(paymentId), amount: amount ?? null, fails, holds: 1 };
    payments.set(paymentId, payment);
    return { ...done, authorizationId: payment.authorizationId };
  };

  const capture = ({ paymentId, authorizationId, amount }: BookRequest): BookAnswer => {
    const payment = payments.get(paymentId);
    if (payment?.authorizationId !== authorizationId || payment === undefined) return refused('Nothing is held.');
    if (payment.fails) return refused('The hold has expired.');
    if (payment.state === 'captured') return done;
    if (payment.state !== 'held') return refused('The payment was voided.');
    if (JSON.stringify(payment.amount) !== JSON.stringify(amount)) return refused('The amount is not what is held.');
    payment.state = 'captured';
    payment.captures++;
    return done;
  };

  const giveUp = ({ paymentId }: BookRequest): BookAnswer => {
    const payment = payments.get(paymentId) ?? emptyPayment(paymentId);
    if (payment.state === 'captured') return refused('The payment was captured.');
    payments.set(paymentId, { ...payment, state: 'voided' });
    return done;
  };

  const operations: Readonly<Record<string, (request: BookRequest) => BookAnswer>> = {
    authorizations: authorize,
    captures: capture,
    voids: giveUp,
  };
  return {
    payments,
    book(operation, key, request) {
      // What was held and given up is not held again, whatever was said of it before.
      const isVoided = operation === 'authorizations' && payments.get(request.paymentId)?.state === 'voided';
      const answer = (isVoided ? undefined : answers.get(key)) ?? operations[operation]?.(request);
      if (!answer) throw new Error(`there is no ${operation}`);
      answers.set(key, answer);
      return answer;
    },
  };
}

const emptyPayment = (paymentId: string): BookedPayment => ({
  state: 'held',
  authorizationId: `auth_${paymentId}`,
  amount: null,
  fails: false,
  holds: 0,
  captures: 0,
});
