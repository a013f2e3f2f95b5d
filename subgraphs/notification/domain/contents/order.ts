import { z } from 'zod';
import type { MessageRequest } from '../message.ts';
import { addressSchema, type ContentSource, moneySchema, type NoContent, obstacleOf, personSchema } from './content.ts';
import { titledVariantSchema, titleOf } from './titled-variant.ts';

const orderSchema = z.object({
  number: z.string(),
  status: z.string(),
  placedAt: z.iso.datetime(),
  price: z.object({
    lines: moneySchema,
    discounts: moneySchema,
    shipping: moneySchema,
    tax: moneySchema,
    total: moneySchema,
  }),
  lines: z.array(
    z.object({
      id: z.uuid(),
      quantity: z.int(),
      lineTotal: moneySchema,
      variant: titledVariantSchema,
    }),
  ),
  shippingAddress: z
    .object({
      name: z.string(),
      company: z.string().nullable(),
      line1: z.string(),
      line2: z.string().nullable(),
      city: z.string(),
      region: z.string().nullable(),
      postalCode: z.string().nullable(),
      country: z.string(),
      phone: z.string().nullable(),
    })
    .nullable(),
  shipments: z.array(
    z.object({
      id: z.uuid(),
      carrier: z.string().nullable(),
      trackingNumber: z.string().nullable(),
      lines: z.array(z.object({ orderLineId: z.uuid(), quantity: z.int() })),
    }),
  ),
  rejection: z.object({ code: z.string() }).nullable(),
  customer: personSchema.extend({
    email: z.string(),
    phone: z.string().nullable(),
    communicationPreferences: z.object({ orderUpdates: z.array(z.string()) }),
  }),
});

type Order = z.infer<typeof orderSchema>;

const answerSchema = z.object({ order: orderSchema.nullable() });

/** What a kind adds to what every message about an order says. */
type Addition = (order: Order, request: MessageRequest) => Record<string, unknown> | NoContent;

function aboutOrder(add: Addition = () => ({})): ContentSource {
  return {
    question: 'order',
    readableWith: 'orders:read',
    read(answer, request) {
      const { order } = answerSchema.parse(answer);
      if (order === null) return { nothing: 'There is no such order.' };
      const obstacle = obstacleOf(order.customer);
      if (obstacle) return obstacle;
      const added = add(order, request);
      if (isNothing(added)) return added;
      const { email, phone: ownPhone, displayName: name, locale, communicationPreferences } = order.customer;
      const { orderUpdates } = communicationPreferences;
      const model = { name, order: describe(order), ...added };
      const phone = ownPhone ?? order.shippingAddress?.phone ?? null;
      return { address: addressSchema.parse(email), phone, locale, model, orderUpdates };
    },
  };
}

/** Tells what the customer has to know of the order; it is sent whatever they wish to hear of. */
export const order = aboutOrder();

/** The same of an order that goes on: one that was taken back meanwhile is told of as such. */
export const openOrder = aboutOrder(({ status }) =>
  status === 'CANCELLED' ? { nothing: 'The order was cancelled meanwhile.' } : {},
);

/** That a part of the order has left. */
export const shipment = aboutOrder(({ shipments, lines }, { partId }) => {
  // Who looks at a template names the order alone.
  const found = partId === null ? shipments.at(-1) : shipments.find(({ id }) => id === partId);
  if (!found && partId === null) return { nothing: 'Nothing of the order was sent.' };
  if (!found) throw new Error(`the order has no shipment ${partId}`);
  const titles = new Map(lines.map(({ id, variant }) => [id, titleOf(variant)]));
  const shipped = found.lines.map(({ orderLineId, quantity }) => ({ title: titles.get(orderLineId) ?? '', quantity }));
  return { shipment: { carrier: found.carrier, trackingNumber: found.trackingNumber, lines: shipped } };
});

const isNothing = (added: Record<string, unknown> | NoContent): added is NoContent => 'nothing' in added;

function describe({ number, placedAt, price, lines, shippingAddress, rejection }: Order) {
  return {
    ...{ number, placedAt, price, rejection: rejection?.code ?? null },
    lines: lines.map(({ variant, quantity, lineTotal: total }) => ({ title: titleOf(variant), quantity, total })),
    address: shippingAddress && linesOf(shippingAddress),
  };
}

function linesOf(address: NonNullable<Order['shippingAddress']>): string[] {
  const { name, company, line1, line2, city, region, postalCode, country } = address;
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [name, company, line1, line2, [place, region].filter(Boolean).join(', '), country].filter(
    (line): line is string => Boolean(line),
  );
}
