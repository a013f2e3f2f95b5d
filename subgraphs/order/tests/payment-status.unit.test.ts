import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Payment, type PaymentStatus, paymentStatusOf } from '../domain/payment.ts';
import { aPayment } from './a-payment.ts';

const of = (...payments: [PaymentStatus, number][]): Payment[] =>
  payments.map(([status, amountMinor], index) => aPayment({ id: String(index), status, amountMinor }));

describe('where the payment of an order stands', () => {
  test.each<PaymentStatus>(['PENDING', 'AUTHORIZED', 'CAPTURED', 'DECLINED', 'VOIDED'])(
    'given one payment of all of it that is %s, then it is that',
    (status) => {
      expect(paymentStatusOf(1_000, of([status, 1_000]))).toBe(status);
      expect(paymentStatusOf(0, of([status, 0]))).toBe(status);
    },
  );

  test.each<[string, Payment[], PaymentStatus]>([
    ['both parts are held', of(['AUTHORIZED', 400], ['AUTHORIZED', 600]), 'AUTHORIZED'],
    ['one part is held and the other not yet', of(['AUTHORIZED', 400], ['PENDING', 600]), 'PENDING'],
    ['one part is captured and the other held', of(['CAPTURED', 400], ['AUTHORIZED', 600]), 'AUTHORIZED'],
    ['both parts are captured', of(['CAPTURED', 400], ['CAPTURED', 600]), 'CAPTURED'],
    ['one was declined and another holds all', of(['DECLINED', 1_000], ['AUTHORIZED', 1_000]), 'AUTHORIZED'],
    ['one part was declined and the other is to be given up', of(['DECLINED', 400], ['AUTHORIZED', 600]), 'PENDING'],
    ['one part was declined and the other given up', of(['DECLINED', 400], ['VOIDED', 600]), 'VOIDED'],
  ])('given that %s', (_what, payments, status) => {
    expect(paymentStatusOf(1_000, payments)).toBe(status);
  });

  test('it is captured or held only when that much money is', () => {
    const payment = fc.record({
      status: fc.constantFrom<PaymentStatus>('PENDING', 'AUTHORIZED', 'CAPTURED', 'DECLINED', 'VOIDED'),
      amountMinor: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000 }),
        fc.array(payment, { minLength: 1, maxLength: 5 }),
        (total, list) => {
          const payments = list.map((wishes, index) => aPayment({ id: String(index), ...wishes }));
          const sum = (...statuses: PaymentStatus[]) =>
            payments.filter(({ status }) => statuses.includes(status)).reduce((all, one) => all + one.amountMinor, 0);
          const status = paymentStatusOf(total, payments);
          expect(status === 'CAPTURED').toBe(sum('CAPTURED') >= total);
          expect(['CAPTURED', 'AUTHORIZED'].includes(status)).toBe(sum('CAPTURED', 'AUTHORIZED') >= total);
          const isOver = payments.every((one) => one.status === 'DECLINED' || one.status === 'VOIDED');
          expect(['DECLINED', 'VOIDED'].includes(status)).toBe(isOver);
        },
      ),
    );
  });
});
