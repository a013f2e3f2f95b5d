import { z } from 'zod';
import { addressInput } from '#packages/address/address-input.ts';
import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { decimalAmount, type Money } from '#packages/money/money.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, idempotencyKey, quantity, text } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import type { Context } from '../../context.ts';
import { largestOrder } from '../../domain/price-lines.ts';
import { placeOrder as place } from '../../use-cases/place-order.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({
  idempotencyKey,
  lines: z
    .array(z.object({ variantId: id, quantity: quantity(1, 10_000) }))
    .min(1, 'expected 1 to 100 lines')
    .max(100, 'expected 1 to 100 lines'),
  shippingAddress: addressInput,
  payment: z
    .object({ token: text(1, 255).nullish() })
    .nullish()
    .transform((payment) => ({ token: payment?.token ?? null })),
  expectedTotal: z
    .object({ minor: z.int(), currency: z.string() })
    .nullish()
    .transform((total) => total ?? null),
  market: text(1, 100)
    .nullish()
    .transform((code) => code ?? null),
});

function customerOf(context: Context) {
  const { userId } = context.identity;
  if (userId === null) throw forbidden('A service has no account to place an order for.');
  return { id: userId, cause: causeOfRequest(context) };
}

const inWords = (money: Money) => `${decimalAmount(money)} ${money.currency}`;

export const placeOrder = mutation<MutationResolvers['placeOrder']>()({
  // Whoever has no account is told so whatever the input is.
  input(context) {
    customerOf(context);
    return input;
  },
  perform: (order, context) => place(context.dependencies, order, customerOf(context)),
  type: 'Order',
  refusals: {
    'unknown-variant': ({ index, variantId }) =>
      notFound(['input', 'lines', index, 'variantId'], `variant ${variantId}`),
    'unknown-market': ({ market }) => notFound(['input', 'market'], `market ${market}`),
    'no-price-in-market': ({ index, variantId, market: { code, currency } }) => ({
      __typename: 'NoPriceInMarket',
      code: 'NO_PRICE_IN_MARKET',
      message: `Variant ${variantId} is not for sale in the market ${code}: it has no price in ${currency}.`,
      path: ['input', 'lines', String(index), 'variantId'],
      variantId,
      currency,
    }),
    'mixed-currencies': ({ index }) =>
      invalidInput(
        ['input', 'lines', index, 'variantId'],
        'The variants of an order must have prices in one currency.',
      ),
    'order-too-large': () =>
      invalidInput(['input', 'lines'], `expected a total of at most ${largestOrder.totalMinor} minor units`),
    'no-means-of-payment': () =>
      invalidInput(['input', 'payment', 'token'], 'expected a means of payment, since the order costs something'),
    'price-changed': ({ total, expected }) => ({
      __typename: 'PriceChanged',
      code: 'PRICE_CHANGED',
      message: `The lines cost ${inWords(total)} now, not ${inWords(expected)}.`,
      path: ['input', 'expectedTotal'],
      total,
    }),
  },
});
