import type { MessageKind } from '../message.ts';
import type { StaffScope } from '../message-category.ts';

/** What an example is called, and what is different in it. */
export const exampleNames = ['complete', 'minimal', 'special-characters'] as const;
export type ExampleName = (typeof exampleNames)[number];

/** What people write that means something in HTML, in Liquid and in headers. */
const special = 'Ada "Ace" O\'Hara <b x=1> & {{ name }} {% if %}';

const names: Record<ExampleName, string | null> = {
  complete: 'Ada Lovelace',
  minimal: null,
  'special-characters': special,
};

const titles: Record<ExampleName, [string, string]> = {
  complete: ['Shirt', 'Hat'],
  minimal: ['Shirt', 'Hat'],
  'special-characters': [special, 'Hat <i y=2> & "more"'],
};

const rejections: Record<ExampleName, string> = {
  complete: 'INSUFFICIENT_STOCK',
  minimal: 'PAYMENT_DECLINED',
  'special-characters': 'PAYMENT_TIMEOUT',
};

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;

const time = '2026-03-01T09:30:00.000Z';

/** Of something that was made the next day: an example of what messages are about. */
export const exampleId = '019cad58-bd80-7000-8000-000000000000';

/** What the graph could answer to the questions: an example of what messages of a kind are about. */
export function exampleAnswer(kind: MessageKind, name: ExampleName): object {
  const user = {
    ...{ phone: '+442071838750', email: 'ada@example.com', displayName: names[name], locale: null, status: 'ACTIVE' },
    communicationPreferences: { orderUpdates: ['EMAIL'] },
  };
  const accountMessage = { email: user.email, token: 'an-example-of-a-token', expiresAt: time, user };
  return {
    ...{ user: { ...user, roles: ['STAFF'] }, roles: [{ role: 'STAFF', scopes: exampleScopes(kind, name) }] },
    ...{ accountMessage, accountNotice: exampleNotice(name, user), order: exampleOrder(kind, name, user) },
    ...{ stockAlert: exampleAlert(name), backInStockRequest: exampleRequest(name) },
    ...exampleDay(name),
  };
}

/** What the reader may see: of a digest, not always all of it. */
function exampleScopes(kind: MessageKind, name: ExampleName): StaffScope[] {
  if (kind !== 'DAILY_DIGEST' || name === 'complete') return ['reports:read', 'orders:read', 'stock:read'];
  return name === 'minimal' ? ['stock:read'] : ['reports:read', 'orders:read'];
}

function exampleDay(name: ExampleName) {
  const sales = (orders: number, minor: number, currency: string) => ({ orders, revenue: { minor, currency } });
  const { variants } = exampleAlert(name);
  return {
    salesTotals: name === 'complete' ? [sales(12, 123_456, 'EUR'), sales(1, 9_900, 'USD')] : [],
    orders: { totalCount: name === 'complete' ? 7 : 0 },
    lowStock: name === 'complete' ? { total: 5, variants } : { total: 0, variants: [] },
  };
}

const programs: Record<ExampleName, string | null> = {
  complete: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  minimal: null,
  'special-characters': special,
};

const exampleNotice = (name: ExampleName, user: { email: string }) => ({
  ...{ email: user.email, occurredAt: time, clientAddress: '203.0.113.7', userAgent: programs[name], user },
  roles: name === 'minimal' ? ['CUSTOMER'] : ['CUSTOMER', 'STAFF', 'ADMIN'],
});

function exampleRequest(name: ExampleName) {
  const [title] = titles[name];
  const product = { title, slug: 'shirt' };
  const price = { minor: 2_000, currency: 'EUR' };
  const variant = { id: id(7), title: name === 'minimal' ? title : 'Large', price, product };
  return { returnId: null, variant: { ...variant, availability: { inStock: true } } };
}

function exampleAlert(name: ExampleName) {
  const [shirt, hat] = titles[name];
  const variants = [
    aLowVariant('SHIRT-L', shirt, 'Large', { available: 2, lowStockThreshold: 5 }),
    aLowVariant('HAT', hat, hat, { available: 0, lowStockThreshold: 0 }),
  ].slice(0, name === 'minimal' ? 1 : 2);
  return { total: variants.length + (name === 'complete' ? 3 : 0), variants };
}

const aLowVariant = (
  sku: string,
  product: string,
  title: string,
  { available, lowStockThreshold }: { available: number; lowStockThreshold: number },
) => ({
  ...{ sku, title, product: { title: product }, lowStockThreshold },
  availability: { available, lowStock: available <= lowStockThreshold },
});

function exampleOrder(kind: MessageKind, name: ExampleName, customer: object) {
  const isMinimal = name === 'minimal';
  const money = (minor: number) => ({ minor: isMinimal ? 0 : minor, currency: 'EUR' });
  const [shirt, hat] = titles[name];
  const total = { minor: isMinimal ? 4_000 : 6_139, currency: 'EUR' };
  const lines = [aLine(1, 2, 4_000, shirt, 'Large'), aLine(2, 1, 1_499, hat, hat)].slice(0, isMinimal ? 1 : 2);
  return {
    ...{ number: 'S-100042', status: 'CONFIRMED', placedAt: time, lines, customer },
    price: {
      lines: { minor: isMinimal ? 4_000 : 5_499, currency: 'EUR' },
      ...{ discounts: money(500), shipping: money(490), tax: money(650), total },
    },
    shippingAddress: isMinimal ? null : exampleAddress(names[name] ?? ''),
    shipments: [
      {
        ...{ id: id(9), carrier: isMinimal ? null : 'DHL', trackingNumber: isMinimal ? null : '1Z-42' },
        lines: lines.map(({ id: orderLineId, quantity }) => ({ orderLineId, quantity })),
      },
    ],
    rejection: kind === 'ORDER_REJECTED' ? { code: rejections[name] } : null,
  };
}

const aLine = (number: number, quantity: number, minor: number, product: string, variant: string) => ({
  ...{ id: id(number), quantity, lineTotal: { minor, currency: 'EUR' } },
  variant: { title: variant, product: { title: product } },
});

const exampleAddress = (name: string) => ({
  ...{ name, company: 'Analytical Engines', line1: '1 High Street', line2: 'Second floor' },
  ...{ city: 'London', region: 'Greater London', postalCode: 'N1 9GU', country: 'GB', phone: null },
});
